import type { Fault } from '../fault.ts'

export const encryptionWithoutEncAccepted: Fault = {
  name: 'encryption without enc accepted',
  breaks: 'VCI-8.2-16',
  overlooks: ['response-encryption-enc'],
}

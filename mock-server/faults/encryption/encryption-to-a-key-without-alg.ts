import type { Fault } from '../fault.ts'

export const encryptionToAKeyWithoutAlg: Fault = {
  name: 'encryption to a key without alg',
  breaks: 'VCI-10-09',
  overlooks: ['response-key-alg'],
}

import type { Fault } from '../fault.ts'

export const responseEncryptionTakenFromAPlainRequest: Fault = {
  name: 'response encryption taken from a plain request',
  breaks: 'VCI-8.2-15',
  overlooks: ['response-encryption-protected'],
}

import type { Fault } from '../fault.ts'

export const unsupportedEncryptionAccepted: Fault = {
  name: 'unsupported encryption accepted',
  breaks: 'VCI-8.3.1.2-15',
  overlooks: ['response-encryption-supported', 'response-key-supported'],
}

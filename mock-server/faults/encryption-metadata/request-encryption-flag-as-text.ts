import type { Fault } from '../fault.ts'
import { inEncryption } from './halves.ts'

export const requestEncryptionFlagAsText: Fault = {
  name: 'request encryption flag as text',
  breaks: 'VCI-12.2.4-14',
  seams: inEncryption('request', (half) => ({ ...half, encryption_required: 'false' })),
}

import type { Fault } from '../fault.ts'
import { inEncryption } from './halves.ts'

export const responseEncryptionFlagAsText: Fault = {
  name: 'response encryption flag as text',
  breaks: 'VCI-12.2.4-18',
  seams: inEncryption('response', (half) => ({ ...half, encryption_required: 'false' })),
}

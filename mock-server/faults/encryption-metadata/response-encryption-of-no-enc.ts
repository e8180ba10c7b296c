import type { Fault } from '../fault.ts'
import { inEncryption } from './halves.ts'

export const responseEncryptionOfNoEnc: Fault = {
  name: 'response encryption of no enc',
  breaks: 'VCI-12.2.4-16',
  seams: inEncryption('response', (half) => ({ ...half, enc_values_supported: [] })),
}

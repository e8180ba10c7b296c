import type { Fault } from '../fault.ts'
import { inEncryption } from './halves.ts'

export const requestEncryptionOfNoEnc: Fault = {
  name: 'request encryption of no enc',
  breaks: 'VCI-12.2.4-12',
  seams: inEncryption('request', (half) => ({ ...half, enc_values_supported: [] })),
}

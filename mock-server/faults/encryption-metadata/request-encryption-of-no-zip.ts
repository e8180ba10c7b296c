import type { Fault } from '../fault.ts'
import { inEncryption } from './halves.ts'

export const requestEncryptionOfNoZip: Fault = {
  name: 'request encryption of no zip',
  breaks: 'VCI-12.2.4-13',
  seams: inEncryption('request', (half) => ({ ...half, zip_values_supported: [] })),
}

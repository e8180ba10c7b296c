import type { Fault } from '../fault.ts'
import { inEncryption } from './halves.ts'

export const responseEncryptionOfNoZip: Fault = {
  name: 'response encryption of no zip',
  breaks: 'VCI-12.2.4-17',
  seams: inEncryption('response', (half) => ({ ...half, zip_values_supported: [] })),
}

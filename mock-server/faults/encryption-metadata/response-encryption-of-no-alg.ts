import type { Fault } from '../fault.ts'
import { inEncryption } from './halves.ts'

export const responseEncryptionOfNoAlg: Fault = {
  name: 'response encryption of no alg',
  breaks: 'VCI-12.2.4-15',
  seams: inEncryption('response', (half) => ({ ...half, alg_values_supported: [] })),
}

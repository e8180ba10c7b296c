import { furtherConfiguration } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const signingAlgorithmThatIsNoList: Fault = {
  name: 'signing algorithm that is no list',
  breaks: 'VCI-12.2.4-35',
  seams: furtherConfiguration((it) => ({
    ...it,
    credential_signing_alg_values_supported: 'ES256',
  })),
}

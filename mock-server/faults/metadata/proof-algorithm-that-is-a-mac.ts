import { furtherConfiguration } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const proofAlgorithmThatIsAMAC: Fault = {
  name: 'proof algorithm that is a MAC',
  breaks: 'VCI-12.2.4-42',
  seams: furtherConfiguration((it) => ({
    ...it,
    proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256', 'HS256'] } },
  })),
}

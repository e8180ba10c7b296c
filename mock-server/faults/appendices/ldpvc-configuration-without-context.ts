import { furtherConfiguration } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const ldpvcConfigurationWithoutContext: Fault = {
  name: 'ldp_vc configuration without context',
  breaks: 'VCI-A.1.2.2-01',
  seams: furtherConfiguration(() => ({
    format: 'ldp_vc',
    credential_definition: { type: ['VerifiableCredential'] },
  })),
}

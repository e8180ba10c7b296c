import { furtherConfiguration } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const jwtvcjsonLdConfigurationWithoutContext: Fault = {
  name: 'jwt_vc_json-ld configuration without context',
  breaks: 'VCI-A.1.3.2-01',
  seams: furtherConfiguration(() => ({
    format: 'jwt_vc_json-ld',
    credential_definition: { type: ['VerifiableCredential'] },
  })),
}

import { furtherConfiguration } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const sdJwtVcConfigurationUnderItsOldName: Fault = {
  name: 'SD-JWT VC configuration under its old name',
  breaks: 'VCI-A.3.1-01',
  seams: furtherConfiguration(() => ({ format: 'vc+sd-jwt', vct: 'urn:example:pass' })),
}

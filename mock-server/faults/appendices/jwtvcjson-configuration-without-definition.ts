import { furtherConfiguration } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const jwtvcjsonConfigurationWithoutDefinition: Fault = {
  name: 'jwt_vc_json configuration without definition',
  breaks: 'VCI-A.1.1.2-01',
  seams: furtherConfiguration(() => ({ format: 'jwt_vc_json' })),
}

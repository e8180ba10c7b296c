import { furtherConfiguration } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const mdocConfigurationWithoutDoctype: Fault = {
  name: 'mdoc configuration without doctype',
  breaks: 'VCI-A.2.2-01',
  seams: furtherConfiguration(() => ({ format: 'mso_mdoc' })),
}

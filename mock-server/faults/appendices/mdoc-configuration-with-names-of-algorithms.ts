import { furtherConfiguration } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const mdocConfigurationWithNamesOfAlgorithms: Fault = {
  name: 'mdoc configuration with names of algorithms',
  breaks: 'VCI-A.2.2-02',
  seams: furtherConfiguration(() => ({
    format: 'mso_mdoc',
    doctype: 'org.example.pass',
    credential_signing_alg_values_supported: ['ES256'],
  })),
}

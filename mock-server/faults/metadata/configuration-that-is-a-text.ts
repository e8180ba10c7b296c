import { member } from '../body.ts'
import { inIssuerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const configurationThatIsAText: Fault = {
  name: 'configuration that is a text',
  breaks: 'VCI-12.2.4-30',
  seams: inIssuerMetadata((metadata) =>
    member(metadata, 'credential_configurations_supported', (configurations) => ({
      ...Object(configurations),
      'vcispec-further': 'dc+sd-jwt',
    })),
  ),
}

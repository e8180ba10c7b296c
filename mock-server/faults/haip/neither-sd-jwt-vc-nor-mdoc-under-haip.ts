import { member } from '../body.ts'
import { inIssuerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const neitherSDJWTVCNorMdocUnderHAIP: Fault = {
  name: 'neither SD-JWT VC nor mdoc under HAIP',
  breaks: 'HAIP-3-01',
  profile: 'haip',
  seams: inIssuerMetadata((metadata) =>
    member(metadata, 'credential_configurations_supported', (all) =>
      Object.fromEntries(
        Object.entries(Object(all)).filter(
          ([, one]) => !['dc+sd-jwt', 'mso_mdoc'].includes(Object(one).format),
        ),
      ),
    ),
  ),
}

import { member } from '../body.ts'
import { inIssuerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const neitherSDJWTVCNorMdocUnderHaip: Fault = {
  name: 'neither SD-JWT VC nor mdoc under HAIP',
  breaks: 'HAIP-3-01',
  entails: [
    { requirement: 'VCI-15.2-01', reason: 'no other format lets the holder choose' },
    { requirement: 'VCI-4.1.1-03', reason: 'what is offered is no longer in the metadata' },
    { requirement: 'VCI-6.2-06', reason: 'what the token is for is no longer in the metadata' },
  ],
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

import { member } from '../body.ts'
import { inServerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const codeGrantNotListedUnderHaip: Fault = {
  name: 'code grant not listed under HAIP',
  breaks: 'HAIP-4-01',
  entails: [{ requirement: 'VCI-4.1.1-05', reason: 'offers for the grant remain' }],
  profile: 'haip',
  seams: inServerMetadata((metadata) =>
    member(metadata, 'grant_types_supported', (types) =>
      (types as string[]).filter((type) => type !== 'authorization_code'),
    ),
  ),
}

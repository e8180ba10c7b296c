import { member } from '../body.ts'
import { inServerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const codeGrantNotListedUnderHAIP: Fault = {
  name: 'code grant not listed under HAIP',
  breaks: 'HAIP-4-01',
  profile: 'haip',
  seams: inServerMetadata((metadata) =>
    member(metadata, 'grant_types_supported', (types) =>
      (types as string[]).filter((type) => type !== 'authorization_code'),
    ),
  ),
}

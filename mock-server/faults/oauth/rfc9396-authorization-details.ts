import type { Fault } from '../fault.ts'
import { inServerMetadata } from '../shared/documents.ts'

export const faults: readonly Fault[] = [
  {
    name: 'number among the types of authorization details',
    breaks: 'RFC9396-10-02',
    seams: inServerMetadata((metadata) => ({
      ...metadata,
      authorization_details_types_supported: ['openid_credential', 7],
    })),
  },
]

import type { Fault } from '../fault.ts'
import { withoutParameter, withParameter } from '../shared/answers.ts'
import { without } from '../shared/body.ts'
import { inServerMetadata } from '../shared/documents.ts'

export const faults: readonly Fault[] = [
  {
    name: 'authorization response without iss',
    breaks: 'RFC9207-2-01',
    seams: {
      'authorize reply': (reply) => withoutParameter(reply, 'iss'),
      'sign-in reply': (reply) => withoutParameter(reply, 'iss'),
    },
  },
  {
    name: 'authorization response of another iss',
    breaks: 'RFC9207-2.3-01',
    seams: {
      'sign-in reply': (reply) => withParameter(reply, 'iss', 'https://mix-up.example'),
    },
  },
  {
    name: 'unannounced iss',
    breaks: 'RFC9207-3-01',
    seams: inServerMetadata((metadata) =>
      without(metadata, 'authorization_response_iss_parameter_supported'),
    ),
  },
  {
    name: 'iss announced in words',
    breaks: 'RFC9207-3-02',
    seams: inServerMetadata((metadata) => ({
      ...metadata,
      authorization_response_iss_parameter_supported: 'true',
    })),
  },
]

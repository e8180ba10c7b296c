import { body } from '../body.ts'
import type { Fault } from '../fault.ts'

export const issOfAuthorizationResponsesNotToldUnderHaip: Fault = {
  name: 'iss of authorization responses not told under HAIP',
  breaks: 'HAIP-4-04',
  entails: [{ requirement: 'RFC9207-3-01', reason: 'RFC 9207 says the same' }],
  profile: 'haip',
  seams: {
    'as-metadata reply': (reply) =>
      body(reply, (metadata) => ({
        ...metadata,
        authorization_response_iss_parameter_supported: false,
      })),
  },
}

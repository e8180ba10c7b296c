import { body } from '../body.ts'
import type { Fault } from '../fault.ts'

export const preAuthorizedGrantNotAnnounced: Fault = {
  name: 'server metadata without the pre-authorized grant',
  breaks: 'P1-API-22',
  profile: 'pingone',
  entails: [
    { requirement: 'RFC8414-2-05', reason: 'the grant works and is not listed' },
    { requirement: 'VCI-4.1.1-05', reason: 'no server lists a grant of the offer' },
  ],
  seams: {
    'as-metadata reply': (reply) =>
      body(reply, (metadata) => ({ ...metadata, grant_types_supported: ['authorization_code'] })),
  },
}

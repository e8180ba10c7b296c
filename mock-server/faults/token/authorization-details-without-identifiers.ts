import { body, member, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const authorizationDetailsWithoutIdentifiers: Fault = {
  name: 'authorization details without identifiers',
  breaks: 'VCI-6.2-03',
  entails: [
    { requirement: 'VCI-8.2-03', reason: 'without identifiers the configuration id has to do' },
  ],
  overlooks: ['credential-identifier-used'],
  seams: {
    'token reply': (reply) =>
      body(reply, (token) =>
        member(token, 'authorization_details', (details) =>
          (details as object[]).map((it) => without({ ...it }, 'credential_identifiers')),
        ),
      ),
  },
}

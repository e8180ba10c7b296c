import { body, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const authorizationDetailsNotReturned: Fault = {
  name: 'authorization details not returned',
  breaks: 'VCI-6.2-01',
  entails: [
    { requirement: 'VCI-8.2-03', reason: 'without identifiers the configuration id has to do' },
  ],
  overlooks: ['credential-identifier-used'],
  seams: {
    'token reply': (reply) => body(reply, (token) => without(token, 'authorization_details')),
  },
}

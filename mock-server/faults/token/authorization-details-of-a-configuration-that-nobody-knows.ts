import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const authorizationDetailsOfAConfigurationThatNobodyKnows: Fault = {
  name: 'authorization details of a configuration that nobody knows',
  breaks: 'VCI-6.2-06',
  entails: [
    { requirement: 'VCI-8.2-03', reason: 'the wallet cannot tell what the identifiers stand for' },
  ],
  overlooks: ['credential-identifier-used'],
  seams: {
    'token reply': (reply) =>
      body(reply, (token) =>
        member(token, 'authorization_details', (details) =>
          (details as object[]).map((it) => ({ ...it, credential_configuration_id: 'unknown' })),
        ),
      ),
  },
}

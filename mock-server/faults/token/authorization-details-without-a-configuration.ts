import { body, member, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const authorizationDetailsWithoutAConfiguration: Fault = {
  name: 'authorization details without a configuration',
  breaks: 'VCI-6.2-02',
  entails: [
    { requirement: 'VCI-8.2-03', reason: 'the wallet cannot tell what the identifiers stand for' },
  ],
  overlooks: ['credential-identifier-used'],
  seams: {
    'token reply': (reply) =>
      body(reply, (token) =>
        member(token, 'authorization_details', (details) =>
          (details as object[]).map((it) => without({ ...it }, 'credential_configuration_id')),
        ),
      ),
  },
}

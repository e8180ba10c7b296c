import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const oneIdentifierForTwoConfigurations: Fault = {
  name: 'one identifier for two configurations',
  breaks: 'VCI-6.2-04',
  entails: [
    {
      requirement: 'VCI-6.2-05',
      reason: 'the identifier leads to a credential of the first configuration',
    },
    { requirement: 'VCI-A.3.4-03', reason: 'the credential is of the first configuration' },
    { requirement: 'VCI-B.2-03', reason: 'its claims are those of the other configuration' },
    { requirement: 'VCI-B.2-05', reason: 'its claims are those of the other configuration' },
  ],
  seams: {
    'token reply': (reply) =>
      body(reply, (token) =>
        member(token, 'authorization_details', (details) => {
          const [first, ...others] = details as Record<string, unknown>[]
          const { credential_identifiers } = first ?? {}
          return [first, ...others.map((it) => ({ ...it, credential_identifiers }))]
        }),
      ),
  },
}

import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const identifiersOfTheOtherConfiguration: Fault = {
  name: 'identifiers of the other configuration',
  breaks: 'VCI-6.2-05',
  entails: [
    { requirement: 'VCI-A.3.4-03', reason: 'the credential is of the other configuration' },
    { requirement: 'VCI-B.2-03', reason: 'its claims are those of the other configuration' },
    { requirement: 'VCI-B.2-05', reason: 'its claims are those of the other configuration' },
  ],
  seams: {
    'token reply': (reply) =>
      body(reply, (token) =>
        member(token, 'authorization_details', (details) => {
          const all = details as Record<string, unknown>[]
          const swapped = all.map((it) => it.credential_identifiers).toReversed()
          return all.map((it, index) => ({ ...it, credential_identifiers: swapped[index] }))
        }),
      ),
  },
}

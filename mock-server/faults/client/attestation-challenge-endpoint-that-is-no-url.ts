import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const attestationChallengeEndpointThatIsNoUrl: Fault = {
  name: 'attestation challenge endpoint that is no URL',
  breaks: 'ABCA-8-01',
  entails: [{ requirement: 'ABCA-8-02', reason: 'no challenge can be fetched there' }],
  seams: {
    'as-metadata reply': (reply) =>
      body(reply, (metadata) =>
        member(metadata, 'challenge_endpoint', () => '/attestation-challenge'),
      ),
  },
}

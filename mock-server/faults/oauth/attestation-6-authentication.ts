import type { Fault } from '../fault.ts'
import { onSuccess } from '../shared/answers.ts'
import { body, member, without } from '../shared/body.ts'
import { refusing } from '../shared/listed-algorithms.ts'

export const faults: readonly Fault[] = [
  {
    name: 'attestation challenge demanded without a challenge',
    breaks: 'ABCA-6.2-02',
    refuses: { 'attestation-challenge': { headers: {} } },
  },
  {
    name: 'attestation challenge endpoint that is no URL',
    breaks: 'ABCA-8-01',
    entails: [{ requirement: 'ABCA-8-02', reason: 'no challenge can be fetched there' }],
    seams: {
      'as-metadata reply': (reply) =>
        body(reply, (metadata) =>
          member(metadata, 'challenge_endpoint', () => '/attestation-challenge'),
        ),
    },
  },
  {
    name: 'cacheable attestation challenge',
    breaks: 'ABCA-8-02',
    seams: {
      'attestation-challenge reply': (reply) => onSuccess(reply, { 'cache-control': 'max-age=60' }),
    },
  },
  {
    name: 'attestation algorithms not told',
    breaks: 'ABCA-10.1-01',
    seams: {
      'as-metadata reply': (reply) =>
        body(reply, (metadata) =>
          without(metadata, 'client_attestation_pop_signing_alg_values_supported'),
        ),
    },
  },
  {
    name: 'listed alg of attestation proofs refused',
    breaks: 'ABCA-10.1-02',
    seams: refusing('attestation proof', 'PS256'),
  },
]

import { onSuccess } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const cacheableAttestationChallenge: Fault = {
  name: 'cacheable attestation challenge',
  breaks: 'ABCA-8-02',
  seams: {
    'attestation-challenge reply': (reply) => onSuccess(reply, { 'cache-control': 'max-age=60' }),
  },
}

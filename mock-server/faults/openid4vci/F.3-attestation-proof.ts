import type { Fault } from '../fault.ts'
import { refusal } from '../shared/answers.ts'

export const faults: readonly Fault[] = [
  {
    name: 'key attestation refused as a proof',
    breaks: 'VCI-F.3-01',
    seams: {
      'credential reply': (reply, { request }) =>
        'attestation' in Object(request.proofs) && reply.status === 200
          ? refusal(400, 'invalid_proof')
          : reply,
    },
  },
]

import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const severalProofsRefusedUnderHaip: Fault = {
  name: 'several proofs refused under HAIP',
  breaks: 'HAIP-4-06',
  profile: 'haip',
  seams: {
    'credential reply': (reply, { request }) =>
      Object.values(Object(request.proofs)).flat().length > 1
        ? refusal(400, 'invalid_proof')
        : reply,
  },
}

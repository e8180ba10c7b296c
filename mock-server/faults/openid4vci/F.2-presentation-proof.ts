import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'
import { refusal } from '../shared/answers.ts'
import { refusing } from '../shared/listed-algorithms.ts'

export const faults: readonly Fault[] = [
  {
    name: 'right presentation refused',
    breaks: 'VCI-F.2-01',
    entails: [{ requirement: 'VCI-F.2-08', reason: 'so is one with more properties' }],
    seams: {
      requestIsServed: (_, { request }) => !(isObject(request.proofs) && request.proofs.di_vp),
    },
    refuses: { 'request-served': { error: 'invalid_proof' } },
  },
  {
    name: 'presentation with more properties refused',
    breaks: 'VCI-F.2-08',
    seams: {
      'credential reply': (reply, { request: { proofs } }) => {
        const [presentation] = isObject(proofs) && Array.isArray(proofs.di_vp) ? proofs.di_vp : []
        const hasMore = isObject(presentation) && presentation.id !== undefined
        return reply.status < 300 && hasMore ? refusal(400, 'invalid_proof') : reply
      },
    },
  },
  {
    name: 'listed cryptosuite refused',
    breaks: 'VCI-F.2-01',
    seams: refusing('presentation', 'ecdsa-rdfc-2019'),
  },
]

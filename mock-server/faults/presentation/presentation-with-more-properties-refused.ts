import { isObject } from '../../http/wire.ts'
import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const presentationWithMorePropertiesRefused: Fault = {
  name: 'presentation with more properties refused',
  breaks: 'VCI-F.2-08',
  seams: {
    'credential reply': (reply, { request: { proofs } }) => {
      const [presentation] = isObject(proofs) && Array.isArray(proofs.di_vp) ? proofs.di_vp : []
      const hasMore = isObject(presentation) && presentation.id !== undefined
      return reply.status < 300 && hasMore ? refusal(400, 'invalid_proof') : reply
    },
  },
}

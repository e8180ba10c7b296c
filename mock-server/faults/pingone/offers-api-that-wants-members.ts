import { PingOneError } from '../../management/pingone-error.ts'
import { refusedAs } from '../body.ts'
import type { Fault } from '../fault.ts'

const wanting = new PingOneError('INVALID_REQUEST', { demand: 'members' })

export const offersApiThatWantsMembers: Fault = {
  name: 'offers API that takes no empty object',
  breaks: 'P1-OFFER-03',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply, { request }) =>
      reply.status === 201 && Object.keys(request).length === 0 ? refusedAs(reply, wanting) : reply,
  },
}

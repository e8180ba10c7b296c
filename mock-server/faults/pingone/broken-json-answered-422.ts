import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'

export const brokenJsonAnswered422: Fault = {
  name: 'broken JSON answered with 422',
  breaks: 'P1-API-11',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) =>
      reply.status === 400 && isObject(reply.body) && reply.body.code === 'INVALID_REQUEST'
        ? { ...reply, status: 422 }
        : reply,
  },
}

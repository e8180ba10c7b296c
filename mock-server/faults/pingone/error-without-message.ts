import { body, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const errorWithoutMessage: Fault = {
  name: 'offers API whose errors have no message',
  breaks: 'P1-API-10',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) =>
      reply.status >= 400 ? body(reply, (error) => without(error, 'message')) : reply,
  },
}

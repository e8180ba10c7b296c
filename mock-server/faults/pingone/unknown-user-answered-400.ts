import type { Fault } from '../fault.ts'

export const unknownUserAnswered400: Fault = {
  name: 'unknown user answered with 400',
  breaks: 'P1-API-06',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply, { call, environment }) =>
      reply.status === 404 && call?.method === 'POST' && call.path.includes(environment)
        ? { ...reply, status: 400 }
        : reply,
  },
}

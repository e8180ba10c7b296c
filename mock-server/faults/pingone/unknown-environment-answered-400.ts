import type { Fault } from '../fault.ts'

export const unknownEnvironmentAnswered400: Fault = {
  name: 'unknown environment answered with 400',
  breaks: 'P1-API-09',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply, { call, environment }) =>
      reply.status === 404 && !call?.path.includes(environment) ? { ...reply, status: 400 } : reply,
  },
}

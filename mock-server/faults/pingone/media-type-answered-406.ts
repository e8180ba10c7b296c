import type { Fault } from '../fault.ts'

export const mediaTypeAnswered406: Fault = {
  name: 'another media type answered with 406',
  breaks: 'P1-API-12',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) => (reply.status === 415 ? { ...reply, status: 406 } : reply),
  },
}

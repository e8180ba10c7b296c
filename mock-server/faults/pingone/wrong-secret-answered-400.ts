import type { Fault } from '../fault.ts'

export const wrongSecretAnswered400: Fault = {
  name: 'wrong secret answered with 400',
  breaks: 'P1-API-02',
  profile: 'pingone',
  seams: {
    'worker-token reply': (reply) => (reply.status === 401 ? { ...reply, status: 400 } : reply),
  },
}

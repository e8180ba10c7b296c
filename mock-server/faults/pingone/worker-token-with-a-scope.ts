import { body } from '../body.ts'
import type { Fault } from '../fault.ts'

export const workerTokenWithAScope: Fault = {
  name: 'worker token with a scope',
  breaks: 'P1-API-01',
  profile: 'pingone',
  seams: {
    'worker-token reply': (reply) =>
      reply.status === 200 ? body(reply, (token) => ({ ...token, scope: 'openid' })) : reply,
  },
}

import { body } from '../body.ts'
import type { Fault } from '../fault.ts'

export const intervalBesideCredentials: Fault = {
  name: 'interval beside credentials',
  breaks: 'VCI-8.3-05',
  seams: {
    'credential reply': (reply) =>
      reply.status === 200 ? body(reply, (it) => ({ ...it, interval: 5 })) : reply,
  },
}

import type { Fault } from '../fault.ts'

export const deferredCredentialsAnswered201: Fault = {
  name: 'deferred credentials answered 201',
  breaks: 'VCI-9.2-01',
  seams: {
    'deferred reply': (reply) => (reply.status === 200 ? { ...reply, status: 201 } : reply),
  },
}

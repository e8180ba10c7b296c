import type { Fault } from '../fault.ts'

export const pendingAnswered200: Fault = {
  name: 'pending answered 200',
  breaks: 'VCI-9.2-02',
  seams: {
    'deferred reply': (reply) => (reply.status === 202 ? { ...reply, status: 200 } : reply),
  },
}

import type { Fault } from '../fault.ts'

export const credentialAnswered201: Fault = {
  name: 'credential answered 201',
  breaks: 'VCI-8.3-01',
  seams: {
    'credential reply': (reply) => (reply.status === 200 ? { ...reply, status: 201 } : reply),
  },
}

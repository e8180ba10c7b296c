import type { Fault } from '../fault.ts'

export const deferralAnswered201: Fault = {
  name: 'deferral answered 201',
  breaks: 'VCI-8.3-03',
  seams: {
    'credential reply': (reply) => (reply.status === 202 ? { ...reply, status: 201 } : reply),
  },
}

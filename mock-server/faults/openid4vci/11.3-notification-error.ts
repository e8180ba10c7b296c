import type { Fault } from '../fault.ts'

export const faults: readonly Fault[] = [
  {
    name: 'notification without access token',
    breaks: 'VCI-11.3-01',
    seams: {
      'notification reply': (reply) =>
        reply.status === 401 ? { status: 204, headers: {} } : reply,
    },
  },
  {
    name: 'notification events in any letters',
    breaks: 'VCI-11.3-04',
    seams: { notificationEvent: (event) => event.toLowerCase() },
  },
]

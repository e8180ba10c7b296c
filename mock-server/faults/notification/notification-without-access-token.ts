import type { Fault } from '../fault.ts'

export const notificationWithoutAccessToken: Fault = {
  name: 'notification without access token',
  breaks: 'VCI-11.3-01',
  seams: {
    'notification reply': (reply) => (reply.status === 401 ? { status: 204, headers: {} } : reply),
  },
}

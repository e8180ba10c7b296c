import { body } from '../body.ts'
import type { Fault } from '../fault.ts'

export const notificationIdInADeferral: Fault = {
  name: 'notification id in a deferral',
  breaks: 'VCI-8.3-12',
  seams: {
    'credential reply': (reply) =>
      reply.status === 202 ? body(reply, (it) => ({ ...it, notification_id: 'early' })) : reply,
  },
}

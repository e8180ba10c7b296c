import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const numericNotificationId: Fault = {
  name: 'numeric notification id',
  breaks: 'VCI-8.3-13',
  seams: {
    'credential reply': (reply) =>
      body(reply, (answer) => member(answer, 'notification_id', () => 7)),
  },
}

import type { Fault } from '../fault.ts'

export const notificationIdOfAnyUser: Fault = {
  name: 'notification id of any user',
  breaks: 'VCI-11.3-05',
  overlooks: ['notification-id-of-user'],
}

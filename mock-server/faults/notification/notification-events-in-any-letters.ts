import type { Fault } from '../fault.ts'

export const notificationEventsInAnyLetters: Fault = {
  name: 'notification events in any letters',
  breaks: 'VCI-11.3-04',
  seams: { notificationEvent: (event) => event.toLowerCase() },
}

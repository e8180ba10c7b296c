import type { Fault } from '../fault.ts'
import { notificationAnswered200WithABody } from './notification-answered-200-with-a-body.ts'
import { notificationAnswered500 } from './notification-answered-500.ts'
import { unknownNotificationIdAccepted } from './unknown-notification-id-accepted.ts'

export const notificationFaults: readonly Fault[] = [
  notificationAnswered500,
  notificationAnswered200WithABody,
  unknownNotificationIdAccepted,
]

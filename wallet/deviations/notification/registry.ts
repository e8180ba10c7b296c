import type { Deviation } from '../deviation.ts'
import { notificationEventInOtherLetters } from './notification-event-in-other-letters.ts'
import { notificationIdOfAnotherUser } from './notification-id-of-another-user.ts'
import { unknownNotificationEvent } from './unknown-notification-event.ts'
import { unknownNotificationId } from './unknown-notification-id.ts'

export const notificationDeviations: readonly Deviation[] = [
  unknownNotificationId,
  unknownNotificationEvent,
  notificationEventInOtherLetters,
  notificationIdOfAnotherUser,
]

import type { Fault } from '../fault.ts'
import { credentialAcceptedNotUnderstood } from './credential-accepted-not-understood.ts'
import { credentialDeletedNotUnderstood } from './credential-deleted-not-understood.ts'
import { credentialFailureNotUnderstood } from './credential-failure-not-understood.ts'
import { issuanceTokenRefusedForNotifications } from './issuance-token-refused-for-notifications.ts'
import { notificationAnswered200WithABody } from './notification-answered-200-with-a-body.ts'
import { notificationAnswered500 } from './notification-answered-500.ts'
import { notificationEventsInAnyLetters } from './notification-events-in-any-letters.ts'
import { notificationWithoutAccessToken } from './notification-without-access-token.ts'
import { refusedNotificationMembers } from './refused-notification-members.ts'
import { repeatedNotificationRefused } from './repeated-notification-refused.ts'

export const notificationFaults: readonly Fault[] = [
  notificationAnswered500,
  notificationAnswered200WithABody,
  credentialAcceptedNotUnderstood,
  credentialFailureNotUnderstood,
  credentialDeletedNotUnderstood,
  refusedNotificationMembers,
  notificationWithoutAccessToken,
  repeatedNotificationRefused,
  issuanceTokenRefusedForNotifications,
  notificationEventsInAnyLetters,
]

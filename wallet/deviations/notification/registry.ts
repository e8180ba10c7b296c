import type { Deviation } from '../deviation.ts'
import { noAccessTokenAtTheNotificationEndpoint } from './no-access-token-at-the-notification-endpoint.ts'
import { unknownNotificationEvent } from './unknown-notification-event.ts'
import { unknownNotificationId } from './unknown-notification-id.ts'

export const notificationDeviations: readonly Deviation[] = [
  unknownNotificationId,
  unknownNotificationEvent,
  noAccessTokenAtTheNotificationEndpoint,
]

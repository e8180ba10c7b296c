import type { Deviation } from '../deviation.ts'

export const noAccessTokenAtTheNotificationEndpoint: Deviation = {
  name: 'no access token at the notification endpoint',
  requirement: 'VCI-11.3-01',
  at: 'notification',
  notificationRequest: ({ headers: { authorization: _, ...headers }, ...draft }) => ({
    ...draft,
    headers,
  }),
}

import type { WalletDemand } from '../demands/registry.ts'
import { jsonBody } from '../http/members.ts'
import type { Answer } from '../http/reply.ts'
import { bodyText } from '../http/wire.ts'
import { noteWalletEvent } from '../queue/provisioning.ts'
import { authorized } from './bearer.ts'
import { repeatsMember } from './strict-json.ts'

const events = ['credential_accepted', 'credential_failure', 'credential_deleted']

/**
 * Notification Endpoint: the same notification twice is as good as once.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-11
 */
export const notification: Answer = async (environment, req) => {
  const token = await authorized(environment, req)
  const error = 'invalid_notification_request'
  const {
    notification_id: id,
    event: sent,
    event_description: text,
  } = jsonBody(environment, req, error)
  const event = typeof sent === 'string' ? environment.through('notificationEvent', sent) : sent
  const demand = (name: WalletDemand, met: boolean, description: string) =>
    environment.demand(name, met, { error, description })
  demand('members-once', !repeatsMember(bodyText(req)), 'The request repeats a member')
  demand('notification-id-string', typeof id === 'string', 'notification_id has to be a string')
  demand(
    'notification-event',
    typeof event === 'string' && events.includes(event),
    `event has to be one of ${events.join(', ')}`,
  )
  demand(
    'event-description-text',
    text === undefined ||
      (typeof text === 'string' && /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/.test(text)),
    'event_description has to be a string without quotes, backslashes and what is beyond ASCII',
  )
  const notifications = environment.store.collection('notifications')
  const known = await notifications.get(String(id))
  const unknown = {
    error: 'invalid_notification_id',
    description: 'No such notification_id was given to this user',
  }
  environment.demand('notification-id-known', known !== undefined, unknown)
  environment.demand(
    'notification-id-of-user',
    known === undefined || known.userId === token.userId,
    unknown,
  )
  const isRepeat = known?.events.includes(String(event)) ?? false
  environment.demand('repeat-served', !isRepeat || environment.through('repeatIsServed', true), {
    error: 'invalid_notification_id',
    description: 'This notification came before',
  })
  await notifications.update(String(id), (seen) =>
    seen.events.includes(String(event))
      ? seen
      : { ...seen, events: [...seen.events, String(event)] },
  )
  await noteWalletEvent(environment, known?.provisionedIds ?? [], String(event))
  return { status: 204, headers: { 'cache-control': 'no-store' } }
}

import { wasAnswered } from '../../protocol/exchange.ts'
import type { NotificationOutcome } from '../../protocol/outcomes.ts'
import type { Deviation, NotificationRequestDraft } from '../deviations/deviation.ts'
import { failureOf, isFailure, lacking, notOffered, stoppedBy, unusable } from '../failure.ts'
import type { JourneyState } from '../journey-state.ts'
import { stringMember } from '../json.ts'
import { issuerMetadata } from '../metadata/discovery.ts'
import { unknownParameters } from '../unknown-parameters.ts'
import { authorization, sendAuthorized } from './authorized-request.ts'
import { missingFromIssuance } from './issuance.ts'

export type NotificationEvent = 'credential_accepted' | 'credential_failure' | 'credential_deleted'

/**
 * Notification Request, about the newest credential unless `notificationId` says otherwise.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-11.1
 */
export async function notify(
  state: JourneyState,
  event: NotificationEvent,
  options: { readonly notificationId?: string; readonly deviation?: Deviation } = {},
): Promise<NotificationOutcome> {
  const { deviation } = options
  const issuer = await issuerMetadata(state)
  if (isFailure(issuer)) return stoppedBy('no issuer metadata', issuer)
  const url = stringMember(issuer.members, 'notification_endpoint')
  if (url === undefined) return notOffered('The issuer metadata has no notification_endpoint.')
  const notificationId = options.notificationId ?? state.notificationId
  if (notificationId === undefined) {
    return missingFromIssuance(state, 'The Credential Response had no notification_id.')
  }
  if (!state.token) return { kind: 'not-reached', reason: 'The wallet has no access token.' }
  const obstacle = deviation?.obstacle?.({ state, issuer, token: state.token })
  if (obstacle) return lacking(obstacle)
  const draft: NotificationRequestDraft = {
    headers: { accept: 'application/json', authorization: authorization(state.token) },
    body: { notification_id: notificationId, event, ...unknownParameters(state) },
  }
  const sent = deviation?.notificationRequest?.(draft) ?? draft
  const exchange = await sendAuthorized(
    state,
    {
      operation: 'notification',
      method: 'POST',
      url,
      headers: { ...sent.headers, 'content-type': 'application/json' },
      body: sent.raw ?? JSON.stringify(sent.body),
    },
    deviation,
  )
  const failure = failureOf(exchange)
  if (failure || !wasAnswered(exchange)) return failure ?? unusable(exchange, 'no answer')
  return { kind: 'acknowledged', status: exchange.response.status, exchange: exchange.id }
}

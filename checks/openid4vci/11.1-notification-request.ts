import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ActiveCheck, ExchangeCheck } from '../check.ts'
import { isAccepted } from '../engine/active.ts'
import { httpsUrl, met } from '../engine/judgement.ts'
import { earlier, exchangesOf, issuerMetadata } from '../engine/lookup.ts'
import { answered, errorOf, mediaType, succeeded, textAt } from '../engine/read.ts'
import { refusalReason } from '../engine/refusal.ts'
import { accessTokenOf, requestMembers } from '../engine/request.ts'
import { notApplicable, satisfied, violated } from '../finding.ts'
import { ignores } from './ignored-members.ts'

const knownMembers = ['notification_id', 'event', 'event_description']

/**
 * Notification Endpoint, OpenID4VCI 1.0, Section 11.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-11
 */
export const notification: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-11-04',
    on: 'credential',
    judge(exchange, evidence) {
      const body = answered(exchange)
      const published = issuerMetadata(evidence)?.notification_endpoint !== undefined
      if (!published || !succeeded(exchange) || body?.credentials === undefined) return undefined
      return met(body.notification_id !== undefined, {
        seen: 'notification_id is absent',
        expected: 'notification_id, as notification_endpoint is published',
      })
    },
  },
  {
    requirement: 'VCI-11-01',
    on: 'notification',
    judge(exchange, evidence) {
      if (!isRight(exchange, evidence)) return undefined
      const { status } = exchange.response
      if (succeeded(exchange)) return satisfied
      if (status !== 401 && status !== 403) return undefined
      return violated({
        seen: `the access token of the issuance was answered ${status}`,
        expected: '2xx, where the issuer needs notifications',
        level: 'SHOULD',
      })
    },
  },
  {
    requirement: 'VCI-11-02',
    on: 'notification',
    judge(exchange, evidence) {
      const again = earlier(exchange, evidence).some(
        (other) => succeeded(other) && other.request.body === exchange.request.body,
      )
      if (!again || !isRight(exchange, evidence) || saysNothing(exchange)) return undefined
      return met(succeeded(exchange), {
        seen: `the same notification again was answered ${exchange.response.status}`,
        expected: '2xx again',
      })
    },
  },
  {
    requirement: 'VCI-11-03',
    on: 'notification',
    judge: ({ request }, _evidence, context) =>
      httpsUrl('the Notification Endpoint', request.url, context),
  },
  eventIsKnown('VCI-11.1-01', 'credential_accepted'),
  eventIsKnown('VCI-11.1-02', 'credential_failure'),
  eventIsKnown('VCI-11.1-03', 'credential_deleted'),
  {
    requirement: 'VCI-11.1-04',
    on: 'notification',
    judge(exchange, evidence) {
      const extra = unknownMember(exchange)
      if (extra === undefined || !isRight(exchange, evidence)) return undefined
      // Who refuses for the token's sake challenges (RFC 6750, Section 3): another 403 is about the notification.
      const isAboutToken = exchange.response.headers['www-authenticate'] !== undefined
      if (saysNothing(exchange) && (exchange.response.status !== 403 || isAboutToken))
        return undefined
      return ignores(exchange, {
        extra: `member ${extra}`,
        served: succeeded(exchange),
        hasOtherReason: false,
        twins: exchangesOf(evidence, 'notification').filter(
          (other) => succeeded(other) && unknownMember(other) === undefined,
        ),
      })
    },
  },
  {
    requirement: 'VCI-11.2-01',
    on: 'notification',
    judge(exchange, evidence) {
      if (!isRight(exchange, evidence) || saysNothing(exchange)) return undefined
      if (succeeded(exchange)) return satisfied
      const repeated = earlier(exchange, evidence).some(
        (other) => succeeded(other) && other.request.body === exchange.request.body,
      )
      const aboutEvent = errorOf(exchange) === 'invalid_notification_request'
      if (repeated || aboutEvent || unknownMember(exchange) !== undefined) return undefined
      return violated({
        seen: `a right notification was answered ${exchange.response.status}`,
        expected: '2xx',
      })
    },
  },
  {
    requirement: 'VCI-11.2-02',
    on: 'notification',
    judge(exchange) {
      if (!succeeded(exchange) || exchange.deviation) return undefined
      const { status, body } = exchange.response
      return met(status === 204 && body.length === 0, {
        seen: `status ${status} with ${body.length} bytes`,
        expected: '204 without body',
      })
    },
  },
  {
    requirement: 'VCI-11.3-02',
    on: 'notification',
    judge(exchange, evidence) {
      if (refusalReason(exchange, evidence) !== 'content') return undefined
      const { status } = exchange.response
      const type = mediaType(exchange)
      return met(status === 400 && type === 'application/json', {
        seen: `status ${status}, Content-Type ${type ?? 'absent'}`,
        expected: '400 and application/json',
      })
    },
  },
]

export const notificationErrors: readonly ActiveCheck[] = [
  {
    requirement: 'VCI-11.3-02',
    deviation: 'an unknown notification id',
    statuses: [],
    errors: [],
  },
  {
    requirement: 'VCI-11.3-03',
    deviation: 'an unknown notification id',
    statuses: [400],
    errors: ['invalid_notification_id'],
    judge: ({ outcome }) =>
      isAccepted(outcome) ? notApplicable('it was accepted: see VCI-11.3-02') : undefined,
  },
  {
    requirement: 'VCI-11.3-03',
    deviation: 'an unknown notification event',
    statuses: [400],
    errors: ['invalid_notification_request'],
  },
  {
    requirement: 'VCI-11.3-04',
    deviation: 'a notification event in other letters',
    statuses: [400],
    errors: ['invalid_notification_request'],
  },
  {
    requirement: 'VCI-11.3-05',
    deviation: 'a notification id of another user',
    statuses: [400, 401, 403],
    errors: [],
  },
]

function eventIsKnown(requirement: RequirementId, event: string): ExchangeCheck {
  return {
    requirement,
    on: 'notification',
    judge(exchange, evidence) {
      const sent = textAt(requestMembers(exchange), 'event')
      if (sent !== event || !isRight(exchange, evidence) || unknownMember(exchange) !== undefined)
        return undefined
      if (succeeded(exchange)) return satisfied
      if (errorOf(exchange) !== 'invalid_notification_request') return undefined
      return violated({ seen: `${event} was refused as invalid`, expected: '2xx' })
    },
  }
}

/** A notification about an id that was given out with credentials, by the token that got them. */
function isRight(exchange: AnsweredExchange, evidence: Evidence): boolean {
  const id = textAt(requestMembers(exchange), 'notification_id')
  const token = accessTokenOf(exchange)
  return (
    exchange.deviation === undefined &&
    id !== undefined &&
    token !== undefined &&
    exchangesOf(evidence, 'credential', 'deferred').some(
      (other) =>
        textAt(answered(other), 'notification_id') === id && accessTokenOf(other) === token,
    )
  )
}

function unknownMember(exchange: AnsweredExchange): string | undefined {
  return Object.keys(requestMembers(exchange) ?? {}).find((name) => !knownMembers.includes(name))
}

/** The token is not accepted (VCI-11-01), or the issuer has no time: of the notification that says nothing. */
function saysNothing({ response }: AnsweredExchange): boolean {
  return [401, 403, 429, 503].includes(response.status)
}

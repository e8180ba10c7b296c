import { hasForbiddenCharacter, met } from '../../engine/judgement.ts'
import { answered, show, succeeded, textAt } from '../../engine/read.ts'
import { membersOf, requestsOf, tokenFor } from '../read.ts'
import type { WalletCheck } from '../wallet-check.ts'

const events: readonly unknown[] = [
  'credential_accepted',
  'credential_failure',
  'credential_deleted',
]

/**
 * Notification Requests.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-11.1
 */
export const notificationsOfWallets: readonly WalletCheck[] = [
  {
    requirement: 'VCI-11-05',
    on: 'notification',
    judge(exchange, evidence) {
      const isGood =
        tokenFor(exchange, evidence) !== undefined &&
        !exchange.unmet.some(({ demand }) => demand.startsWith('access-token'))
      return met(isGood, {
        seen: 'the notification shows no valid access token of this issuer',
        expected: 'an access token of the token endpoint',
      })
    },
  },
  {
    requirement: 'VCI-11.1-05',
    on: 'notification',
    judge(exchange) {
      const { event } = membersOf(exchange)
      const type = exchange.request.headers['content-type'] ?? 'absent'
      return met(events.includes(event) && /^application\/json\s*(;|$)/i.test(type), {
        seen: `event is ${show(event)}, Content-Type ${type}`,
        expected: 'credential_accepted, credential_failure or credential_deleted, as JSON',
      })
    },
  },
  {
    requirement: 'VCI-11.1-07',
    on: 'notification',
    judge(exchange) {
      const { event_description: text } = membersOf(exchange)
      if (typeof text !== 'string') return undefined
      return met(!hasForbiddenCharacter(text), {
        seen: `event_description is ${show(text)}`,
        expected: 'characters of ASCII without quotes and backslashes',
      })
    },
  },
  {
    requirement: 'VCI-11.1-08',
    on: 'notification',
    judge(exchange, evidence) {
      const given = requestsOf(evidence, 'credential', 'deferred')
        .filter(succeeded)
        .flatMap((it) => textAt(answered(it), 'notification_id') ?? [])
      const { notification_id: sent } = membersOf(exchange)
      return met(typeof sent === 'string' && given.includes(sent), {
        seen: `notification_id is ${sent === undefined ? 'absent' : 'another one'}`,
        expected: 'the notification_id that came with the credentials, as it came',
      })
    },
  },
]

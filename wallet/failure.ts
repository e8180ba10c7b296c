import { absenceOf, type Cannot, missingKeys, notOfferedHere } from '../protocol/absence.ts'
import { challengeParameter } from '../protocol/challenge.ts'
import { type AnsweredExchange, type Exchange, wasAnswered } from '../protocol/exchange.ts'
import type { Failure, NotReached, Refused, Unusable } from '../protocol/outcomes.ts'
import { stringMember } from './json.ts'

/** How an exchange failed to bring a 2xx answer; undefined when it brought one. */
export function failureOf(exchange: Exchange): Failure | undefined {
  if (!wasAnswered(exchange))
    return { kind: 'unreachable', ...exchange.failure, exchange: exchange.id }
  const { status, headers } = exchange.response
  if (status >= 400) return refusal(exchange)
  if (status >= 200 && status < 300) return undefined
  const to = status >= 300 ? headers.location : undefined
  return unusable(
    exchange,
    to === undefined
      ? `the answer has status ${status}`
      : `the answer is a redirect (${status} to "${to}"), which is not followed`,
  )
}

export function unusable(exchange: Exchange, reason: string): Unusable {
  return { kind: 'unusable', reason, exchange: exchange.id }
}

/** What keeps a request from being sent, because an earlier one ended in `failure`. */
export function stoppedBy(what: string, failure: Failure): NotReached {
  return {
    kind: 'not-reached',
    reason: `${what}: ${describe(failure)}`,
    ...(failure.exchange === undefined ? {} : { exchange: failure.exchange }),
    ...(failure.kind === 'not-reached' && failure.absence ? { absence: failure.absence } : {}),
  }
}

/** The target does not offer what the request needs: its metadata or one of its answers says so. */
export function notOffered(reason: string): NotReached {
  return { kind: 'not-reached', reason, absence: notOfferedHere }
}

/** The target file lacks what the request needs. @param keys that would make it possible: `secondClient`. */
export function notConfigured(reason: string, ...keys: readonly string[]): NotReached {
  return { kind: 'not-reached', reason, absence: missingKeys(...keys) }
}

/** What the target, or its file, says it has not; a bare reason is the target's. */
export function lacking(what: string | Cannot): NotReached {
  const cannot = typeof what === 'string' ? { cannot: what } : what
  return { kind: 'not-reached', reason: cannot.cannot, absence: absenceOf(cannot) }
}

export function isFailure(outcome: { readonly kind: string }): outcome is Failure {
  return ['refused', 'unreachable', 'unusable', 'not-reached'].includes(outcome.kind)
}

export function describe(failure: Failure): string {
  switch (failure.kind) {
    case 'refused':
      return `refused with ${failure.status} ${inItsWords(failure)}`
    case 'unreachable':
      return failure.message
    default:
      return failure.reason
  }
}

/** What a refusal says of itself: `invalid_grant: The code has expired`. */
function inItsWords({ error, description }: Refused): string {
  if (error === undefined) return description ?? 'and no error code'
  return description === undefined ? error : `${error}: ${description}`
}

function refusal({ id, response }: AnsweredExchange): Refused {
  const body = response.json.ok ? response.json.value : undefined
  const challenge = response.headers['www-authenticate']
  // RFC 6750, Section 3: a protected resource names the error in its challenge.
  const error = stringMember(body, 'error') ?? challengeParameter(challenge, 'error')
  const description =
    stringMember(body, 'error_description') ?? challengeParameter(challenge, 'error_description')
  return {
    kind: 'refused',
    status: response.status,
    ...(error === undefined ? {} : { error }),
    ...(description === undefined ? {} : { description }),
    exchange: id,
  }
}

import type { Attempt, Evidence } from '../../protocol/evidence.ts'
import type { Operation } from '../../protocol/exchange.ts'
import type { Failure, NotReached, Outcome, Refused, Unusable } from '../../protocol/outcomes.ts'
import type { RefusalCheck } from '../check.ts'
import { inconclusive, type Judgement, notApplicable, satisfied, violated } from '../finding.ts'
import { exchangeById } from './lookup.ts'
import { answered, items, textAt } from './read.ts'
import { aboutLoad, contentErrors, tokenErrors } from './refusal.ts'

/** Judges a deliberate error: strictly whether it was refused, leniently by which code. */
export function judgeAttempt(
  check: RefusalCheck,
  attempt: Attempt,
  evidence: Evidence,
): readonly Judgement[] {
  const { outcome, deviation } = attempt
  const obstacle = obstacleTo(attempt, evidence)
  if (obstacle) return [obstacle]
  const given = check.tolerated ? undefined : givenIn(attempt, evidence)
  if (outcome.kind === 'refused' && given !== undefined) {
    return [
      violated({
        seen: `${deviation} was answered ${described(outcome)}, with ${given} in it`,
        expected: expectationOf(check, attempt.at),
      }),
    ]
  }
  const special = check.judge?.(attempt, evidence)
  if (special) return [special]
  switch (outcome.kind) {
    case 'unreachable':
      return [inconclusive(`no answer to ${deviation}: ${outcome.message}`)]
    case 'not-reached':
      return [judgeDeadEnd(check, attempt, outcome)]
    case 'unusable':
      return [judgeUnusable(check, attempt, outcome, evidence)]
    case 'refused':
      return check.tolerated
        ? [judgeIntolerance(attempt, outcome)]
        : judgeRefusal(check, attempt, outcome)
    default:
      if (check.tolerated) return [satisfied]
      return [
        violated({ seen: `${deviation} was accepted`, expected: expectationOf(check, attempt.at) }),
      ]
  }
}

/**
 * Why there is no answer to judge: the deviant request was not sent, as an earlier one failed, or what was answered
 * is about load. The wallet marks every request that carries a deliberate error.
 */
function obstacleTo({ outcome, deviation }: Attempt, evidence: Evidence): Judgement | undefined {
  if (!isFailure(outcome) || outcome.kind === 'unreachable') return undefined
  if (outcome.kind === 'not-reached' && outcome.absence) {
    return notApplicable(outcome.reason, outcome.absence)
  }
  const exchange = exchangeById(evidence, outcome.exchange)
  if (exchange?.deviation !== deviation) {
    return inconclusive(`no request with ${deviation}: ${whyNot(outcome)}`)
  }
  const { status } = exchange.response
  return aboutLoad.includes(status) ? inconclusive(`the answer was ${status}`) : undefined
}

/** How a request failed, as a sentence fragment. */
function whyNot(outcome: Failure): string {
  switch (outcome.kind) {
    case 'refused':
      return `refused with ${described(outcome)}`
    case 'unreachable':
      return outcome.message
    default:
      return outcome.reason
  }
}

/** What is no error was refused: that counts beside the same request without it, accepted. */
function judgeIntolerance(attempt: Attempt, refusal: Refused): Judgement {
  const doubt = doubtAboutTwin(attempt)
  if (doubt !== undefined) return inconclusive(doubt)
  return violated({
    seen: `${attempt.deviation} was refused with ${described(refusal)}`,
    expected: tolerance,
  })
}

const tolerance = 'the same answer as without it'

/** Why an attempt proves nothing by itself; undefined when its twin was accepted. */
export function doubtAboutTwin({ twin }: Attempt): string | undefined {
  if (twin === undefined) return 'the same request without the deviation could not be made'
  return isFailure(twin)
    ? `the same request without the deviation failed too: ${whyNot(twin)}`
    : undefined
}

export function isAccepted(outcome: Outcome): boolean {
  return !isFailure(outcome)
}

function isFailure(outcome: Outcome): outcome is Failure {
  return ['refused', 'unreachable', 'unusable', 'not-reached'].includes(outcome.kind)
}

function judgeRefusal(
  check: RefusalCheck,
  attempt: Attempt,
  refusal: Refused,
): readonly Judgement[] {
  const { status } = refusal
  const doubt = doubtAboutTwin(attempt)
  if (doubt !== undefined) return [inconclusive(doubt)]
  if (status >= 500) {
    return [
      violated({
        seen: `${attempt.deviation} was answered ${described(refusal)}`,
        expected: expectationOf(check, attempt.at),
        hint: 'The request without the error was accepted: this is a crash, not a refusal.',
      }),
    ]
  }
  if (isExpected(check, attempt.at, refusal)) return [satisfied]
  return [
    { verdict: 'satisfied', seen: `refused with ${described(refusal)}` },
    violated({
      seen: `${attempt.deviation} was refused with ${described(refusal)}`,
      expected: expectationOf(check, attempt.at),
      hint: 'The refusal is right; another error code tells the wallet better what to repair.',
      level: 'SHOULD',
    }),
  ]
}

/** What a refusal is to withhold, and a client that looks at the body alone goes on with. */
function givenIn({ at, outcome }: Attempt, evidence: Evidence): string | undefined {
  const exchange = 'exchange' in outcome ? exchangeById(evidence, outcome.exchange) : undefined
  const body = exchange && answered(exchange)
  if (textAt(body, 'access_token')) return 'an access token'
  if (items(body?.credentials).length > 0) return 'credentials'
  return at === 'par' && textAt(body, 'request_uri') ? 'a request_uri' : undefined
}

/**
 * One defect, one requirement: the form of a refusal (its status, a code that is none of the endpoint's) has rows of
 * its own (VCI-6.3-07, RFC9126-2.3-02, VCI-8.3.1.2-01 to -04, VCI-11.3-02, RFC6750-3-01), and is left to them.
 */
function isExpected(check: RefusalCheck, operation: Operation, refusal: Refused): boolean {
  const { status, error } = refusal
  const codes = [...check.errors, ...(check.alsoAllowed ?? [])]
  if (codes.length === 0) return check.statuses.length === 0 || check.statuses.includes(status)
  if (error !== undefined && codes.includes(error)) {
    return (
      hasFormOfItsOwn(operation) || check.statuses.length === 0 || check.statuses.includes(status)
    )
  }
  if (operation === 'token' || operation === 'par') return error === undefined
  if (operation !== 'credential' && operation !== 'deferred') return false
  // Neither a code of the endpoint nor one about the token: VCI-8.3.1.2-01 and -04 are about it.
  return ![...contentErrors, ...tokenErrors].includes(error ?? '') && ![401, 403].includes(status)
}

function hasFormOfItsOwn(operation: Operation): boolean {
  return ['token', 'par', 'credential', 'deferred', 'notification'].includes(operation)
}

/** An answer of which the wallet could make nothing: at an API endpoint neither a 2xx nor a redirect is a refusal. */
function judgeUnusable(
  check: RefusalCheck,
  attempt: Attempt,
  { reason, exchange: id }: Unusable,
  evidence: Evidence,
): Judgement {
  const doubt = doubtAboutTwin(attempt)
  if (doubt !== undefined) return inconclusive(doubt)
  const exchange = exchangeById(evidence, id)
  const isPage = attempt.at === 'authorize' || attempt.at === 'sign-in'
  if (!check.tolerated && (isPage || !exchange)) return inconclusive(reason)
  return violated({
    seen: `${attempt.deviation} brought no usable answer: ${reason}`,
    expected: check.tolerated ? tolerance : expectationOf(check, attempt.at),
  })
}

/** A page that leads nowhere, where the same request without the deviation led on. */
function judgeDeadEnd(check: RefusalCheck, attempt: Attempt, { reason }: NotReached): Judgement {
  const doubt = doubtAboutTwin(attempt)
  return check.tolerated && doubt === undefined
    ? violated({ seen: `${attempt.deviation} led nowhere: ${reason}`, expected: tolerance })
    : inconclusive(doubt ?? `no answer to ${attempt.deviation}: ${reason}`)
}

/** At the authorization endpoint a person or the wallet is told: by a page, or a redirect (RFC 6749, Section 4.1.2.1). */
function expectationOf({ statuses, errors }: RefusalCheck, at: Operation): string {
  const anyway = at === 'authorize' ? 'a page or a redirect' : 'a 4xx status'
  const status = statuses.length > 0 ? statuses.join(' or ') : anyway
  return errors.length > 0
    ? `a refusal: ${status} with ${errors.join(' or ')}`
    : `a refusal: ${status}`
}

function described({ status, error }: Refused): string {
  return error === undefined ? `${status} and no error code` : `${status} ${error}`
}

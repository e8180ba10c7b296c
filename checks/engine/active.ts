import type { Attempt, Evidence } from '../../protocol/evidence.ts'
import type { Operation } from '../../protocol/exchange.ts'
import type { Outcome, Refused, Unusable } from '../../protocol/outcomes.ts'
import type { ActiveCheck } from '../check.ts'
import { inconclusive, type Judgement, notApplicable, satisfied, violated } from '../finding.ts'
import { exchangeById } from './lookup.ts'
import { succeeded } from './read.ts'

/** Codes of OpenID4VCI 1.0, Section 8.3.1.2. */
export const credentialErrors: readonly string[] = [
  'invalid_credential_request',
  'unknown_credential_configuration',
  'unknown_credential_identifier',
  'invalid_proof',
  'invalid_nonce',
  'invalid_encryption_parameters',
  'credential_request_denied',
]

/** Answers about load and availability say nothing about the request. */
const unavailable = [429, 503]

/** Judges a deliberate error: strictly whether it was refused, leniently by which code. */
export function judgeAttempt(
  check: ActiveCheck,
  attempt: Attempt,
  evidence: Evidence,
): readonly Judgement[] {
  const special = check.judge?.(attempt, evidence)
  if (special) return [special]
  const { outcome, deviation } = attempt
  switch (outcome.kind) {
    case 'unreachable':
      return [inconclusive(`no answer to ${deviation}: ${outcome.message}`)]
    case 'not-reached':
      return [
        outcome.absence
          ? notApplicable(outcome.reason, outcome.absence)
          : inconclusive(`no request with ${deviation}: ${outcome.reason}`),
      ]
    case 'unusable':
      return [judgeUnusable(check, attempt, outcome, evidence)]
    case 'refused':
      return check.tolerated
        ? [judgeIntolerance(attempt, outcome)]
        : judgeRefusal(check, attempt, outcome)
    default:
      if (check.tolerated) return [satisfied]
      return [violated({ seen: `${deviation} was accepted`, expected: expectationOf(check) })]
  }
}

/** What is no error was refused: that counts beside the same request without it, accepted. */
function judgeIntolerance(attempt: Attempt, refusal: Refused): Judgement {
  const doubt = doubtAboutTwin(attempt)
  if (unavailable.includes(refusal.status)) return inconclusive(`the answer was ${refusal.status}`)
  if (doubt !== undefined) return inconclusive(doubt)
  return violated({
    seen: `${attempt.deviation} was refused with ${described(refusal)}`,
    expected: 'the same answer as without it',
  })
}

/** Why an attempt proves nothing by itself; undefined when its twin was accepted. */
export function doubtAboutTwin({ twin }: Attempt): string | undefined {
  if (twin === undefined) return 'the same request without the deviation could not be made'
  if (isAccepted(twin)) return undefined
  return twin.kind === 'refused'
    ? 'the same request without the deviation was refused too'
    : 'the same request without the deviation brought no usable answer'
}

export function isAccepted({ kind }: Outcome): boolean {
  return !['refused', 'unreachable', 'unusable', 'not-reached'].includes(kind)
}

function judgeRefusal(
  check: ActiveCheck,
  attempt: Attempt,
  refusal: Refused,
): readonly Judgement[] {
  const { status } = refusal
  const doubt = doubtAboutTwin(attempt)
  if (unavailable.includes(status)) return [inconclusive(`the answer was ${status}`)]
  if (doubt !== undefined) return [inconclusive(doubt)]
  if (status >= 500) {
    return [
      violated({
        seen: `${attempt.deviation} was answered ${described(refusal)}`,
        expected: expectationOf(check),
        hint: 'The request without the error was accepted: this is a crash, not a refusal.',
      }),
    ]
  }
  if (isExpected(check, attempt.at, refusal)) return [satisfied]
  return [
    { verdict: 'satisfied', seen: `refused with ${described(refusal)}` },
    violated({
      seen: `${attempt.deviation} was refused with ${described(refusal)}`,
      expected: expectationOf(check),
      hint: 'The refusal is right; another error code tells the wallet better what to repair.',
      level: 'SHOULD',
    }),
  ]
}

/**
 * One defect, one requirement: the form of a refusal (its status, a code that is none of the endpoint's)
 * has rows of its own, VCI-8.3.1.2-01 to -04 and VCI-6.3-07, and is left to them.
 */
function isExpected(check: ActiveCheck, operation: Operation, refusal: Refused): boolean {
  const { status, error } = refusal
  const codes = [...check.errors, ...(check.alsoAllowed ?? [])]
  const rightCode = codes.length === 0 || (error !== undefined && codes.includes(error))
  if (check.errors.length > 0 && operation === 'token') return rightCode || error === undefined
  if (check.errors.length > 0 && ['credential', 'deferred'].includes(operation)) {
    const listed = [...credentialErrors, 'invalid_transaction_id'].includes(error ?? '')
    return rightCode || (!listed && ![401, 403].includes(status))
  }
  return rightCode && (check.statuses.length === 0 || check.statuses.includes(status))
}

/** An answer of which the wallet could make nothing: at an API endpoint a 2xx is not a refusal. */
function judgeUnusable(
  check: ActiveCheck,
  attempt: Attempt,
  outcome: Unusable,
  evidence: Evidence,
): Judgement {
  const exchange = exchangeById(evidence, outcome.exchange)
  const page = attempt.at === 'authorize' || attempt.at === 'sign-in'
  if (page || !exchange || !succeeded(exchange)) return inconclusive(outcome.reason)
  return violated({
    seen: `${attempt.deviation} was answered ${exchange.response.status}: ${outcome.reason}`,
    expected: expectationOf(check),
  })
}

function expectationOf({ statuses, errors }: ActiveCheck): string {
  const status = statuses.length > 0 ? statuses.join(' or ') : 'a 4xx status'
  return errors.length > 0
    ? `a refusal: ${status} with ${errors.join(' or ')}`
    : `a refusal: ${status}`
}

function described({ status, error }: Refused): string {
  return error === undefined ? `${status} and no error code` : `${status} ${error}`
}

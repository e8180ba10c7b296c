import { challengeParameter, tokenChallenges } from '../../protocol/challenge.ts'
import type { DeviationName } from '../../protocol/deviation-name.ts'
import type { Attempt, Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { Refused } from '../../protocol/outcomes.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ActiveCheck, ExchangeCheck } from '../check.ts'
import { doubtAboutTwin } from '../engine/active.ts'
import { met } from '../engine/judgement.ts'
import { earlier, exchangeById } from '../engine/lookup.ts'
import { answered, errorOf, mediaType, show, wasRefused } from '../engine/read.ts'
import { contentErrors, refusalReason } from '../engine/refusal.ts'
import { accessTokenOf } from '../engine/request.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'
import { isIssued } from './08-plain-request.ts'
import { asksForEncryption, holdsJwe } from './10-encrypted-exchange.ts'

/**
 * Credential Error Response, OpenID4VCI 1.0, Section 8.3.1.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.3.1
 */
export const credentialErrorForm: readonly ExchangeCheck[] = [
  ...(['credential', 'deferred'] as const).flatMap((on): readonly ExchangeCheck[] => [
    {
      requirement: 'VCI-8.3.1.2-02',
      on,
      judge(exchange, evidence) {
        if (refusalReason(exchange, evidence) !== 'content') return undefined
        const { status } = exchange.response
        return met(status === 400 && isJson(exchange), {
          seen: `status ${status}, Content-Type ${mediaType(exchange) ?? 'absent'}`,
          expected: '400 and application/json',
        })
      },
    },
    {
      requirement: 'VCI-8.3.1.2-03',
      on,
      judge(exchange, evidence) {
        // Whatever is no JSON has no members either, and is told once.
        if (refusalReason(exchange, evidence) !== 'content' || !isJson(exchange)) return undefined
        const error = errorOf(exchange)
        return met(error !== undefined && /^[\x20-\x7E]+$/.test(error), {
          seen: `error is ${show(answered(exchange)?.error)}`,
          expected: 'a JSON object with an ASCII string error',
        })
      },
    },
    {
      requirement: 'VCI-8.3.1.2-19',
      on,
      judge(exchange) {
        if (!wasRefused(exchange)) return undefined
        if (!holdsJwe(exchange)) return asksForEncryption(exchange) ? satisfied : undefined
        // The deliberate error that asks for it has a check of its own.
        if (exchange.deviation === 'a broken proof in an encrypted request') return undefined
        return violated({ seen: 'the error came as a JWE', expected: 'an error in plain JSON' })
      },
    },
  ]),
  {
    requirement: 'VCI-8.3.1.2-14',
    on: 'credential',
    judge(exchange, evidence) {
      const previous = earlier(exchange, evidence).at(-1)
      const token = accessTokenOf(exchange)
      if (!previous || exchange.deviation || token === undefined) return undefined
      const retried = errorOf(previous) === 'invalid_nonce' && accessTokenOf(previous) === token
      if (!retried || (!isIssued(exchange) && exchange.response.status !== 401)) return undefined
      return met(isIssued(exchange), {
        seen: 'after invalid_nonce the token was refused with 401',
        expected: 'a credential for a proof with a fresh nonce',
      })
    },
  },
]

const invalidRequest = ['invalid_credential_request']
const unknownIds = ['unknown_credential_configuration', 'unknown_credential_identifier']

/** Authorization errors, then what the codes of Section 8.3.1.2 are for. */
export const credentialErrorsActive: readonly ActiveCheck[] = [
  {
    requirement: 'VCI-8.3.1.1-01',
    deviation: 'no access token',
    statuses: [401],
    errors: [],
    judge: judgeAuthorizationError,
  },
  {
    requirement: 'VCI-8.3.1.1-02',
    deviation: 'an unknown access token',
    statuses: [401],
    errors: [],
    judge: judgeUnknownToken,
  },
  {
    requirement: 'VCI-8.3.1.1-03',
    deviation: 'an expired access token',
    statuses: [401],
    errors: [],
    judge: judgeAuthorizationError,
  },
  {
    requirement: 'VCI-8.3.1.1-04',
    deviation: 'a credential beyond the scope of the token',
    statuses: [400, 401, 403],
    errors: [],
  },
  {
    requirement: 'VCI-8.3.1.1-04',
    deviation: 'a credential identifier of another token',
    statuses: [400, 401, 403],
    errors: [],
  },
  refusal('VCI-8.3.1.2-05', 'a malformed credential request', invalidRequest),
  refusal('VCI-8.3.1.2-05', 'a credential request that is no object', invalidRequest),
  refusal('VCI-8.3.1.2-05', 'an empty credential request', invalidRequest),
  refusal('VCI-8.3.1.2-06', 'a numeric credential configuration', invalidRequest, unknownIds),
  refusal('VCI-8.3.1.2-06', 'proofs as text', invalidRequest, ['invalid_proof']),
  refusal(
    'VCI-8.3.1.2-07',
    'a repeated member in the credential request',
    invalidRequest,
    unknownIds,
  ),
  refusal('VCI-8.3.1.2-08', 'an unknown credential configuration', [
    'unknown_credential_configuration',
  ]),
  refusal('VCI-8.3.1.2-09', 'an unknown credential identifier', ['unknown_credential_identifier']),
  refusal('VCI-8.3.1.2-10', 'no proof', ['invalid_proof']),
  refusal('VCI-8.3.1.2-11', 'a broken proof signature', ['invalid_proof']),
  refusal('VCI-8.3.1.2-12', 'no nonce in the proof', ['invalid_proof']),
  refusal('VCI-8.3.1.2-17', 'a credential that the issuer denies', ['credential_request_denied']),
  refusal('VCI-8.3.1.2-13', 'a made-up nonce', ['invalid_nonce']),
]

function refusal(
  requirement: RequirementId,
  deviation: DeviationName,
  errors: readonly string[],
  alsoAllowed: readonly string[] = [],
): ActiveCheck {
  return { requirement, deviation, statuses: [400], errors, alsoAllowed }
}

function isJson(exchange: AnsweredExchange): boolean {
  return mediaType(exchange) === 'application/json'
}

/** A code about the payload tells a wallet with a bad token to repair the wrong thing. */
function judgeAuthorizationError(attempt: Attempt, evidence: Evidence): Judgement | undefined {
  const { outcome } = attempt
  if (outcome.kind !== 'refused' || outcome.status >= 500 || doubtAboutTwin(attempt))
    return undefined
  return contentErrors.includes(outcome.error ?? '')
    ? violated({ seen: answerOf(outcome, evidence), expected: authorizationError })
    : undefined
}

/** Without a code, and where it is another one, the wallet has to guess that its token is bad. */
function judgeUnknownToken(attempt: Attempt, evidence: Evidence): Judgement | undefined {
  const { outcome } = attempt
  const special = judgeAuthorizationError(attempt, evidence)
  if (special || outcome.kind !== 'refused' || doubtAboutTwin(attempt)) return special
  const header = exchangeById(evidence, outcome.exchange)?.response.headers['www-authenticate']
  const [challenge] = tokenChallenges(header)
  // One without any challenge is RFC6750-3-01.
  if (!challenge || challengeParameter(header, 'error') === 'invalid_token') return undefined
  return outcome.status >= 500
    ? undefined
    : violated({
        seen: answerOf(outcome, evidence),
        expected: authorizationError,
        level: 'SHOULD',
      })
}

const authorizationError = '401 with WWW-Authenticate and error="invalid_token"'

function answerOf({ status, error, exchange }: Refused, evidence: Evidence): string {
  const header = exchangeById(evidence, exchange)?.response.headers['www-authenticate']
  return `${status} ${error ?? ''}, WWW-Authenticate ${header ?? 'absent'}`
}

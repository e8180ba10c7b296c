import type { Attempt, Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ActiveCheck, ExchangeCheck } from '../check.ts'
import { doubtAboutTwin } from '../engine/active.ts'
import { met } from '../engine/judgement.ts'
import { earlier, exchangeById } from '../engine/lookup.ts'
import { answered, errorOf, mediaType, show, wasRefused } from '../engine/read.ts'
import { accessTokenOf } from '../engine/request.ts'
import { type Judgement, violated } from '../finding.ts'
import { isIssued, tokenBehind } from './08-plain-request.ts'

/**
 * Credential Error Response, OpenID4VCI 1.0, Section 8.3.1.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.3.1
 */
export const credentialErrorForm: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-8.3.1.2-02',
    on: 'credential',
    judge(exchange, evidence) {
      if (!isPayloadRefusal(exchange, evidence)) return undefined
      const { status } = exchange.response
      return met(status === 400 && mediaType(exchange) === 'application/json', {
        seen: `status ${status}, Content-Type ${mediaType(exchange) ?? 'absent'}`,
        expected: '400 and application/json',
      })
    },
  },
  {
    requirement: 'VCI-8.3.1.2-03',
    on: 'credential',
    judge(exchange, evidence) {
      if (!isPayloadRefusal(exchange, evidence)) return undefined
      const error = errorOf(exchange)
      return met(error !== undefined && /^[\x20-\x7E]+$/.test(error), {
        seen: `error is ${show(answered(exchange)?.error)}`,
        expected: 'a JSON object with an ASCII string error',
      })
    },
  },
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
  { requirement: 'VCI-8.3.1.1-01', deviation: 'no access token', statuses: [401], errors: [] },
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
  },
  {
    requirement: 'VCI-8.3.1.1-04',
    deviation: 'a credential beyond the scope of the token',
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
  requirement: string,
  deviation: string,
  errors: readonly string[],
  alsoAllowed: readonly string[] = [],
): ActiveCheck {
  return { requirement, deviation, statuses: [400], errors, alsoAllowed }
}

/** A refusal of what the request says, by an issuer that had a valid access token before it. */
function isPayloadRefusal(exchange: AnsweredExchange, evidence: Evidence): boolean {
  const { status } = exchange.response
  const aboutSomethingElse = [401, 403, 404, 405, 413, 415, 429].includes(status)
  return (
    wasRefused(exchange) &&
    !aboutSomethingElse &&
    !exchange.request.url.includes('access_token=') &&
    tokenBehind(exchange, evidence) !== undefined
  )
}

/** A code about the payload tells a wallet with a bad token to repair the wrong thing. */
function judgeUnknownToken(attempt: Attempt, evidence: Evidence): Judgement | undefined {
  const { outcome } = attempt
  if (outcome.kind !== 'refused' || outcome.status >= 500 || doubtAboutTwin(attempt))
    return undefined
  const challenge = exchangeById(evidence, outcome.exchange)?.response.headers['www-authenticate']
  const expected = '401 with WWW-Authenticate and error="invalid_token"'
  const seen = `${outcome.status} ${outcome.error ?? ''}, WWW-Authenticate ${challenge ?? 'absent'}`
  if (challenge === undefined && outcome.status !== 401) {
    return [429, 503].includes(outcome.status) ? undefined : violated({ seen, expected })
  }
  if (
    outcome.status === 401 &&
    (challenge === undefined || /error="?invalid_token/.test(challenge))
  ) {
    // A 401 without any challenge is RFC6750-3-01.
    return undefined
  }
  return violated({ seen, expected, level: 'SHOULD' })
}

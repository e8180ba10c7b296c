import type { DeviationName } from '../../protocol/deviation-name.ts'
import type { Attempt, Evidence } from '../../protocol/evidence.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ActiveCheck } from '../check.ts'
import { doubtAboutTwin } from '../engine/active.ts'
import { exchangeById } from '../engine/lookup.ts'
import { type Judgement, notApplicable, violated } from '../finding.ts'
import { holdsJwe } from './10-encrypted-exchange.ts'

/**
 * What is refused of encryption: OpenID4VCI 1.0, Sections 8.2, 8.3.1.2 and 10.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-10
 */
export const encryptionErrors: readonly ActiveCheck[] = [
  refusal('VCI-8.2-15', 'response encryption asked for in a plain request'),
  refusal('VCI-8.2-16', 'no enc for the encrypted answer'),
  refusal('VCI-8.2-16', 'no key for the encrypted answer'),
  refusal('VCI-8.3.1.2-15', 'an unknown enc for the encrypted answer'),
  refusal('VCI-8.3.1.2-15', 'an unknown alg of the key for the answer'),
  refusal('VCI-8.3.1.2-16', 'no response encryption where it is required'),
  refusal('VCI-10-09', 'no alg in the key for the answer'),
  {
    requirement: 'VCI-10-07',
    deviation: 'a plain request where encryption is required',
    statuses: [400, 415],
    errors: [],
  },
  {
    requirement: 'VCI-8.3.1.2-11',
    deviation: 'a broken proof in an encrypted request',
    statuses: [400],
    errors: ['invalid_proof'],
  },
  {
    requirement: 'VCI-8.3.1.2-19',
    deviation: 'a broken proof in an encrypted request',
    statuses: [],
    errors: [],
    judge: inTheClear,
  },
]

function refusal(requirement: RequirementId, deviation: DeviationName): ActiveCheck {
  return {
    requirement,
    deviation,
    statuses: [400],
    errors: ['invalid_encryption_parameters'],
    alsoAllowed: ['invalid_credential_request'],
  }
}

/** That it has to be refused is VCI-8.3.1.2-11. */
function inTheClear(attempt: Attempt, evidence: Evidence): Judgement | undefined {
  const { outcome } = attempt
  const isRefused = outcome.kind === 'refused' && outcome.status < 500
  if (!isRefused && outcome.kind !== 'not-reached' && outcome.kind !== 'unreachable')
    return notApplicable('the request was not refused')
  const exchange = outcome.kind === 'refused' ? exchangeById(evidence, outcome.exchange) : undefined
  return exchange && holdsJwe(exchange) && doubtAboutTwin(attempt) === undefined
    ? violated({ seen: 'the error came as a JWE', expected: 'an error in plain JSON' })
    : undefined
}

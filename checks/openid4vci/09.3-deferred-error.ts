import type { Attempt } from '../../protocol/evidence.ts'
import type { ActiveCheck } from '../check.ts'
import { doubtAboutTwin } from '../engine/active.ts'
import { inconclusive, type Judgement, satisfied, violated } from '../finding.ts'

/**
 * Deferred Credential Error Response, OpenID4VCI 1.0, Section 9.3, and what becomes of a transaction_id.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-9.3
 */
export const deferredErrors: readonly ActiveCheck[] = [
  {
    requirement: 'VCI-9-01',
    deviation: 'a transaction id of another user',
    statuses: [400, 401, 403],
    errors: [],
  },
  {
    requirement: 'VCI-9-01',
    deviation: 'an access token for another credential',
    statuses: [400, 401, 403],
    errors: [],
  },
  {
    requirement: 'VCI-9.1-02',
    deviation: 'no transaction id',
    statuses: [400],
    errors: ['invalid_credential_request'],
    alsoAllowed: ['invalid_transaction_id'],
    judge: aboutTheToken,
  },
  {
    requirement: 'VCI-9.3-01',
    deviation: 'an unknown transaction id',
    statuses: [400],
    errors: ['invalid_transaction_id'],
    judge: (attempt) => aboutTheToken(attempt) ?? genericCode(attempt),
  },
  {
    requirement: 'VCI-9.3-02',
    deviation: 'a transaction id used before',
    statuses: [400],
    errors: ['invalid_transaction_id'],
    judge: (attempt) => aboutTheToken(attempt) ?? genericCode(attempt),
  },
  // Whatever the answer says, it has no credential: which code it has is VCI-9.3-02.
  ...(['a transaction id used before', 'a transaction id used twice at once'] as const).flatMap(
    (deviation) =>
      (['VCI-8.3-21', 'VCI-9.1-09'] as const).map(
        (requirement): ActiveCheck => ({
          requirement,
          deviation,
          statuses: [],
          errors: [],
          judge: noCredential,
        }),
      ),
  ),
  {
    requirement: 'VCI-9.3-03',
    deviation: 'a credential denied after its deferral',
    statuses: [400],
    errors: ['credential_request_denied'],
    judge: aboutTheToken,
  },
]

/** A token that has ended, or never was good here, says nothing about the transaction. */
function aboutTheToken({ outcome }: Attempt): Judgement | undefined {
  return outcome.kind === 'refused' && [401, 403].includes(outcome.status)
    ? inconclusive(`the access token was refused with ${outcome.status}`)
    : undefined
}

/** It is refused, and that the specific codes take the place of `invalid_request` is VCI-8.3.1.2-01. */
function genericCode(attempt: Attempt): Judgement | undefined {
  const { outcome, deviation } = attempt
  if (outcome.kind !== 'refused' || outcome.error !== 'invalid_request') return undefined
  return doubtAboutTwin(attempt) === undefined
    ? violated({
        seen: `${deviation} was refused with ${outcome.status} invalid_request`,
        expected: 'a refusal: 400 with invalid_transaction_id',
        level: 'SHOULD',
      })
    : undefined
}

function noCredential(attempt: Attempt): Judgement | undefined {
  const { outcome } = attempt
  const refused = outcome.kind === 'refused' && outcome.status < 500
  // A promise of more is no invalidation either.
  return refused && doubtAboutTwin(attempt) === undefined ? satisfied : undefined
}

import type { Evidence } from '../../protocol/evidence.ts'
import type { Outcome } from '../../protocol/outcomes.ts'
import type { ActiveCheck } from '../check.ts'
import { exchangeById } from '../engine/lookup.ts'
import { answered, objects } from '../engine/read.ts'
import { formParameters, jsonParameter } from '../engine/request.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'

/**
 * Token Error Response, OpenID4VCI 1.0, Section 6.3: the code and the transaction code of an offer.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-6.3
 */
export const tokenErrors: readonly ActiveCheck[] = [
  { requirement: 'VCI-4.1.1-15', deviation: 'no tx_code', statuses: [], errors: [] },
  {
    requirement: 'VCI-6.3-02',
    deviation: 'no tx_code',
    statuses: [400],
    errors: ['invalid_request'],
  },
  {
    requirement: 'VCI-6.3-03',
    deviation: 'a wrong tx_code',
    statuses: [400],
    errors: ['invalid_grant'],
  },
  ...(['the tx_code with a character more', 'the tx_code with a character less'] as const).map(
    (deviation): ActiveCheck => ({
      requirement: 'VCI-6.3-03',
      deviation,
      statuses: [400],
      errors: ['invalid_grant'],
      // It has not the form that the offer tells of.
      alsoAllowed: ['invalid_request'],
    }),
  ),
  {
    requirement: 'VCI-6.3-01',
    deviation: 'an unexpected tx_code',
    statuses: [400],
    errors: ['invalid_request'],
  },
  {
    requirement: 'VCI-4.1.1-12',
    deviation: 'a redeemed pre-authorized code',
    statuses: [400],
    errors: ['invalid_grant'],
  },
  {
    requirement: 'VCI-4.1.1-12',
    deviation: 'a pre-authorized code redeemed twice at once',
    statuses: [400],
    errors: ['invalid_grant'],
  },
  {
    requirement: 'VCI-6.3-04',
    deviation: 'an unknown pre-authorized code',
    statuses: [400],
    errors: ['invalid_grant'],
  },
  {
    requirement: 'VCI-6.1-03',
    deviation: 'a credential that the offer leaves out',
    statuses: [400, 401, 403],
    errors: [],
  },
  {
    requirement: 'VCI-6.1.1-03',
    deviation: 'authorization details that nobody authorized',
    statuses: [400],
    errors: ['invalid_authorization_details', 'invalid_request', 'invalid_grant'],
    judge: ({ outcome }, evidence) => judgeBeyond(outcome, evidence),
  },
  {
    requirement: 'VCI-6.1-01',
    deviation: 'no pre-authorized code',
    statuses: [400],
    errors: ['invalid_request'],
  },
]

/** A server may leave out what goes too far: then neither the answer nor the token covers it. */
function judgeBeyond(outcome: Outcome, evidence: Evidence): Judgement | undefined {
  const exchange = outcome.kind === 'token' ? exchangeById(evidence, outcome.exchange) : undefined
  if (!exchange) return undefined
  const idsIn = (details: unknown) =>
    objects(details).map(({ credential_configuration_id: id }) => id)
  const wanted = idsIn(jsonParameter(formParameters(exchange.request), 'authorization_details'))
  const granted = idsIn(answered(exchange)?.authorization_details)
  const beyond = granted.filter((id) => wanted.includes(id))
  if (beyond.length === 0) return satisfied
  return violated({
    seen: `the token response lists ${beyond.join(', ')}, which was not authorized`,
    expected: 'a refusal with invalid_authorization_details, or a token without it',
  })
}

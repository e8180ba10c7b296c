import type { ActiveCheck } from '../check.ts'
import { isAccepted } from '../engine/active.ts'
import { notApplicable } from '../finding.ts'

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
    judge: ({ outcome }) =>
      isAccepted(outcome) ? notApplicable('it was accepted: see VCI-4.1.1-15') : undefined,
  },
  {
    requirement: 'VCI-6.3-03',
    deviation: 'a wrong tx_code',
    statuses: [400],
    errors: ['invalid_grant'],
  },
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
    requirement: 'VCI-6.3-04',
    deviation: 'an unknown pre-authorized code',
    statuses: [400],
    errors: ['invalid_grant'],
  },
  {
    requirement: 'VCI-6.1-01',
    deviation: 'no pre-authorized code',
    statuses: [400],
    errors: ['invalid_request'],
  },
]

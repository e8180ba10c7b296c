import type { DeviationName } from '../../protocol/deviation-name.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ActiveCheck } from '../check.ts'

/**
 * Client authentication, HAIP 1.0, Sections 4.3 and 4.4.1.
 * @see https://openid.net/specs/openid4vc-high-assurance-interoperability-profile-1_0-final.html#section-4.4.1
 */
export const haipClientErrors: readonly ActiveCheck[] = [
  unauthenticated('HAIP-4.3-01', 'no client authentication in the pushed request'),
  unauthenticated('HAIP-4.4.1-01', 'no client authentication in the pushed request'),
  unauthenticated('HAIP-4.4.1-01', 'no client authentication'),
  unauthenticated(
    'HAIP-4.4.1-03',
    'another client_id beside the client attestation in the pushed request',
  ),
]

function unauthenticated(requirement: RequirementId, deviation: DeviationName): ActiveCheck {
  return { requirement, deviation, statuses: [400, 401], errors: ['invalid_client'] }
}

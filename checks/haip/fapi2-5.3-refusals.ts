import type { DeviationName } from '../../protocol/deviation-name.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ActiveCheck } from '../check.ts'

/**
 * What HAIP 1.0, Section 4, and FAPI 2.0, Section 5.3, have an issuer and its authorization server refuse. Where an RFC says
 * which error is due, its own row judges that: here any refusal will do.
 * @see https://openid.net/specs/fapi-security-profile-2_0-final.html#section-5.3
 */
export const fapi2Refusals: readonly ActiveCheck[] = [
  refused('HAIP-4-02', 'no code challenge'),
  refused('HAIP-4-02', 'an unsupported code challenge method'),
  refused('HAIP-4-03', 'an authorization request that was not pushed'),
  refused('FAPI2-5.3.2.1-02', 'an authorization code of more than a minute ago'),
  refused('FAPI2-5.3.2.1-03', 'a client assertion for the token endpoint'),
  refused('FAPI2-5.3.2.1-03', 'a client assertion for several servers'),
  refused('FAPI2-5.3.2.1-04', 'a code redeemed with another DPoP key'),
  refused('FAPI2-5.3.2.1-06', 'a DPoP proof of two minutes ahead'),
  {
    ...refused('FAPI2-5.3.2.1-06', 'a DPoP proof of a few seconds ahead'),
    tolerated: true,
  },
  refused('FAPI2-5.3.2.1-07', 'the password grant'),
  refused('FAPI2-5.3.2.2-01', 'no redirect URI in the pushed request'),
  refused('FAPI2-5.3.2.2-03', 'a redirect URI without TLS in the pushed request'),
  {
    ...refused('FAPI2-5.3.2.2-05', 'a request_uri whose page was loaded before'),
    tolerated: true,
  },
  refused('FAPI2-5.3.4-01', 'the access token in the query'),
  refused('FAPI2-5.3.4-02', 'an expired access token'),
]

function refused(requirement: RequirementId, deviation: DeviationName): ActiveCheck {
  return { requirement, deviation, statuses: [], errors: [] }
}

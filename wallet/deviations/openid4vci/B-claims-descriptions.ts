import { grantTypes } from '../../../protocol/grants.ts'
import { isJsonObject, objectMember } from '../../json.ts'
import { changeDetails, noAuthorizationDetails } from '../authorization-details.ts'
import type { Circumstances, Deviation } from '../deviation.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'a claims description without a path',
    requirement: 'VCI-B.1-01',
    at: 'authorize',
    mayPush: true,
    needs: { grant: grantTypes.authorizationCode, authorizationDetails: true },
    obstacle: noAuthorizationDetails,
    authorizationRequest: (parameters) =>
      changeDetails(parameters, { claims: [{ mandatory: true }] }),
  },
  {
    name: 'a claims description with an empty path',
    requirement: 'VCI-B.1-01',
    at: 'authorize',
    mayPush: true,
    needs: { grant: grantTypes.authorizationCode, authorizationDetails: true },
    obstacle: noAuthorizationDetails,
    authorizationRequest: (parameters) => changeDetails(parameters, { claims: [{ path: [] }] }),
  },
  {
    name: 'a claim described twice in the authorization details',
    requirement: 'VCI-B.3-03',
    at: 'authorize',
    mayPush: true,
    needs: { grant: grantTypes.authorizationCode, authorizationDetails: true },
    obstacle: noAuthorizationDetails,
    authorizationRequest: (parameters, circumstances) => {
      const path = knownPath(circumstances)
      changeDetails(parameters, { claims: [{ path }, { path, mandatory: true }] })
    },
  },
]

/** Of a claim that some configuration describes: that it is unknown is then no reason to refuse it. */
function knownPath({ issuer }: Circumstances): unknown {
  const all = objectMember(issuer?.members, 'credential_configurations_supported') ?? {}
  const [first] = Object.values(all).flatMap((configuration): readonly unknown[] => {
    const claims = objectMember(configuration, 'credential_metadata')?.claims
    return Array.isArray(claims) ? claims : []
  })
  return isJsonObject(first) ? first.path : ['family_name']
}

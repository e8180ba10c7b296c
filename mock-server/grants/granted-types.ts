import type { Environment } from '../environment.ts'
import { issuableTypes } from '../issuance/configurations.ts'
import { offerByIssuerState } from '../offers/offers.ts'
import type { AuthorizationRequest } from '../store/kept/authorization.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'

/**
 * What an authorization request asks for, by authorization_details, by scope, or (with neither) by its
 * offer, and never beyond the offer.
 * @param userId who signed in; a stranger's `issuer_state` counts for nothing (OpenID4VCI 1.0, Section 5.1.3).
 */
export async function grantedTypes(
  environment: Environment,
  request: AuthorizationRequest,
  userId?: string,
): Promise<readonly CredentialType[]> {
  const scopes = new Set(request.scope?.split(' '))
  const offer = await offerOf(environment, request, userId)
  const byOffer = offer !== undefined && !request.scope && !request.usedAuthorizationDetails
  const types = await issuableTypes(environment)
  const ofScope = types.filter(({ openid4VCI }) => scopes.has(openid4VCI.scope))
  const byScope = environment.through(
    'typesOfScope',
    ofScope.map(({ id }) => id),
    { usedAuthorizationDetails: request.usedAuthorizationDetails },
  )
  return types.filter(
    ({ id }) =>
      (byOffer || request.configurationIds.includes(id) || byScope.includes(id)) &&
      (!offer || offer.offeredTypeIds.includes(id)),
  )
}

/** The offer that `issuer_state` names, unless it is another user's than the one who signed in. */
export async function offerOf(
  environment: Environment,
  { issuerState }: AuthorizationRequest,
  userId?: string,
) {
  const offer = issuerState ? await offerByIssuerState(environment, issuerState) : undefined
  return userId === undefined || offer?.userId === userId ? offer : undefined
}

import type { Environment } from '../environment.ts'
import type { Answer } from '../http/reply.ts'
import { markProvisioned } from '../offers/offers.ts'
import type { AccessToken } from '../store/kept/authorization.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import { authorized, insufficientScope } from './bearer.ts'
import { provenKeys, wantedCredential } from './credential-request.ts'
import { demandWillingness, putOff } from './deferral.ts'
import { issuanceRequest } from './issuance-request.ts'
import { type Issuance, issue, queued } from './issue.ts'

const uncached = { 'content-type': 'application/json', 'cache-control': 'no-store' }

/**
 * Credential Endpoint: one credential for each proven key, at once, or later where the offer says so.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8
 */
export const credential: Answer = async (environment, req) => {
  const token = await authorized(environment, req)
  const { members, encryption, encrypted } = await issuanceRequest(environment, req)
  const { type, identifier } = await wantedCredential(environment, members, token)
  const { terms = {} } = token
  demandRights(environment, token, type)
  if (environment.through('provisionedWhen', 'issued') === 'requested') {
    await markProvisioned(environment, String(token.offerId), type.id)
  }
  const issuance: Issuance = {
    userId: token.userId,
    type,
    ...(identifier !== undefined && { identifier }),
    ...(token.offerId !== undefined && { offerId: token.offerId }),
    holderKeys: await provenKeys(environment, members, { token, type }),
  }
  const source = await queued(environment, issuance)
  environment.demand(
    'request-served',
    !environment.isAltered ||
      environment.through('requestIsServed', true, { ...members, encrypted }),
    { error: 'invalid_credential_request', description: 'This request is not served' },
  )
  const common = { headers: uncached, ...(encryption && { encryption }) }
  if (terms.deferred) {
    return { status: 202, ...common, body: await putOff(environment, issuance, terms, encryption) }
  }
  demandWillingness(environment, terms.denied)
  return { status: 200, ...common, body: await issue(environment, issuance, source) }
}

/** The token has to cover the configuration, and carry the scopes the offer asks for (PingOne: `requiredScopes`). */
function demandRights(environment: Environment, token: AccessToken, type: CredentialType) {
  const required = token.terms?.requiredScopes ?? []
  const refusal = (description: string) =>
    insufficientScope([type.openid4VCI.scope, ...required].join(' '), description)
  environment.demand('token-covers-configuration', token.configurationIds.includes(type.id), () =>
    refusal('The access token is not for this credential'),
  )
  const granted = required.length > 0 ? token.scope?.split(' ') : undefined
  environment.demand(
    'token-has-required-scopes',
    required.every((scope) => granted?.includes(scope)),
    () => refusal('The access token lacks a scope that the offer requires'),
  )
}

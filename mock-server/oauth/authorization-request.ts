import type { WalletDemand } from '../demands/registry.ts'
import type { Environment } from '../environment.ts'
import { listed, told } from '../http/told.ts'
import { issuableTypes } from '../issuance/configurations.ts'
import { isExpired, offerByIssuerState, stillOffered } from '../offers/offers.ts'
import type { AuthorizationRequest } from '../store/kept/authorization.ts'
import type { Offer } from '../store/kept/offers.ts'
import { requestedConfigurations } from './authorization-details.ts'
import { clientNamed, clientsOf } from './clients.ts'

export type Parameters = Readonly<Record<string, string>>

/**
 * The two parameters that must be right before anything may be sent back through the browser.
 * @throws ProtocolError that must not be answered by a redirect (RFC 6749, Section 3.1.2.4).
 */
export async function demandRedirection(
  environment: Environment,
  parameters: Parameters,
): Promise<void> {
  const error = 'invalid_request'
  const client = await clientNamed(environment, parameters.client_id)
  const known = client ? [] : await clientsOf(environment)
  environment.demand('client-registered', client !== undefined, () => ({
    error,
    description: `client_id is not that of a registered client: it is ${told(parameters.client_id)}; known are ${listed(known.map(({ id }) => id))}`,
  }))
  const { redirect_uri: given = '' } = parameters
  const registered = client?.redirectUris ?? [given]
  const refusal = {
    error,
    description: `redirect_uri is not registered for this client: it is ${told(parameters.redirect_uri)}; registered are ${listed(registered)}`,
  }
  const isLike = registered.some((uri) => given.startsWith(uri))
  environment.demand('redirect-uri-registered', isLike, refusal)
  // Compared as strings: what only begins right is another address (RFC 9700, Section 2.1).
  environment.demand('redirect-uri-exact', !isLike || registered.includes(given), refusal)
}

/**
 * Reads the rest of an authorization request, pushed or not; parameters nobody knows are ignored.
 * @throws ProtocolError
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-5.1
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.1
 */
export async function readAuthorizationRequest(
  environment: Environment,
  parameters: Parameters,
): Promise<AuthorizationRequest> {
  const demand = (name: WalletDemand, met: boolean, error: string, description: string) =>
    environment.demand(name, met, { error, description })
  const { state, authorization_details: details, resource, issuer_state: issuerState } = parameters

  demand('no-request-object', !('request' in parameters), 'request_not_supported', 'No JAR here')
  const responseType = parameters.response_type
  demand(
    'response-type-code',
    responseType === 'code',
    responseType ? 'unsupported_response_type' : 'invalid_request',
    'response_type has to be code',
  )
  demand(
    'response-mode-query',
    (parameters.response_mode ?? 'query') === 'query',
    'invalid_request',
    'response_mode has to be query',
  )
  demandChallenge(environment, parameters, demand)
  const { dpop_jkt: dpopJkt } = parameters
  demand(
    'dpop-jkt-form',
    dpopJkt === undefined || /^[\w-]{43}$/.test(dpopJkt),
    'invalid_request',
    'dpop_jkt is not a base64url SHA-256 digest',
  )
  demand(
    'resource-known',
    resource === undefined || resource === environment.credentialIssuer,
    'invalid_target',
    'resource has to be the Credential Issuer Identifier',
  )
  const configurationIds =
    details === undefined ? [] : await requestedConfigurations(environment, details)
  const offered = await namedOffer(environment, issuerState)
  demand(
    'details-offered',
    configurationIds.every((id) => offered?.offeredTypeIds.includes(id) ?? true),
    'invalid_authorization_details',
    'The offer of this issuer_state does not have this configuration',
  )
  const scope = await knownScope(environment, parameters.scope, offered)
  demand(
    'something-requested',
    scope !== '' || details !== undefined || (!parameters.scope && offered !== undefined),
    'invalid_scope',
    'Neither scope nor authorization_details asks for anything this server has',
  )
  return {
    clientId: parameters.client_id ?? '',
    redirectUri: parameters.redirect_uri ?? '',
    codeChallenge: parameters.code_challenge ?? '',
    ...(state !== undefined && { state }),
    ...(scope && { scope }),
    ...(issuerState !== undefined && { issuerState }),
    configurationIds,
    usedAuthorizationDetails: details !== undefined,
    ...(dpopJkt !== undefined && environment.options.dpop !== 'none' && { dpopJkt }),
  }
}

/** PKCE with S256; an absent method would mean plain (RFC 7636, Section 4.3). */
function demandChallenge({ options }: Environment, parameters: Parameters, demand: Demand): void {
  const { code_challenge: challenge, code_challenge_method: method } = parameters
  if (challenge === undefined) {
    const isOptional = options.pkce === 'optional' && method === undefined
    demand('code-challenge-present', isOptional, 'invalid_request', 'code_challenge is missing')
    return
  }
  demand(
    'code-challenge-method',
    method === 'S256' && /^[\w-]{43}$/.test(challenge),
    'invalid_request',
    'code_challenge_method has to be S256, and code_challenge a SHA-256 digest in base64url',
  )
}

type Demand = (name: WalletDemand, met: boolean, error: string, description: string) => void

/** The offer that `issuer_state` names; undefined for one nobody gave: it may be anybody's. */
async function namedOffer(environment: Environment, issuerState: string | undefined) {
  const offer = issuerState ? await offerByIssuerState(environment, issuerState) : undefined
  if (!offer) return undefined
  environment.demand('offer-unexpired', !isExpired(environment, offer), {
    error: 'invalid_request',
    description: 'The offer of this issuer_state has expired',
  })
  environment.demand(
    'issuer-state-of-something',
    (await stillOffered(environment, offer)).length > 0,
    {
      error: 'invalid_request',
      description: 'Nothing of the offer of this issuer_state is issued any more',
    },
  )
  return offer
}

/** Scope values this server does not know are ignored (OpenID4VCI 1.0, Section 5.1.2); an offer may require more. */
async function knownScope(
  environment: Environment,
  scope = '',
  offer?: Pick<Offer, 'requiredScopes'>,
): Promise<string> {
  environment.demand('scope-characters', /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/.test(scope), {
    error: 'invalid_scope',
    description: 'scope has characters outside the allowed set',
  })
  const types = await issuableTypes(environment)
  const scopes =
    environment.options.scopes === 'none' ? [] : types.map(({ openid4VCI }) => openid4VCI.scope)
  const known = new Set(['openid', ...scopes, ...(offer?.requiredScopes ?? [])])
  return scope
    .split(' ')
    .filter((value) => known.has(value))
    .join(' ')
}

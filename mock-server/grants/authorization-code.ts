import { createHash } from 'node:crypto'
import { grantTypes } from '../../protocol/grants.ts'
import type { Environment } from '../environment.ts'
import { need } from '../http/need.ts'
import { isExpired, scopesOf, stillOffered, termsOf } from '../offers/offers.ts'
import type { AuthorizationCode } from '../store/kept/authorization.ts'
import { revokeGrant, useOfCode } from './codes.ts'
import type { Grant, Granted } from './grant.ts'
import { grantedTypes, offerOf } from './granted-types.ts'

const invalidGrant = (description: string) => ({ error: 'invalid_grant', description })

/**
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3
 * @see https://www.rfc-editor.org/rfc/rfc7636#section-4.6
 */
export const authorizationCode: Grant = {
  grantType: grantTypes.authorizationCode,
  parameters: ['code', 'redirect_uri', 'code_verifier'],
  async redeem(environment, { parameters, client, grantId, jkt, demandWithin }) {
    const missing = (name: string) => ({
      error: 'invalid_request',
      description: `${name} is missing`,
    })
    const code = need(environment, 'code-present', parameters.code, missing('code'))
    const was = await find(environment, code)
    const { request } = was
    environment.demand(
      'code-of-client',
      request.clientId === client.id,
      client.id === undefined
        ? missing('client_id')
        : invalidGrant('The code was given to another client'),
    )
    const { redirect_uri: redirectUri = request.redirectUri } = parameters
    environment.demand(
      'redirect-uri-repeated',
      parameters.redirect_uri !== undefined,
      invalidGrant('redirect_uri of the authorization request is missing'),
    )
    environment.demand(
      'redirect-uri-same',
      request.redirectUri === redirectUri,
      invalidGrant('redirect_uri is not that of the authorization request'),
    )
    demandVerifier(environment, parameters.code_verifier, request.codeChallenge)
    environment.demand(
      'code-of-dpop-key',
      request.dpopJkt === undefined || request.dpopJkt === jkt,
      invalidGrant('The code is bound to another DPoP key'),
    )
    await demandOffer(environment, was)
    const entitled = await granted(environment, was)
    demandWithin(entitled.configurationIds)
    return {
      ...entitled,
      use: {
        of: 'authorizationCodes',
        writes: useOfCode(environment, 'authorizationCodes', code, { grantId, was }),
        demandFirst: (isFirst) => environment.demand('code-unused', isFirst, used),
      },
    }
  },
}

/** The sign-in may have taken longer than the offer, or what it offers, is there. */
async function demandOffer(environment: Environment, { request, userId }: AuthorizationCode) {
  const offer = await offerOf(environment, request, userId)
  environment.demand(
    'offer-unexpired',
    offer === undefined || !isExpired(environment, offer),
    invalidGrant('The offer of the authorization request has expired'),
  )
  environment.demand(
    'code-of-something',
    offer === undefined || (await stillOffered(environment, offer)).length > 0,
    invalidGrant('Nothing of the offer is issued any more'),
  )
}

const used = invalidGrant('The code has been used before')

/** A replay takes away what the first use gave (RFC 6749, Section 4.1.2). */
async function find(environment: Environment, code: string): Promise<AuthorizationCode> {
  const live = await environment.store.collection('authorizationCodes').get(code)
  if (live) return live
  const redeemed = await environment.store.collection('redeemedCodes').get(code)
  if (redeemed && !environment.overlooks('code-unused')) {
    await revokeGrant(environment, redeemed.grantId)
  }
  environment.demand('code-unused', !redeemed, used)
  return need(
    environment,
    'code-known',
    redeemed && 'request' in redeemed.was ? redeemed.was : undefined,
    invalidGrant('The code is unknown or has expired'),
  )
}

/** Where there was no challenge, a verifier shows that somebody took it out (RFC 9700, Section 4.8.2). */
function demandVerifier(
  environment: Environment,
  verifier: string | undefined,
  challenge: string,
): void {
  if (challenge === '') {
    environment.demand(
      'no-code-verifier',
      verifier === undefined,
      invalidGrant('There is a code_verifier, and there was no code_challenge'),
    )
    return
  }
  environment.demand(
    'code-verifier',
    verifies(verifier ?? '', challenge),
    invalidGrant('code_verifier is missing or does not fit the code_challenge'),
  )
}

/** A verifier has 43 to 128 unreserved characters (RFC 7636, Section 4.1). */
function verifies(verifier: string, challenge: string): boolean {
  const isVerifier = /^[\w.~-]{43,128}$/.test(verifier)
  return isVerifier && createHash('sha256').update(verifier).digest('base64url') === challenge
}

async function granted(
  environment: Environment,
  { request, userId: signedIn }: AuthorizationCode,
): Promise<Granted> {
  const offeredTo = (await offerOf(environment, request))?.userId
  const userId = environment.through('userOfCode', signedIn, { offeredTo })
  const offer = await offerOf(environment, request, userId)
  const types = await grantedTypes(environment, request, userId)
  const byScope = request.scope?.split(' ') ?? []
  // What was asked for by authorization_details, or by the offer alone, brings the scopes it needs.
  const implied =
    request.scope && !request.usedAuthorizationDetails
      ? []
      : [
          ...types.map(({ openid4VCI }) => openid4VCI.scope),
          ...(offer ? await scopesOf(environment, offer) : []),
        ]
  return {
    userId,
    ...(offer && { offerId: offer.id, terms: termsOf(offer) }),
    scope: [...new Set([...byScope, ...implied])].join(' '),
    configurationIds: types.map(({ id }) => id),
    detailed: request.scope
      ? environment.through('detailsBesideScope', request.configurationIds)
      : request.configurationIds,
  }
}

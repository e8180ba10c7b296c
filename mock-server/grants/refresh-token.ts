import { refreshTokenGrant } from '../../protocol/grants.ts'
import type { WalletDemand } from '../demands/registry.ts'
import type { Environment } from '../environment.ts'
import { need } from '../http/need.ts'
import { issuableTypes } from '../issuance/configurations.ts'
import { idleEnd } from '../oauth/refresh-token.ts'
import type { RefreshToken } from '../store/kept/authorization.ts'
import type { Write } from '../store/store.ts'
import { isRevoked, revokeGrant } from './codes.ts'
import type { Grant } from './grant.ts'

const invalidGrant = (description: string) => ({ error: 'invalid_grant', description })

/**
 * A refresh token is good for the client that got it: a public one proves the key that its tokens are bound to,
 * an attested one the key of its instance.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-6
 * @see https://www.rfc-editor.org/rfc/rfc9449#section-5
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-attestation-based-client-auth-07#section-10.3
 */
export const refreshToken: Grant = {
  grantType: refreshTokenGrant,
  parameters: ['refresh_token', 'scope'],
  async redeem(environment, { parameters, client, issuer, jkt, demandWithin }) {
    const token = need(environment, 'refresh-token-present', parameters.refresh_token, {
      error: 'invalid_request',
      description: 'refresh_token is missing',
    })
    const was = await find(environment, token)
    const demand = (name: WalletDemand, met: boolean, description: string) =>
      environment.demand(name, met, invalidGrant(description))
    demand(
      'refresh-token-of-server',
      was.issuer === issuer,
      'The refresh token was given by another authorization server',
    )
    demand(
      'refresh-token-of-client',
      was.clientId === client.id,
      'The refresh token was given to another client',
    )
    demand(
      'refresh-token-of-instance',
      was.instanceKey === undefined || was.instanceKey === client.instanceKey,
      'The refresh token is bound to the key of another instance of the client',
    )
    demand(
      'refresh-token-of-dpop-key',
      was.jkt === undefined || was.jkt === jkt,
      'The refresh token is bound to another DPoP key',
    )
    const entitled = await within(environment, was, parameters.scope)
    demandWithin(entitled.configurationIds)
    const rotates = environment.through('refreshTokenRotates', was.rotates)
    return {
      ...entitled,
      continues: { refreshToken: token, was, rotates },
      ...(rotates && {
        use: {
          of: 'refreshTokens',
          writes: useOf(environment, token, was),
          demandFirst: (isFirst: boolean) =>
            demand('refresh-token-unused', isFirst, 'The refresh token has been used before'),
        },
      }),
    }
  },
}

/** The note that it was used is made once. */
function useOf(environment: Environment, token: string, was: RefreshToken): readonly Write[] {
  const expiresAt = idleEnd(environment)
  return [
    { in: 'usedRefreshTokens', id: token, put: was, expiresAt, isNew: true },
    { in: 'refreshTokens', id: token, take: true },
  ]
}

/** Who uses one again that was exchanged may have stolen it, or have been robbed of it (RFC 9700, Section 4.14.2). */
async function find(environment: Environment, token: string): Promise<RefreshToken> {
  const live = await environment.store.collection('refreshTokens').get(token)
  const used = live ? undefined : await environment.store.collection('usedRefreshTokens').get(token)
  if (used && !environment.overlooks('refresh-token-unused')) {
    await revokeGrant(environment, used.grantId)
  }
  environment.demand(
    'refresh-token-unused',
    used === undefined,
    invalidGrant('The refresh token has been used before'),
  )
  const known = live ?? used
  const isInForce = known !== undefined && !(await isRevoked(environment, known.grantId))
  return need(
    environment,
    'refresh-token-known',
    isInForce ? known : undefined,
    invalidGrant('The refresh token is unknown, revoked or expired'),
  )
}

/** A part of what was granted, by its scopes; all of it where the request names none. */
async function within(environment: Environment, was: RefreshToken, scope: string | undefined) {
  const { userId, offerId, terms, configurationIds, detailed } = was
  const common = { userId, ...(offerId !== undefined && { offerId }), ...(terms && { terms }) }
  if (scope === undefined) return { ...common, scope: was.scope, configurationIds, detailed }
  const wanted = scope.split(' ').filter(Boolean)
  const granted = was.scope.split(' ')
  environment.demand(
    'refresh-scope',
    wanted.every((name) => granted.includes(name)),
    { error: 'invalid_scope', description: 'The scope goes beyond what was granted' },
  )
  const types = await issuableTypes(environment)
  const covered = new Set(
    types.filter(({ openid4VCI }) => wanted.includes(openid4VCI.scope)).map(({ id }) => id),
  )
  return {
    ...common,
    scope: wanted.join(' '),
    configurationIds: configurationIds.filter((id) => covered.has(id)),
    detailed: detailed.filter((id) => covered.has(id)),
  }
}

import { randomUUID } from 'node:crypto'
import type { Environment } from '../environment.ts'
import { issueCredential } from '../formats/registry.ts'
import { need } from '../need.ts'
import { markProvisioned, scopesOf } from '../offers.ts'
import { markIssued, retrievable } from '../queue.ts'
import type { Answer } from '../reply.ts'
import type { AccessToken, CredentialType, UserCredential } from '../store/store.ts'
import { authorized, insufficientScope } from './bearer.ts'
import { claimsOf } from './claims.ts'
import { provenKeys, requestMembers, type Wanted, wantedCredential } from './credential-request.ts'

/**
 * Credential Endpoint: one credential for each proven key, at once.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8
 */
export const credential: Answer = async (environment, req) => {
  const token = await authorized(environment, req)
  const members = requestMembers(environment, req)
  const wanted = await wantedCredential(environment, members, token)
  await demandRights(environment, token, wanted.type)
  const keys = await provenKeys(environment, members, token)
  const source = await queued(environment, token, wanted)
  const claims = await claimsOf(environment, wanted.type, source)
  const credentials = await Promise.all(
    keys.map((holderKey) =>
      issueCredential(environment, {
        type: wanted.type,
        claims,
        holderKey,
        expiresAt: source.expiresAt,
      }),
    ),
  )
  const notificationId = await noteIssued(environment, token, source)
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: {
      credentials: credentials.map((credential) => ({ credential })),
      notification_id: notificationId,
    },
  }
}

/** The token has to cover the configuration, and carry the scopes the offer asks for (PingOne: `requiredScopes`). */
async function demandRights(environment: Environment, token: AccessToken, type: CredentialType) {
  const offers = environment.store.collection('offers')
  const offer = token.offerId === undefined ? undefined : await offers.get(token.offerId)
  const required = offer?.requiredScopes ? await scopesOf(environment, offer) : []
  const scopes = required.length > 0 ? required : [type.openid4VCI.scope]
  const granted = new Set(token.scope?.split(' '))
  const refusal = (description: string) => insufficientScope(scopes.join(' '), description)
  environment.demand(
    'token-covers-configuration',
    token.configurationIds.includes(type.id),
    refusal('The access token is not for this credential'),
  )
  environment.demand(
    'token-has-required-scopes',
    required.every((scope) => granted.has(scope)),
    refusal('The access token lacks a scope that the offer requires'),
  )
}

/** What the user has of this type: the one that was named, or the first not yet retrieved, or retrieved again. */
async function queued(
  environment: Environment,
  token: AccessToken,
  { type, identifier }: Wanted,
): Promise<UserCredential> {
  const all = await retrievable(environment, token.userId)
  const ofType = all.filter(({ credentialTypeId }) => credentialTypeId === type.id)
  const pending = ofType.find(({ status }) => status === 'PENDING')
  const chosen = identifier ? ofType.find(({ id }) => id === identifier) : (pending ?? ofType[0])
  return need(environment, 'credential-queued', chosen, {
    error: 'credential_request_denied',
    description: 'Nothing of this kind is queued for the user',
  })
}

async function noteIssued(
  environment: Environment,
  token: AccessToken,
  source: UserCredential,
): Promise<string> {
  await markIssued(environment, source.id)
  if (token.offerId) await markProvisioned(environment, token.offerId, source.credentialTypeId)
  const notificationId = randomUUID()
  await environment.store.collection('notifications').put(notificationId, {
    userId: token.userId,
    credentialIds: [source.id],
    events: [],
  })
  return notificationId
}

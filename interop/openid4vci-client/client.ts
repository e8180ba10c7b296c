import {
  clientAuthenticationAnonymous,
  clientAuthenticationClientAttestationJwt,
  clientAuthenticationNone,
} from '@openid4vc/oauth2'
import { Openid4vciClient } from '@openid4vc/openid4vci'
import type { JWK } from 'jose'
import type { Agent } from 'undici'
import type { MockEnvironment } from '../../mock-server/in-process.ts'
import { fetchBy } from '../browser.ts'
import { byAuthorizationCode, type Metadata, type Offer } from './authorize.ts'
import { createKey, cryptography, type Keys } from './keys.ts'
import { proofsOf } from './proofs.ts'
import { registered } from './provider.ts'
import { refreshed } from './refreshed.ts'
import type { Way } from './ways.ts'

export interface Walk {
  readonly tokenType: string
  /** As the issuer answered. */
  readonly credentials: readonly unknown[]
  /** Public parts of the keys that were proven. */
  readonly holderKeys: readonly JWK[]
}

/** From an offer of the mock to the credentials, and to the word that they are kept. The library throws at whatever it does not accept. */
export async function walk(issuer: MockEnvironment, way: Way, dispatcher: Agent): Promise<Walk> {
  const keys: Keys = new Map()
  const holders = await Promise.all(Array.from({ length: way.keys ?? 1 }, () => createKey(keys)))
  const dpopKey = way.dpop ? { signer: (await createKey(keys)).signer } : undefined
  const { id: clientId, clientAuthentication, provider } = await clientOf(issuer, way, keys)
  const callbacks = {
    ...cryptography(keys),
    clientAuthentication,
    fetch: fetchBy(dispatcher),
  }
  const client = new Openid4vciClient({ callbacks })
  const ticket = await issuer.offer({
    txCode: way.txCode ?? false,
    deferred: way.deferred ?? false,
    ...(await configurationsOf(issuer, client, way)),
  })
  const offer = await client.resolveCredentialOffer(ticket.offer)
  const issuerMetadata = await client.resolveIssuerMetadata(offer.credential_issuer)
  const credentialConfigurationId = wanted(offer.credential_configuration_ids, issuerMetadata, way)
  const isPreAuthorized = way.grant === 'pre-authorized_code'
  const first = isPreAuthorized
    ? await client.retrievePreAuthorizedCodeAccessTokenFromOffer({
        credentialOffer: offer,
        issuerMetadata,
        ...(ticket.txCode === undefined ? {} : { txCode: ticket.txCode }),
        ...(dpopKey && { dpop: dpopKey }),
      })
    : await byAuthorizationCode(client, {
        ...{ offer, issuerMetadata, configurations: [credentialConfigurationId], clientId },
        redirectUri: issuer.ready.client.redirectUri,
        login: issuer.ready.login,
        ...{ dpop: dpopKey, dispatcher },
      })
  const token = way.refreshed ? await refreshed(callbacks, issuerMetadata, first) : first
  const { access_token: accessToken, token_type: tokenType } = token.accessTokenResponse
  const withToken = { issuerMetadata, accessToken, ...(token.dpop && { dpop: token.dpop }) }
  const { c_nonce: nonce } = await client.requestNonce({ issuerMetadata })
  const proofs = await proofsOf(client, way, {
    ...{ issuerMetadata, credentialConfigurationId, nonce, holders, provider },
    clientId: isPreAuthorized && !way.attested ? undefined : clientId,
  })
  const { credentialResponse } = await client.retrieveCredentials({
    ...withToken,
    credentialConfigurationId,
    proofs,
  })
  const { transaction_id: transactionId } = credentialResponse
  if ((transactionId !== undefined) !== (way.deferred ?? false)) {
    throw new Error(`put off: ${transactionId !== undefined}`)
  }
  const received =
    transactionId === undefined
      ? credentialResponse
      : await whenReady(issuer, client, { ...withToken, transactionId })
  const { credentials = [], notification_id: notificationId } = received
  if (notificationId !== undefined) {
    await client.sendNotification({
      ...withToken,
      notification: { notificationId, event: 'credential_accepted' },
    })
  }
  const raw = credentials.map((entry) => (entry as { readonly credential: unknown }).credential)
  return { tokenType, credentials: raw, holderKeys: holders.map(({ publicJwk }) => publicJwk) }
}

/** OpenID4VCI 1.0, Section 9. */
async function whenReady(
  issuer: MockEnvironment,
  client: Openid4vciClient,
  request: Parameters<Openid4vciClient['retrieveDeferredCredentials']>[0],
) {
  const early = await client.retrieveDeferredCredentials(request)
  if (early.deferredCredentialResponse.transaction_id !== request.transactionId) {
    throw new Error('it was not put off again')
  }
  await issuer.advance('PT2M')
  return (await client.retrieveDeferredCredentials(request)).deferredCredentialResponse
}

/** The seeded public wallet, nobody at all, or a wallet with a provider of its own that registered. */
async function clientOf(issuer: MockEnvironment, { attested, grant }: Way, keys: Keys) {
  const { client } = issuer.ready
  if (!attested) {
    const anonymous = grant === 'pre-authorized_code'
    return {
      ...{ id: client.id, provider: undefined },
      clientAuthentication: anonymous
        ? clientAuthenticationAnonymous()
        : clientAuthenticationNone({ clientId: client.id }),
    }
  }
  const instance = await createKey(keys)
  const { id, attestation, provider } = await registered(issuer, instance.publicJwk)
  return {
    ...{ id, provider },
    clientAuthentication: clientAuthenticationClientAttestationJwt({
      clientAttestationJwt: attestation,
      callbacks: cryptography(keys),
    }),
  }
}

async function configurationsOf(issuer: MockEnvironment, client: Openid4vciClient, way: Way) {
  const metadata = await client.resolveIssuerMetadata(issuer.ready.credentialIssuer)
  const { credential_configurations_supported: supported } = metadata.credentialIssuer
  return { configurations: [wanted(Object.keys(supported), metadata, way)] }
}

/** The first of the format. */
function wanted(
  ids: Offer['credential_configuration_ids'],
  { credentialIssuer: { credential_configurations_supported: supported } }: Metadata,
  { format }: Way,
): string {
  const id = ids.find((id) => supported[id]?.format === format)
  if (id === undefined) throw new Error(`no ${format} is offered`)
  return id
}

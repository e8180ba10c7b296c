import {
  clientAuthenticationAnonymous,
  clientAuthenticationNone,
  type RequestDpopOptions,
} from '@openid4vc/oauth2'
import { Openid4vciClient } from '@openid4vc/openid4vci'
import type { JWK } from 'jose'
import { type Agent, fetch } from 'undici'
import type { ReadyLine } from '../../mock-server/http/ready-line.ts'
import { signIn } from '../browser.ts'
import { createKey, cryptography } from './keys.ts'

/** How the wallet comes to its credential. */
export interface Way {
  readonly grant: 'authorization_code' | 'pre-authorized_code'
  /** Transaction Code: the offer asks the pre-authorized wallet for one. */
  readonly txCode: boolean
  readonly dpop: boolean
}

export interface Walk {
  readonly tokenType: string
  /** As the issuer answered. */
  readonly credentials: readonly unknown[]
  /** Public part of the key that was proven. */
  readonly holderKey: JWK
}

type Token = Awaited<ReturnType<Openid4vciClient['retrievePreAuthorizedCodeAccessTokenFromOffer']>>
type Offer = Awaited<ReturnType<Openid4vciClient['resolveCredentialOffer']>>
type Metadata = Awaited<ReturnType<Openid4vciClient['resolveIssuerMetadata']>>

/** From an offer of the mock to the credential. The library throws at whatever it does not accept. */
export async function walk(mock: ReadyLine, way: Way, dispatcher: Agent): Promise<Walk> {
  const holder = await createKey()
  const dpop = way.dpop ? { signer: (await createKey(holder.keys)).signer } : undefined
  const anonymous = way.grant === 'pre-authorized_code'
  const client = new Openid4vciClient({
    callbacks: {
      ...cryptography(holder.keys),
      clientAuthentication: anonymous
        ? clientAuthenticationAnonymous()
        : clientAuthenticationNone({ clientId: mock.client.id }),
      fetch: ((url, init) =>
        fetch(String(url), { ...init, dispatcher } as object)) as typeof globalThis.fetch,
    },
  })
  const ticket = await makeOffer(mock, way.txCode)
  const offer = await client.resolveCredentialOffer(ticket.offer)
  const issuerMetadata = await client.resolveIssuerMetadata(offer.credential_issuer)
  const credentialConfigurationId = wanted(offer, issuerMetadata)
  const token = anonymous
    ? await client.retrievePreAuthorizedCodeAccessTokenFromOffer({
        credentialOffer: offer,
        issuerMetadata,
        ...(ticket.txCode === undefined ? {} : { txCode: ticket.txCode }),
        ...(dpop && { dpop }),
      })
    : await byAuthorizationCode(client, mock, { offer, issuerMetadata, dpop, dispatcher })
  const { c_nonce: nonce } = await client.requestNonce({ issuerMetadata })
  const { jwt } = await client.createCredentialRequestJwtProof({
    issuerMetadata,
    credentialConfigurationId,
    signer: holder.signer,
    nonce,
    ...(anonymous ? {} : { clientId: mock.client.id }),
  })
  const { credentialResponse } = await client.retrieveCredentials({
    issuerMetadata,
    credentialConfigurationId,
    proofs: { jwt: [jwt] },
    accessToken: token.accessTokenResponse.access_token,
    ...(token.dpop && { dpop: token.dpop }),
  })
  return {
    tokenType: token.accessTokenResponse.token_type,
    credentials: credentialResponse.credentials ?? [],
    holderKey: holder.publicJwk,
  }
}

/** OpenID4VCI 1.0, Section 5, with a user at the sign-in page. */
async function byAuthorizationCode(
  client: Openid4vciClient,
  mock: ReadyLine,
  {
    offer: credentialOffer,
    issuerMetadata,
    dpop,
    dispatcher,
  }: {
    readonly offer: Offer
    readonly issuerMetadata: Metadata
    readonly dpop: RequestDpopOptions | undefined
    readonly dispatcher: Agent
  },
): Promise<Token> {
  const { redirectUri } = mock.client
  const id = wanted(credentialOffer, issuerMetadata)
  const { scope } = issuerMetadata.credentialIssuer.credential_configurations_supported[id] ?? {}
  const begun = await client.initiateAuthorization({
    credentialOffer,
    issuerMetadata,
    clientId: mock.client.id,
    redirectUri,
    ...(scope === undefined ? {} : { scope }),
    ...(dpop && { dpop }),
  })
  if (!('authorizationRequestUrl' in begun)) throw new Error('a presentation was asked for')
  const start = new URL(begun.authorizationRequestUrl)
  const answer = await signIn(start, mock.login, { dispatcher, redirectUri })
  const [authorizationServerMetadata] = issuerMetadata.authorizationServers
  if (!authorizationServerMetadata) throw new Error('the issuer has no authorization server')
  const response = client.parseAndVerifyAuthorizationResponseRedirectUrl({
    url: answer.href,
    authorizationServerMetadata,
  })
  if (response.code === undefined) throw new Error(`no code: ${response.error}`)
  return await client.retrieveAuthorizationCodeAccessTokenFromOffer({
    credentialOffer,
    issuerMetadata,
    authorizationCode: response.code,
    redirectUri,
    ...(begun.pkce && { pkceCodeVerifier: begun.pkce.codeVerifier }),
    ...(dpop && { dpop }),
  })
}

/** The mock’s control surface: an offer that both grants serve. */
async function makeOffer(
  { controlUrl, environment }: ReadyLine,
  txCode: boolean,
): Promise<{ readonly offer: string; readonly txCode?: string }> {
  const answer = await fetch(`${controlUrl}/environments/${environment}/offers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ txCode }),
  })
  return (await answer.json()) as { readonly offer: string; readonly txCode?: string }
}

/** The first SD-JWT VC that is offered. */
function wanted(offer: Offer, { credentialIssuer }: Metadata): string {
  const { credential_configurations_supported: supported } = credentialIssuer
  const id = offer.credential_configuration_ids.find((id) => supported[id]?.format === 'dc+sd-jwt')
  if (id === undefined) throw new Error('no dc+sd-jwt is offered')
  return id
}

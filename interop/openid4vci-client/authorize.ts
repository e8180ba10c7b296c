import type { RequestDpopOptions } from '@openid4vc/oauth2'
import type { Openid4vciClient } from '@openid4vc/openid4vci'
import type { Agent } from 'undici'
import { signIn } from '../browser.ts'

export type Token = Awaited<
  ReturnType<Openid4vciClient['retrievePreAuthorizedCodeAccessTokenFromOffer']>
>
export type Offer = Awaited<ReturnType<Openid4vciClient['resolveCredentialOffer']>>
export type Metadata = Awaited<ReturnType<Openid4vciClient['resolveIssuerMetadata']>>

export interface Asked {
  readonly offer: Offer
  readonly issuerMetadata: Metadata
  readonly configurations: readonly string[]
  readonly clientId: string
  readonly redirectUri: string
  readonly login: Readonly<Record<string, string>>
  readonly dpop: RequestDpopOptions | undefined
  readonly dispatcher: Agent
}

/** OpenID4VCI 1.0, Section 5, with a user at the sign-in page; the library pushes the request where that is offered. */
export async function byAuthorizationCode(
  client: Openid4vciClient,
  {
    offer: credentialOffer,
    issuerMetadata,
    configurations,
    clientId,
    redirectUri,
    login,
    ...its
  }: Asked,
): Promise<Token> {
  const dpop = its.dpop && { dpop: its.dpop }
  const begun = await client.initiateAuthorization({
    ...{ credentialOffer, issuerMetadata, clientId, redirectUri },
    scope: scopeOf(issuerMetadata, configurations),
    ...dpop,
  })
  if (!('authorizationRequestUrl' in begun)) throw new Error('a presentation was asked for')
  const start = new URL(begun.authorizationRequestUrl)
  const answer = await signIn(start, login, { dispatcher: its.dispatcher, redirectUri })
  const authorizationServerMetadata = issuerMetadata.authorizationServers.find(
    ({ issuer }) => issuer === begun.authorizationServer,
  )
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
    ...dpop,
  })
}

/** The library knows no authorization details: what has no scope cannot be asked for. */
function scopeOf({ credentialIssuer }: Metadata, configurations: readonly string[]): string {
  const scopes = configurations.map((id) => {
    const { scope } = credentialIssuer.credential_configurations_supported[id] ?? {}
    if (scope === undefined) throw new Error(`${id} has no scope to ask for it by`)
    return scope
  })
  return [...new Set(scopes)].join(' ')
}

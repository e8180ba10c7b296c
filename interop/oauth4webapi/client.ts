import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose'
import * as oauth from 'oauth4webapi'
import { type Agent, fetch } from 'undici'
import type { ReadyLine } from '../../mock-server/http/ready-line.ts'
import type { RegisteredClient } from '../../mock-server/oauth/registered-client.ts'
import { signIn } from '../browser.ts'

/** What the client found out and got, step by step. */
export interface Walk {
  readonly server: oauth.AuthorizationServer
  readonly pushed: oauth.PushedAuthorizationResponse
  readonly token: oauth.TokenEndpointResponse
  readonly refreshed: oauth.TokenEndpointResponse
  /** As the issuer answered. */
  readonly credentials: readonly unknown[]
}

/**
 * The code flow of OpenID4VCI 1.0, taken by a certified OAuth client: RFC 8414 metadata, PAR with PKCE and DPoP, the
 * response with `iss`, token, refresh and the credential request. Its library throws at whatever it does not accept.
 */
export async function walk(
  mock: ReadyLine,
  registered: RegisteredClient,
  dispatcher: Agent,
): Promise<Walk> {
  const options = through(dispatcher)
  const metadata = await issuerMetadata(mock.credentialIssuer, dispatcher)
  const identifier = new URL(metadata.authorization_servers?.[0] ?? mock.credentialIssuer)
  const server = await oauth.processDiscoveryResponse(
    identifier,
    await oauth.discoveryRequest(identifier, { ...options, algorithm: 'oauth2' }),
  )
  const client: oauth.Client = { client_id: registered.id }
  const by = await authentication(registered)
  const DPoP = oauth.DPoP(client, await oauth.generateKeyPair('ES256'))
  const bound = { ...options, DPoP }
  const { redirectUri } = registered
  const [configurationId = '', configuration] = wanted(metadata)

  const verifier = oauth.generateRandomCodeVerifier()
  const state = oauth.generateRandomState()
  const pushed = await withNonce(async () =>
    oauth.processPushedAuthorizationResponse(
      server,
      client,
      await oauth.pushedAuthorizationRequest(
        server,
        client,
        by,
        {
          response_type: 'code',
          redirect_uri: redirectUri,
          scope: configuration.scope ?? '',
          state,
          code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        },
        bound,
      ),
    ),
  )
  const start = new URL(String(server.authorization_endpoint))
  start.searchParams.set('client_id', client.client_id)
  start.searchParams.set('request_uri', pushed.request_uri)
  const answer = await signIn(start, mock.login, { dispatcher, redirectUri })
  const parameters = oauth.validateAuthResponse(server, client, answer, state)
  const token = await withNonce(async () =>
    oauth.processAuthorizationCodeResponse(
      server,
      client,
      await oauth.authorizationCodeGrantRequest(
        server,
        client,
        by,
        parameters,
        redirectUri,
        verifier,
        bound,
      ),
    ),
  )
  const refreshed = await withNonce(async () =>
    oauth.processRefreshTokenResponse(
      server,
      client,
      await oauth.refreshTokenGrantRequest(server, client, by, String(token.refresh_token), bound),
    ),
  )
  const proof = await keyProof(metadata, registered.id, dispatcher)
  const issued = await withNonce(() =>
    oauth.protectedResourceRequest(
      refreshed.access_token,
      'POST',
      new URL(metadata.credential_endpoint),
      new Headers({ 'content-type': 'application/json' }),
      JSON.stringify({ credential_configuration_id: configurationId, proofs: { jwt: [proof] } }),
      bound,
    ),
  )
  const { credentials } = (await issued.json()) as { readonly credentials: readonly unknown[] }
  return { server, pushed, token, refreshed, credentials }
}

interface IssuerMetadata {
  readonly credential_issuer: string
  readonly credential_endpoint: string
  readonly nonce_endpoint?: string
  readonly authorization_servers?: readonly string[]
  readonly credential_configurations_supported: Readonly<Record<string, Configuration>>
}

interface Configuration {
  readonly format: string
  readonly scope?: string
  readonly proof_types_supported?: Readonly<Record<string, object>>
}

/** OpenID4VCI 1.0, Section 12.2.2. */
export async function issuerMetadata(issuer: string, dispatcher: Agent): Promise<IssuerMetadata> {
  const { origin, pathname } = new URL(issuer)
  const url = `${origin}/.well-known/openid-credential-issuer${pathname}`
  return (await (await fetch(url, { dispatcher })).json()) as IssuerMetadata
}

/** The first SD-JWT VC that is listed. */
function wanted({ credential_configurations_supported: all }: IssuerMetadata) {
  const found = Object.entries(all).find(([, { format }]) => format === 'dc+sd-jwt')
  if (!found) throw new Error('the issuer lists no dc+sd-jwt')
  return found
}

/** OpenID4VCI 1.0, Appendix F.1, with a nonce of Section 7. */
export async function keyProof(
  { credential_issuer: aud, nonce_endpoint: endpoint }: IssuerMetadata,
  iss: string | undefined,
  dispatcher: Agent,
): Promise<string> {
  const nonce = endpoint === undefined ? {} : { nonce: await nonceOf(endpoint, dispatcher) }
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  return new SignJWT({ ...(iss !== undefined && { iss }), aud, ...nonce })
    .setProtectedHeader({
      alg: 'ES256',
      typ: 'openid4vci-proof+jwt',
      jwk: await exportJWK(publicKey),
    })
    .setIssuedAt()
    .sign(privateKey)
}

async function nonceOf(endpoint: string, dispatcher: Agent): Promise<string> {
  const answer = await fetch(endpoint, { method: 'POST', dispatcher })
  const { c_nonce: nonce } = (await answer.json()) as { readonly c_nonce: string }
  return nonce
}

export async function authentication(
  client: Pick<RegisteredClient, 'authentication' | 'secret' | 'key'>,
): Promise<oauth.ClientAuth> {
  const { authentication: method, secret = '', key } = client
  switch (method) {
    case 'none':
      return oauth.None()
    case 'client_secret_basic':
      return oauth.ClientSecretBasic(secret)
    case 'client_secret_post':
      return oauth.ClientSecretPost(secret)
    case 'private_key_jwt':
      return oauth.PrivateKeyJwt((await importJWK(key ?? {}, 'ES256')) as oauth.CryptoKey)
    case 'attest_jwt_client_auth':
      throw new Error('oauth4webapi knows no client attestations')
  }
}

/** The first request learns the server’s nonce, the second one has it in its proof (RFC 9449, Section 8). */
export async function withNonce<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request()
  } catch (error) {
    if (!oauth.isDPoPNonceError(error)) throw error
    return request()
  }
}

/** Its requests go over undici, which trusts the mock’s CA. */
export function through(dispatcher: Agent) {
  return {
    [oauth.customFetch]: async (url: string, init: object) =>
      (await fetch(url, { ...init, dispatcher })) as unknown as Response,
  }
}

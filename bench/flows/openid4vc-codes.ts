import { Oauth2AuthorizationServer, Oauth2ResourceServer } from '@openid4vc/oauth2'
import type { Request, Response } from 'express'
import type { createCredentialIssuance } from '../../interop/oidc-provider/credentials.ts'
import { failed, refused, requestLike, unguessable } from '../../interop/openid4vc/answers.ts'
import { createCallbacks } from '../../interop/openid4vc/callbacks.ts'
import { configurationId, createIssuance, scope } from '../../interop/openid4vc/issuance.ts'
import { publicEndpoints } from '../../interop/openid4vc/public-endpoints.ts'
import { grantTypes } from '../../protocol/grants.ts'
import { consentPage, signInPage } from './pages.ts'

type AuthorizationRequest = Awaited<
  ReturnType<Oauth2AuthorizationServer['parsePushedAuthorizationRequest']>
>['authorizationRequest']

const client = { id: 'vcispec-wallet', redirectUri: 'https://wallet.example/cb' }
const user = 'alice'
const tokenSeconds = 300
const requestUriPrefix = 'urn:ietf:params:oauth:request_uri:'

/**
 * The authorization code flow of `@openid4vc/oauth2`, with PAR, PKCE and DPoP: the library reads and verifies each message and words
 * each answer. What it leaves to its user is as little as can be: pages, what is remembered in memory, and the wallet's registration.
 */
export async function createCodeEndpoints(
  origin: string,
  issueCredential: ReturnType<typeof createCredentialIssuance>,
) {
  const { callbacks, signer } = await createCallbacks()
  const server = new Oauth2AuthorizationServer({ callbacks })
  const serverMetadata = server.createAuthorizationServerMetadata({
    issuer: origin,
    jwks_uri: `${origin}/jwks`,
    authorization_endpoint: `${origin}/authorize`,
    pushed_authorization_request_endpoint: `${origin}/par`,
    require_pushed_authorization_requests: true,
    token_endpoint: `${origin}/token`,
    grant_types_supported: [grantTypes.authorizationCode],
    token_endpoint_auth_methods_supported: ['none'],
    code_challenge_methods_supported: ['S256'],
    dpop_signing_alg_values_supported: ['ES256'],
    authorization_response_iss_parameter_supported: true,
  })
  const keys = JSON.stringify({ keys: [{ ...signer.publicJwk, use: 'sig' }] })
  // It asks for the keys of access tokens each time: they are here already.
  const resource = new Oauth2ResourceServer({
    callbacks: {
      ...callbacks,
      fetch: async () => new Response(keys, { headers: { 'content-type': 'application/json' } }),
    },
  })
  const issuance = createIssuance(origin, callbacks, { serverMetadata, issueCredential })
  const { issuer, issuerMetadata } = issuance
  /** Requests on their way to a code, by request URI, sign-in, consent and code in turn: each is good for one step. */
  const waiting = new Map<string, AuthorizationRequest>()

  function taken(id: unknown): AuthorizationRequest {
    const request = waiting.get(String(id))
    if (!request || !waiting.delete(String(id))) throw refused({ error: 'invalid_request' })
    return request
  }

  function next(request: AuthorizationRequest, id = unguessable()): string {
    waiting.set(id, request)
    return id
  }

  async function answerPush(request: Request, response: Response): Promise<void> {
    const parsed = await server.parsePushedAuthorizationRequest({
      request: requestLike(request, origin),
      authorizationRequest: request.body ?? {},
    })
    const { authorizationRequest, dpop } = parsed
    await server.verifyPushedAuthorizationRequest({
      request: requestLike(request, origin),
      authorizationRequest,
      authorizationServerMetadata: serverMetadata,
      ...(dpop && { dpop: { ...dpop, allowedSigningAlgs: ['ES256'] } }),
    })
    assertRegistered(authorizationRequest)
    const { pushedAuthorizationResponse } = server.createPushedAuthorizationResponse({
      requestUri: next(authorizationRequest, `${requestUriPrefix}${unguessable()}`),
      expiresInSeconds: 60,
    })
    response.status(201).set('cache-control', 'no-store').json(pushedAuthorizationResponse)
  }

  async function answerToken(request: Request, response: Response): Promise<void> {
    const parsed = server.parseAccessTokenRequest({
      request: requestLike(request, origin),
      accessTokenRequest: request.body ?? {},
    })
    const { grant, accessTokenRequest, dpop, pkceCodeVerifier } = parsed
    if (grant.grantType !== grantTypes.authorizationCode || !('code' in grant)) {
      throw refused({ error: 'unsupported_grant_type' })
    }
    const code = String(grant.code)
    if (!waiting.has(code)) throw refused({ error: 'invalid_grant' })
    const authorized = taken(code)
    const verified = await server.verifyAuthorizationCodeAccessTokenRequest({
      grant: grant as never,
      accessTokenRequest,
      request: requestLike(request, origin),
      expectedCode: code,
      authorizationServerMetadata: serverMetadata,
      dpop: { required: true, allowedSigningAlgs: ['ES256'], ...dpop },
      pkce: {
        codeChallenge: authorized.code_challenge ?? '',
        codeChallengeMethod: 'S256' as never,
        ...(pkceCodeVerifier !== undefined && { codeVerifier: pkceCodeVerifier }),
      },
    })
    const answer = await server.createAccessTokenResponse({
      audience: origin,
      authorizationServer: origin,
      expiresInSeconds: tokenSeconds,
      signer,
      subject: user,
      clientId: client.id,
      scope,
      ...(verified.dpop && { dpop: verified.dpop }),
    })
    response.set('cache-control', 'no-store').json(answer)
  }

  const app = publicEndpoints(issuance, serverMetadata)
  app.get('/jwks', (_, response) => {
    response.type('json').send(keys)
  })
  app.post('/par', answerPush)
  app.get('/authorize', (request, response) => {
    response.send(signInPage(next(taken(request.query.request_uri))))
  })
  app.post('/sign-in', (request, response) => {
    const asked = taken(request.body.id)
    if (request.body.username !== user) throw refused({ error: 'access_denied' })
    response.send(consentPage(next(asked)))
  })
  app.post('/consent', (request, response) => {
    const asked = taken(request.body.id)
    const back = new URL(client.redirectUri)
    back.searchParams.set('code', next(asked))
    back.searchParams.set('iss', origin)
    if (asked.state !== undefined) back.searchParams.set('state', asked.state)
    response.redirect(303, back.href)
  })
  app.post('/token', answerToken)
  app.post('/credential', async (request, response) => {
    await resource.verifyResourceRequest({
      request: requestLike(request, origin),
      resourceServer: origin,
      authorizationServers: [serverMetadata],
      allowedAuthenticationSchemes: ['DPoP' as never],
    })
    response.set('cache-control', 'no-store').json(await issuance.credential(request.body ?? {}))
  })
  app.use(failed)

  return {
    app,
    async makeOffer(): Promise<object> {
      const { credentialOffer } = await issuer.createCredentialOffer({
        issuerMetadata,
        credentialConfigurationIds: [configurationId],
        grants: { [grantTypes.authorizationCode]: {} },
      })
      return { offer: credentialOffer }
    },
  }
}

/** The library knows no clients: this is the one. */
function assertRegistered(request: AuthorizationRequest): void {
  const isKnown = request.client_id === client.id && request.redirect_uri === client.redirectUri
  const isWhole = request.code_challenge_method === 'S256' && request.code_challenge !== undefined
  if (!isKnown || !isWhole || request.scope !== scope) throw refused({ error: 'invalid_request' })
}

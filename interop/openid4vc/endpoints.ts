import { randomInt } from 'node:crypto'
import { Oauth2AuthorizationServer } from '@openid4vc/oauth2'
import type { Request } from 'express'
import { grantTypes } from '../../protocol/grants.ts'
import type { createCredentialIssuance } from '../oidc-provider/credentials.ts'
import { failed, refused, requestLike, unguessable } from './answers.ts'
import { createCallbacks } from './callbacks.ts'
import { configurationId, createIssuance } from './issuance.ts'
import { publicEndpoints } from './public-endpoints.ts'

const tokenSeconds = 300

/** An issuer of the pre-authorized code grant, in the words of the libraries. */
export async function createEndpoints(
  origin: string,
  issueCredential: ReturnType<typeof createCredentialIssuance>,
) {
  const { callbacks, signer } = await createCallbacks()
  const server = new Oauth2AuthorizationServer({ callbacks })
  const serverMetadata = server.createAuthorizationServerMetadata({
    issuer: origin,
    token_endpoint: `${origin}/token`,
    grant_types_supported: [grantTypes.preAuthorizedCode],
    token_endpoint_auth_methods_supported: ['none'],
    'pre-authorized_grant_anonymous_access_supported': true,
  })
  const issuance = createIssuance(origin, callbacks, { serverMetadata, issueCredential })
  const { issuer, issuerMetadata } = issuance
  /** Codes that wait for their wallet, each with its Transaction Code. */
  const codes = new Map<string, string | undefined>()
  const tokens = new Set<string>()

  const app = publicEndpoints(issuance, serverMetadata)
  app.post('/token', async (request, response) => {
    const parsed = server.parseAccessTokenRequest({
      request: requestLike(request, origin),
      accessTokenRequest: request.body ?? {},
    })
    const { grant, accessTokenRequest } = parsed
    if (grant.grantType !== grantTypes.preAuthorizedCode || !('preAuthorizedCode' in grant)) {
      throw refused({ error: 'unsupported_grant_type' })
    }
    const code = grant.preAuthorizedCode
    if (!codes.has(code)) throw refused({ error: 'invalid_grant' })
    const expectedTxCode = codes.get(code)
    await server.verifyPreAuthorizedCodeAccessTokenRequest({
      grant,
      accessTokenRequest,
      request: requestLike(request, origin),
      expectedPreAuthorizedCode: code,
      authorizationServerMetadata: serverMetadata,
      ...(expectedTxCode === undefined ? {} : { expectedTxCode }),
    })
    codes.delete(code)
    const answer = await server.createAccessTokenResponse({
      audience: origin,
      authorizationServer: origin,
      expiresInSeconds: tokenSeconds,
      signer,
      subject: code,
    })
    tokens.add(answer.access_token)
    response.set('cache-control', 'no-store').json(answer)
  })
  app.post('/credential', async (request, response) => {
    if (!isAuthorized(request, tokens)) {
      const error = request.headers.authorization ? ', error="invalid_token"' : ''
      response.set('www-authenticate', `Bearer realm="credential"${error}`).status(401).end()
      return
    }
    response.set('cache-control', 'no-store').json(await issuance.credential(request.body ?? {}))
  })
  app.use(failed)

  return {
    app,
    /** `?grant=…&txCode=…&configuration=…&deferred=…`: an empty value is no wish. */
    async makeOffer(wish: URLSearchParams): Promise<object> {
      const grant = wish.get('grant') ?? ''
      if (grant && grant !== grantTypes.preAuthorizedCode) {
        return { cannot: 'this issuer has the pre-authorized code grant alone' }
      }
      const configuration = wish.get('configuration') ?? ''
      if (configuration && configuration !== configurationId) {
        return { cannot: `the one configuration is ${configurationId}` }
      }
      if (wish.get('deferred') === 'true') return { cannot: 'this issuer defers nothing' }
      const code = unguessable()
      const txCode =
        wish.get('txCode') === 'true' ? String(randomInt(100_000, 1_000_000)) : undefined
      codes.set(code, txCode)
      const { credentialOffer } = await issuer.createCredentialOffer({
        issuerMetadata,
        credentialConfigurationIds: [configurationId],
        grants: {
          [grantTypes.preAuthorizedCode]: {
            'pre-authorized_code': code,
            ...(txCode && { tx_code: { input_mode: 'numeric', length: txCode.length } }),
          },
        },
      })
      return { offer: credentialOffer, ...(txCode && { txCode }) }
    },
  }
}

function isAuthorized({ headers }: Request, tokens: ReadonlySet<string>): boolean {
  const [, token = ''] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? []
  return tokens.has(token)
}

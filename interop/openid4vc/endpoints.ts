import { randomBytes, randomInt } from 'node:crypto'
import {
  Oauth2AuthorizationServer,
  Oauth2Error,
  Oauth2ServerErrorResponseError,
} from '@openid4vc/oauth2'
import {
  type IssuerMetadataResult,
  Openid4vciIssuer,
  Openid4vciVersion,
} from '@openid4vc/openid4vci'
import express, { type ErrorRequestHandler, type Request } from 'express'
import { grantTypes } from '../../protocol/grants.ts'
import {
  type createCredentialIssuance,
  credentialConfigurations,
} from '../oidc-provider/credentials.ts'
import { createCallbacks } from './callbacks.ts'

const { PersonIdentification } = credentialConfigurations
const configurationId = 'PersonIdentification'
const tokenSeconds = 300

type Refused = ConstructorParameters<typeof Oauth2ServerErrorResponseError>[0]

/** An issuer of the pre-authorized code grant, in the words of the libraries. */
export async function createEndpoints(
  origin: string,
  issueCredential: ReturnType<typeof createCredentialIssuance>,
) {
  const { callbacks, signer } = await createCallbacks()
  const issuer = new Openid4vciIssuer({ callbacks })
  const server = new Oauth2AuthorizationServer({ callbacks })
  const credentialIssuer = issuer.createCredentialIssuerMetadata({
    credential_issuer: origin,
    credential_endpoint: `${origin}/credential`,
    nonce_endpoint: `${origin}/nonce`,
    credential_configurations_supported: {
      [configurationId]: structuredClone(PersonIdentification) as never,
    },
  })
  const serverMetadata = server.createAuthorizationServerMetadata({
    issuer: origin,
    token_endpoint: `${origin}/token`,
    grant_types_supported: [grantTypes.preAuthorizedCode],
    token_endpoint_auth_methods_supported: ['none'],
    'pre-authorized_grant_anonymous_access_supported': true,
  })
  const issuerMetadata: IssuerMetadataResult = {
    originalDraftVersion: Openid4vciVersion.V1,
    credentialIssuer,
    authorizationServers: [serverMetadata],
    knownCredentialConfigurations:
      issuer.getKnownCredentialConfigurationsSupported(credentialIssuer),
  }
  /** Codes that wait for their wallet, each with its Transaction Code. */
  const codes = new Map<string, string | undefined>()
  const tokens = new Set<string>()
  const nonces = new Set<string>()

  const app = express()
  app.disable('x-powered-by')
  app.use(express.urlencoded({ extended: false }), express.json())
  app.get('/.well-known/openid-credential-issuer', (_, response) => {
    response.json(credentialIssuer)
  })
  app.get('/.well-known/oauth-authorization-server', (_, response) => {
    response.json(serverMetadata)
  })
  app.post('/nonce', (_, response) => {
    const { c_nonce } = issuer.createNonceResponse({ cNonce: unguessable() })
    nonces.add(c_nonce)
    response.set('cache-control', 'no-store').json({ c_nonce })
  })
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
    const credentialRequest = issuer.parseCredentialRequest({
      issuerMetadata,
      credentialRequest: request.body ?? {},
    })
    if (credentialRequest.credentialIdentifier !== undefined) {
      throw refused({ error: 'unknown_credential_identifier' })
    }
    if (credentialRequest.credentialConfigurationId !== configurationId) {
      throw refused({ error: 'unknown_credential_configuration' })
    }
    const jwts = credentialRequest.proofs?.jwt ?? []
    if (jwts.length === 0) throw refused({ error: 'invalid_proof' })
    for (const jwt of jwts) await verifyProof(jwt)
    const { credentials } = await issueCredential(undefined, {
      credentialConfigurationId: configurationId,
      proofs: { jwt: jwts },
    })
    response
      .set('cache-control', 'no-store')
      .json(issuer.createCredentialResponse({ credentialRequest, credentials }))
  })
  app.use(failed)

  async function verifyProof(jwt: string): Promise<void> {
    const nonce = nonceIn(jwt)
    if (nonce !== undefined && !nonces.has(nonce)) throw refused({ error: 'invalid_nonce' })
    await issuer.verifyCredentialRequestJwtProof({
      issuerMetadata,
      jwt,
      expectedNonce: nonce ?? unguessable(),
    })
  }

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

function nonceIn(jwt: string): string | undefined {
  try {
    const payload = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString())
    return typeof payload.nonce === 'string' ? payload.nonce : undefined
  } catch {
    return undefined
  }
}

function requestLike(request: Request, origin: string) {
  const headers = new Headers(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  )
  return { headers, method: 'POST' as const, url: `${origin}${request.url}` }
}

function refused(error: Refused): Oauth2ServerErrorResponseError {
  return new Oauth2ServerErrorResponseError(error)
}

/** The library's own words where it has some; what it throws beside them is about a request it could not take. */
const failed: ErrorRequestHandler = (error, request, response, _next) => {
  response.set('cache-control', 'no-store')
  if (error instanceof Oauth2ServerErrorResponseError) {
    response.status(error.status).json(error.errorResponse)
  } else if (request.path === '/token') {
    response.status(400).json({ error: 'invalid_request' })
  } else {
    const isProof = error instanceof Oauth2Error && /proof|jwt|nonce/i.test(error.message)
    response.status(400).json({ error: isProof ? 'invalid_proof' : 'invalid_credential_request' })
  }
}

function unguessable(): string {
  return randomBytes(24).toString('base64url')
}

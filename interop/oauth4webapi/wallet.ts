import { readFileSync } from 'node:fs'
import process from 'node:process'
import * as oauth from 'oauth4webapi'
import type { ClientAuthentication } from '../../mock-server/oauth/registered-client.ts'
import { agentFor, signIn } from '../browser.ts'
import { answerOf, type Task } from '../wallet-backend.ts'
import { authentication, issuerMetadata, keyProof, through, withNonce } from './client.ts'

const preAuthorizedCode = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'

/**
 * The library as a wallet under test: RFC 8414, PAR, PKCE, `iss`, both grants and the requests with the token are its own.
 * Offer, issuer metadata and key proof, of which it knows nothing, are a few lines of ours; credentials are not looked into.
 */
async function take(task: Task): Promise<readonly unknown[]> {
  const dispatcher = agentFor(task.ca)
  const options = through(dispatcher)
  try {
    const offer = await offerIn(task.offer, options)
    const metadata = await issuerMetadata(offer.credential_issuer, dispatcher)
    if (metadata.credential_issuer !== offer.credential_issuer)
      throw new Error(`credential_issuer is ${metadata.credential_issuer}`)
    const grants = offer.grants ?? { authorization_code: {} }
    const given = grants[preAuthorizedCode] ?? grants.authorization_code ?? {}
    const listed = metadata.authorization_servers ?? [metadata.credential_issuer]
    const named = given.authorization_server ?? listed[0] ?? ''
    if (!listed.includes(named)) throw new Error(`the metadata do not list ${named}`)
    const identifier = new URL(named)
    const server = await oauth.processDiscoveryResponse(
      identifier,
      await oauth.discoveryRequest(identifier, { ...options, algorithm: 'oauth2' }),
    )
    const client: oauth.Client = { client_id: task.client_id }
    const DPoP = oauth.DPoP(client, await oauth.generateKeyPair('ES256'))
    const asking = { task, server, client, by: await byRegistration(task), DPoP, options }
    const configurations = offer.credential_configuration_ids.map((id) => {
      const known = metadata.credential_configurations_supported[id]
      if (!known) throw new Error(`the metadata have no ${id}`)
      return known
    })
    const token = grants[preAuthorizedCode]
      ? await byPreAuthorizedCode(asking, given)
      : await byCode(asking, given, configurations)
    const received: unknown[] = []
    for (const id of offer.credential_configuration_ids) {
      const types = metadata.credential_configurations_supported[id]?.proof_types_supported
      if (types && !types.jwt) throw new Error(`no proof of type ${Object.keys(types)} can be made`)
      const isAnonymous = grants[preAuthorizedCode] && task.client_authentication === 'none'
      const proof = await keyProof(metadata, isAnonymous ? undefined : task.client_id, dispatcher)
      const issued = await withNonce(() =>
        oauth.protectedResourceRequest(
          token.access_token,
          'POST',
          new URL(metadata.credential_endpoint),
          new Headers({ 'content-type': 'application/json' }),
          JSON.stringify({
            credential_configuration_id: id,
            ...(types && { proofs: { jwt: [proof] } }),
          }),
          { ...options, ...(token.token_type === 'dpop' && { DPoP }) },
        ),
      )
      const answer: unknown = await issued.json()
      const { credentials } = Object(answer)
      if (!Array.isArray(credentials))
        throw new Error(`no credentials came: ${JSON.stringify(Object(answer).error)}`)
      received.push(...credentials.map((it) => Object(it).credential))
    }
    return received
  } finally {
    await dispatcher.close()
  }
}

interface Offer {
  readonly credential_issuer: string
  readonly credential_configuration_ids: readonly string[]
  readonly grants?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

type Options = ReturnType<typeof through>

interface Asking {
  readonly task: Task
  readonly server: oauth.AuthorizationServer
  readonly client: oauth.Client
  readonly by: oauth.ClientAuth
  readonly DPoP: oauth.DPoPHandle
  readonly options: Options
}

/** OpenID4VCI 1.0, Section 4.1. */
async function offerIn(link: string, options: Options): Promise<Offer> {
  const { searchParams } = new URL(link)
  const value = searchParams.get('credential_offer')
  const reference = searchParams.get('credential_offer_uri')
  if ((value === null) === (reference === null)) throw new Error('the link has to have one offer')
  if (value !== null) return JSON.parse(value) as Offer
  const answer = await options[oauth.customFetch](String(reference), {})
  if (!/^application\/json\b/.test(answer.headers.get('content-type') ?? ''))
    throw new Error('the offer is not JSON')
  return (await answer.json()) as Offer
}

async function byPreAuthorizedCode(
  { task, server, client, by, DPoP, options }: Asking,
  given: Readonly<Record<string, string>>,
): Promise<oauth.TokenEndpointResponse> {
  return await withNonce(async () =>
    oauth.processGenericTokenEndpointResponse(
      server,
      client,
      await oauth.genericTokenEndpointRequest(
        server,
        client,
        by,
        preAuthorizedCode,
        {
          'pre-authorized_code': given['pre-authorized_code'] ?? '',
          ...(task.tx_code !== undefined && { tx_code: task.tx_code }),
        },
        { ...options, ...(server.dpop_signing_alg_values_supported && { DPoP }) },
      ),
    ),
  )
}

async function byCode(
  { task, server, client, by, DPoP, options }: Asking,
  given: Readonly<Record<string, string>>,
  configurations: readonly { readonly scope?: string }[],
): Promise<oauth.TokenEndpointResponse> {
  const scopes = configurations.map(({ scope }) => scope)
  if (scopes.includes(undefined)) throw new Error('there is no scope to ask by')
  const bound = { ...options, ...(server.dpop_signing_alg_values_supported && { DPoP }) }
  const verifier = oauth.generateRandomCodeVerifier()
  const state = oauth.generateRandomState()
  const request = {
    response_type: 'code',
    redirect_uri: task.redirect_uri,
    scope: scopes.join(' '),
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(given.issuer_state !== undefined && { issuer_state: given.issuer_state }),
  }
  const start = new URL(String(server.authorization_endpoint))
  start.searchParams.set('client_id', client.client_id)
  if (server.pushed_authorization_request_endpoint === undefined) {
    for (const [name, value] of Object.entries(request)) start.searchParams.set(name, value)
  } else {
    const pushed = await withNonce(async () =>
      oauth.processPushedAuthorizationResponse(
        server,
        client,
        await oauth.pushedAuthorizationRequest(server, client, by, request, bound),
      ),
    )
    start.searchParams.set('request_uri', pushed.request_uri)
  }
  const login = { username: task.username, password: task.password }
  const dispatcher = agentFor(task.ca)
  const answer = await signIn(start, login, { dispatcher, redirectUri: task.redirect_uri }).finally(
    () => dispatcher.close(),
  )
  const parameters = oauth.validateAuthResponse(server, client, answer, state)
  return await withNonce(async () =>
    oauth.processAuthorizationCodeResponse(
      server,
      client,
      await oauth.authorizationCodeGrantRequest(
        server,
        client,
        by,
        parameters,
        task.redirect_uri,
        verifier,
        bound,
      ),
    ),
  )
}

async function byRegistration({ client_authentication: method, client_secret: secret }: Task) {
  return await authentication({
    // As this mock names them, which starts this program.
    authentication: method as ClientAuthentication,
    ...(secret !== undefined && { secret }),
  })
}

/** Run by `vcispec wallet` for each case: the offer is the last argument. */
const { env, argv } = process
const task: Task = {
  case: env.VCISPEC_CASE ?? '',
  offer: argv.at(-1) ?? '',
  username: env.VCISPEC_USERNAME ?? '',
  password: env.VCISPEC_PASSWORD ?? '',
  client_id: env.VCISPEC_CLIENT_ID ?? '',
  redirect_uri: env.VCISPEC_REDIRECT_URI ?? '',
  client_authentication: env.VCISPEC_CLIENT_AUTHENTICATION ?? 'none',
  ...(env.VCISPEC_CLIENT_SECRET !== undefined && { client_secret: env.VCISPEC_CLIENT_SECRET }),
  ...(env.VCISPEC_TX_CODE !== undefined && { tx_code: env.VCISPEC_TX_CODE }),
  ca: readFileSync(env.VCISPEC_CA_FILE ?? '', 'utf8'),
}
console.log(JSON.stringify(await answerOf(take, task)))

import { wasAnswered } from '../../protocol/exchange.ts'
import { grantTypes } from '../../protocol/grants.ts'
import type { AuthorizationOutcome, Failure, PushedOutcome } from '../../protocol/outcomes.ts'
import type { Deviation } from '../deviations/deviation.ts'
import {
  failureOf,
  isFailure,
  lacking,
  notConfigured,
  notOffered,
  stoppedBy,
  unusable,
} from '../failure.ts'
import {
  type Authorization,
  configurationIds,
  configurationOf,
  type JourneyState,
  type Metadata,
  namesGrants,
  offeredGrant,
} from '../journey-state.ts'
import { numberMember, stringMember } from '../json.ts'
import { issuerMetadata, serverMetadata } from '../metadata/discovery.ts'
import { doesWithout } from '../server-habits.ts'
import { sendToServer } from '../server-request.ts'
import { dpopKey, proofsRefused, usesDpop } from '../token/dpop.ts'
import { unknownParameters } from '../unknown-parameters.ts'
import { afterRefusedPush, requiresPush } from './after-refused-push.ts'
import { followAuthorization } from './authorization-redirects.ts'
import type { AuthorizationWish } from './authorization-wish.ts'
import { codeChallenge, codeVerifier } from './pkce.ts'

export interface AuthorizeOptions extends AuthorizationWish {
  /** Pushed before, and to be used again. */
  readonly requestUri?: string
  /** Between push and use; false: the wallet cannot go on. */
  readonly beforeUse?: (expiresInSeconds: number | undefined) => Promise<boolean>
  readonly deviation?: Deviation
}

interface Prepared {
  readonly kind: 'prepared'
  readonly server: Metadata
  readonly parameters: URLSearchParams
  readonly codeVerifier: string | undefined
}

/**
 * Sends the user to the authorization server and brings back a code.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-5
 */
export async function authorize(
  state: JourneyState,
  options: AuthorizeOptions = {},
): Promise<AuthorizationOutcome> {
  const { deviation, requestUri, beforeUse: _, ...wish } = options
  state.authorizing = deviation || requestUri ? undefined : wish
  const prepared = await prepare(state, options)
  if (isFailure(prepared)) return prepared
  const { server } = prepared
  if (!pushes(state, options, server)) return sendUser(state, prepared, options)
  const carried = await reference(state, prepared, options)
  if (carried instanceof URLSearchParams) return sendUser(state, prepared, options, carried)
  const refused = { wish: state.authorizing, server, failure: carried }
  return (await afterRefusedPush(state, refused, () => authorize(state, options))) ?? carried
}

/** To the authorization endpoint and back: with the request itself, or the reference to it. */
async function sendUser(
  state: JourneyState,
  { server, parameters, codeVerifier }: Prepared,
  options: AuthorizeOptions,
  carried = parameters,
): Promise<AuthorizationOutcome> {
  const endpoint = stringMember(server.members, 'authorization_endpoint')
  if (endpoint === undefined) {
    return notOffered('The authorization server metadata has no authorization_endpoint.')
  }
  if (!URL.canParse(endpoint)) return unusableEndpoint(server, endpoint)
  const url = new URL(endpoint)
  options.deviation?.frontChannel?.(carried)
  for (const [name, value] of carried) url.searchParams.append(name, value)
  // As software does that looks at links before the user follows them: without cookies, and once.
  if (options.deviation?.course === 'looked-at')
    await state.http.send({ operation: 'authorize', method: 'GET', url: url.href })
  const redirectUri = parameters.get('redirect_uri') ?? state.client.redirectUri
  const outcome = await followAuthorization(state, {
    url: url.href,
    redirectUris: [state.client.redirectUri, redirectUri],
    ...(options.deviation ? { deviation: options.deviation } : {}),
  })
  if (outcome.kind === 'authorized') {
    state.authorization = {
      code: outcome.code,
      redirectUri,
      ...(codeVerifier === undefined ? {} : { codeVerifier }),
    }
  }
  return outcome
}

/** What the browser carries after a push: the client, and the reference to what was pushed. */
async function reference(
  state: JourneyState,
  prepared: Prepared,
  { deviation, requestUri: known, beforeUse }: AuthorizeOptions,
): Promise<URLSearchParams | Failure> {
  const named = (requestUri: string) =>
    new URLSearchParams({ client_id: state.client.id, request_uri: requestUri })
  if (known !== undefined) return named(known)
  const pushed = await push(state, prepared, isInTheUse(deviation) ? undefined : deviation)
  if (pushed.kind !== 'pushed') return pushed
  state.requestUri = pushed.requestUri
  return (await beforeUse?.(pushed.expiresInSeconds)) === false
    ? notConfigured('The wallet cannot wait until the request_uri has expired.', 'patienceSeconds')
    : named(pushed.requestUri)
}

/** The error comes after the push, which is right. */
function isInTheUse(deviation: Deviation | undefined): boolean {
  return deviation?.at === 'authorize' && Boolean(deviation.frontChannel ?? deviation.course)
}

/** Only the push (RFC 9126): for whoever wants to see what becomes of the pushed request itself. */
export async function pushAuthorization(
  state: JourneyState,
  options: AuthorizeOptions = {},
): Promise<PushedOutcome> {
  const prepared = await prepare(state, options)
  return isFailure(prepared) ? prepared : push(state, prepared, options.deviation)
}

/** The code at hand, or a new one. */
export async function ensureAuthorization(state: JourneyState): Promise<Authorization | Failure> {
  if (state.authorization) return state.authorization
  const outcome = await authorize(state, state.authorizing)
  if (isFailure(outcome)) return stoppedBy('no authorization', outcome)
  return state.authorization ?? { kind: 'not-reached', reason: 'There is no authorization code.' }
}

async function prepare(
  state: JourneyState,
  options: AuthorizeOptions,
): Promise<Prepared | Failure> {
  const issuer = await issuerMetadata(state)
  if (isFailure(issuer)) return stoppedBy('no issuer metadata', issuer)
  const server = await serverMetadata(state, grantTypes.authorizationCode)
  if (isFailure(server)) return stoppedBy('no authorization server metadata', server)
  if (namesGrants(state) && !offeredGrant(state, grantTypes.authorizationCode)) {
    return notOffered('The offer has no authorization code grant.')
  }
  const circumstances = { state, issuer, server }
  const obstacle = options.deviation?.obstacle?.(circumstances)
  if (obstacle) return lacking(obstacle)
  const unproven = proofsRefused(state, server, options.deviation)
  if (unproven) return unproven
  const verifier = options.challenge === false ? undefined : codeVerifier(state.random(32))
  const issuerState = stringMember(
    offeredGrant(state, grantTypes.authorizationCode),
    'issuer_state',
  )
  const parameters = new URLSearchParams({
    response_type: 'code',
    client_id: state.client.id,
    redirect_uri: state.client.redirectUri,
    state: Buffer.from(state.random(16)).toString('base64url'),
    ...(verifier === undefined
      ? {}
      : { code_challenge: codeChallenge(verifier), code_challenge_method: 'S256' }),
    ...wishes(state, { issuer, server }, options),
    ...(issuerState === undefined ? {} : { issuer_state: issuerState }),
    ...(usesDpop(state, server) ? { dpop_jkt: (await dpopKey(state)).thumbprint } : {}),
    ...unknownParameters(state),
  })
  options.deviation?.authorizationRequest?.(parameters, circumstances)
  return { kind: 'prepared', server, parameters, codeVerifier: verifier }
}

/** What is asked for, by scope (Section 5.1.2) or by authorization_details (Section 5.1.1). */
function wishes(
  state: JourneyState,
  { issuer, server }: { readonly issuer: Metadata; readonly server: Metadata },
  options: AuthorizeOptions,
): Readonly<Record<string, string>> {
  const ids = options.configurationId ? [options.configurationId] : configurationIds(state, issuer)
  const { divides } = options
  const scopes = (divides ? ids.slice(0, 1) : ids).map((id) =>
    stringMember(configurationOf(issuer, id), 'scope'),
  )
  const scopeWill = options.useScope ?? !options.useAuthorizationDetails
  const details = ids
    .filter((_, index) =>
      divides ? index > 0 : options.useAuthorizationDetails || !scopeWill || !scopes[index],
    )
    .map((id) => ({
      type: 'openid_credential',
      credential_configuration_id: id,
      ...(issuer.members.authorization_servers ? { locations: [issuer.identifier] } : {}),
    }))
  // Where a server has no use for details alone, the scopes go with them.
  const both =
    details.length > 0 &&
    !scopeWill &&
    scopes.some((it) => it !== undefined) &&
    doesWithout(state, server, 'authorization_details without scope')
  const wanted = [...scopes, ...(options.furtherScopes ?? [])]
  const scope = [...new Set(wanted.filter((value) => value !== undefined))].join(' ')
  const isShared = issuer.members.authorization_servers !== undefined
  return {
    ...((scopeWill || both) && scope ? { scope } : {}),
    // Section 5.1.2.
    ...(state.followsAdvice && isShared && scope ? { resource: issuer.identifier } : {}),
    ...(details.length > 0 ? { authorization_details: JSON.stringify(details) } : {}),
  }
}

function pushes(
  state: JourneyState,
  { par, deviation }: AuthorizeOptions,
  server: Metadata,
): boolean {
  if (deviation?.course === 'unpushed') return false
  if (deviation?.at === 'par' || par === true || requiresPush(server)) return true
  const offered =
    stringMember(server.members, 'pushed_authorization_request_endpoint') !== undefined
  return (par ?? offered) && !doesWithout(state, server, 'pushed requests')
}

async function push(
  state: JourneyState,
  { server, parameters }: Prepared,
  deviation: Deviation | undefined,
): Promise<PushedOutcome> {
  const endpoint = stringMember(server.members, 'pushed_authorization_request_endpoint')
  if (endpoint === undefined) {
    return notOffered(
      'The authorization server metadata has no pushed_authorization_request_endpoint.',
    )
  }
  const exchange = await sendToServer(state, server, {
    operation: 'par',
    url: endpoint,
    deviation,
    form: (client) => {
      const form = new URLSearchParams(parameters)
      for (const [name, value] of Object.entries(client.parameters)) form.set(name, value)
      deviation?.pushedRequest?.(form)
      return form
    },
  })
  if ('kind' in exchange) return exchange
  const failure = failureOf(exchange)
  if (failure || !wasAnswered(exchange)) return failure ?? unusable(exchange, 'no answer')
  const { json } = exchange.response
  const answer = json.ok ? json.value : undefined
  const requestUri = stringMember(answer, 'request_uri')
  if (requestUri === undefined) return unusable(exchange, 'the answer has no request_uri')
  const expiresInSeconds = numberMember(answer, 'expires_in')
  return {
    kind: 'pushed',
    requestUri,
    ...(expiresInSeconds === undefined ? {} : { expiresInSeconds }),
    exchange: exchange.id,
  }
}

function unusableEndpoint(server: Metadata, endpoint: string): Failure {
  return {
    kind: 'not-reached',
    reason: `authorization_endpoint "${endpoint}" is not a URL`,
    exchange: server.exchange,
  }
}

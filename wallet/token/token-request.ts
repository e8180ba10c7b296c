import { type Exchange, wasAnswered } from '../../protocol/exchange.ts'
import type { GrantType } from '../../protocol/grants.ts'
import type { Failure, NotReached, TokenOutcome } from '../../protocol/outcomes.ts'
import type { Deviation } from '../deviations/deviation.ts'
import {
  describe,
  failureOf,
  isFailure,
  lacking,
  notOffered,
  stoppedBy,
  unusable,
} from '../failure.ts'
import { grants } from '../grants/registry.ts'
import {
  type JourneyState,
  type Metadata,
  preferredGrant,
  type Token,
  unofferedGrant,
} from '../journey-state.ts'
import {
  isJsonObject,
  type JsonObject,
  numberMember,
  stringMember,
  stringsMember,
} from '../json.ts'
import { issuerMetadata, serverMetadata } from '../metadata/discovery.ts'
import { sendToServer } from '../server-request.ts'
import { unknownParameters } from '../unknown-parameters.ts'
import { anotherWay } from './another-way.ts'
import { dpopAlgorithms, proofsRefused } from './dpop.ts'

export interface TokenOptions {
  /** Default: the pre-authorized code when the offer has one. */
  readonly grant?: GrantType
  /** Instead of the one that came with the offer; sent even where none is asked for. */
  readonly txCode?: string
  /** A part of what was authorized: only this configuration. */
  readonly configurationId?: string
  readonly deviation?: Deviation
}

/**
 * Token Request.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-6.1
 */
export async function requestToken(
  state: JourneyState,
  options: TokenOptions = {},
): Promise<TokenOutcome> {
  const { deviation } = options
  const unoffered = options.grant === undefined && unofferedGrant(state)
  if (unoffered) return notOffered(`The offer is not for the grant ${unoffered}.`)
  const type = options.grant ?? preferredGrant(state)
  const server = await serverMetadata(state, type)
  if (isFailure(server)) return stoppedBy('no authorization server metadata', server)
  const endpoint = tokenEndpoint(server)
  if (typeof endpoint !== 'string') return endpoint
  const issuer = await issuerMetadata(state)
  const circumstances = { state, server, ...(isFailure(issuer) ? {} : { issuer }) }
  const obstacle = deviation?.obstacle?.(circumstances)
  if (obstacle) return lacking(obstacle)
  const grant = grants.find((entry) => entry.type === type)
  if (!grant) return notOffered(`This wallet does not know the grant type ${type}.`)
  const granted = await grant.parameters(state, options.txCode)
  if (isFailure(granted)) return granted
  // The way to the grant may have shown it.
  const unproven = proofsRefused(state, server, deviation)
  if (unproven) return unproven
  const exchange = await sendToServer(state, server, {
    operation: 'token',
    url: endpoint,
    anonymous: granted.anonymous ?? false,
    deviation,
    form: (client) => {
      const form = new URLSearchParams({
        grant_type: type,
        ...granted.parameters,
        ...client.parameters,
        ...narrowed(circumstances, options.configurationId),
        ...unknownParameters(state),
      })
      deviation?.tokenRequest?.(form, circumstances)
      return form
    },
  })
  if ('kind' in exchange) return exchange
  const outcome = readToken(exchange)
  if (isFailure(outcome) && !deviation && options.configurationId === undefined) {
    const refused = { server, grant: type, exchange, failure: outcome }
    const other = await anotherWay(state, refused, () => requestToken(state, options))
    if (other) return other
  }
  if (outcome.kind === 'token') {
    state.tokenGrant = type
    if (!isFailure(issuer) && !deviation) state.knowledge.redeem(issuer.identifier)
    state.token = outcome
    const { refreshToken } = outcome
    state.refresh = refreshToken === undefined ? undefined : { token: refreshToken, grant: type }
    state.anonymous = granted.anonymous === true && state.client.authentication === 'none'
  }
  return outcome
}

/** OpenID4VCI 1.0, Section 6.1.1. */
function narrowed(
  { issuer }: { readonly issuer?: Metadata },
  id: string | undefined,
): Readonly<Record<string, string>> {
  if (id === undefined) return {}
  const locations = issuer?.members.authorization_servers ? [issuer.identifier] : undefined
  const detail = { type: 'openid_credential', credential_configuration_id: id, locations }
  return { authorization_details: JSON.stringify([detail]) }
}

/** The token at hand, or a new one. */
export async function ensureToken(
  state: JourneyState,
  grant?: GrantType,
): Promise<Token | Failure> {
  if (state.token) return state.token
  const outcome = await requestToken(state, grant === undefined ? {} : { grant })
  if (!isFailure(outcome)) return outcome
  return (await withoutProof(state, outcome, grant)) ?? stoppedBy('no access token', outcome)
}

/** For a proof that is not there Section 5 of RFC 9449 names no error: its own two, or that of RFC 6749 for what is missing. */
const missesProof: readonly string[] = ['invalid_dpop_proof', 'use_dpop_nonce', 'invalid_request']

/** No metadata says that a server binds every token to a key: its refusal of a request without a proof does (RFC 9449, Section 5). */
async function withoutProof(
  state: JourneyState,
  outcome: Failure,
  grant: GrantType | undefined,
): Promise<NotReached | undefined> {
  if (!state.bearerOnly || outcome.kind !== 'refused') return undefined
  if (!missesProof.includes(outcome.error ?? '')) return undefined
  const server = await serverMetadata(state, grant)
  if (isFailure(server) || dpopAlgorithms(server.members).length === 0) return undefined
  return notOffered(
    `the authorization server, which takes DPoP proofs, gives no token without one: ${describe(outcome)}`,
  )
}

export function tokenEndpoint({ members, exchange }: Metadata): string | NotReached {
  const endpoint = stringMember(members, 'token_endpoint')
  const reason = 'The authorization server metadata has no token_endpoint.'
  return endpoint ?? { kind: 'not-reached', reason, exchange }
}

export function readToken(exchange: Exchange): TokenOutcome {
  const failure = failureOf(exchange)
  if (failure || !wasAnswered(exchange)) return failure ?? unusable(exchange, 'no answer')
  const { json } = exchange.response
  const answer = json.ok && isJsonObject(json.value) ? json.value : undefined
  if (!answer) return unusable(exchange, json.ok ? 'the answer is no JSON object' : json.problem)
  const accessToken = stringMember(answer, 'access_token')
  const tokenType = stringMember(answer, 'token_type')
  if (!accessToken) return unusable(exchange, 'the answer has no access_token')
  const expiresInSeconds = numberMember(answer, 'expires_in')
  const scope = stringMember(answer, 'scope')
  const refreshToken = stringMember(answer, 'refresh_token')
  return {
    kind: 'token',
    accessToken,
    // A token without its type is used as what was asked for: whether the type is missing is for a check to say.
    tokenType: tokenType ?? (exchange.request.headers.dpop === undefined ? 'Bearer' : 'DPoP'),
    ...(expiresInSeconds === undefined ? {} : { expiresInSeconds }),
    ...(scope === undefined ? {} : { scope }),
    ...(refreshToken === undefined ? {} : { refreshToken }),
    credentialIdentifiers: credentialIdentifiers(answer),
    exchange: exchange.id,
  }
}

/** OpenID4VCI 1.0, Section 6.2: `credential_identifiers` within `authorization_details`. */
function credentialIdentifiers(answer: JsonObject): Record<string, readonly string[]> {
  const details = answer.authorization_details
  if (!Array.isArray(details)) return {}
  return Object.fromEntries(
    details.flatMap((entry: unknown) => {
      const id = stringMember(entry, 'credential_configuration_id')
      const identifiers = stringsMember(entry, 'credential_identifiers')
      return id === undefined || !identifiers?.length ? [] : [[id, identifiers]]
    }),
  )
}

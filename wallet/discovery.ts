import { type Exchange, type Operation, wasAnswered } from '../protocol/exchange.ts'
import { grantTypes } from '../protocol/grants.ts'
import type { Failure } from '../protocol/outcomes.ts'
import { appendedWellKnownUrl, wellKnownUrl } from '../protocol/well-known.ts'
import { failureOf, isFailure, stoppedBy, unusable } from './failure.ts'
import { type JourneyState, type Metadata, offeredGrant, offerOf } from './journey-state.ts'
import { isJsonObject, stringMember, stringsMember } from './json.ts'
import { offerFailure } from './take-offer.ts'

export interface Discovered {
  readonly kind: 'discovered'
  readonly issuer: Metadata
  readonly server: Metadata
}

/** Credential Issuer Metadata and then that of the authorization server (OpenID4VCI 1.0, Section 12). */
export async function discover(state: JourneyState): Promise<Discovered | Failure> {
  const issuer = await issuerMetadata(state)
  if (isFailure(issuer)) return issuer
  const server = await serverMetadata(state)
  return isFailure(server) ? server : { kind: 'discovered', issuer, server }
}

export function issuerMetadata(state: JourneyState): Promise<Metadata | Failure> {
  state.issuerMetadata ??= findIssuerMetadata(state)
  return state.issuerMetadata
}

export function serverMetadata(state: JourneyState): Promise<Metadata | Failure> {
  state.serverMetadata ??= findServerMetadata(state)
  return state.serverMetadata
}

async function findIssuerMetadata(state: JourneyState): Promise<Metadata | Failure> {
  const identifier = credentialIssuer(state)
  if (identifier === undefined) {
    const failure = offerFailure(state)
    return failure
      ? stoppedBy('no credential offer', failure)
      : { kind: 'not-reached', reason: 'The offer names no credential_issuer.' }
  }
  return findMetadata(state, {
    operation: 'issuer-metadata',
    identifier,
    locations: [
      { url: wellKnownUrl, suffix: 'openid-credential-issuer' },
      {
        url: appendedWellKnownUrl,
        suffix: 'openid-credential-issuer',
        requirement: 'VCI-12.2.2-01',
      },
    ],
  })
}

/** The offer names it, or the user did; an offer that should and does not is a fallback. */
function credentialIssuer(state: JourneyState): string | undefined {
  const offered = stringMember(offerOf(state), 'credential_issuer')
  if (offered !== undefined) return offered
  if (state.credentialIssuer !== undefined && offerOf(state)) {
    const { log } = state.http
    log.addFallback({
      requirement: 'VCI-4.1.1-01',
      instead: `The wallet went to ${state.credentialIssuer}, which the target names.`,
      after: state.sighting?.exchange ?? log.lastExchange()?.id ?? '',
    })
  }
  return state.credentialIssuer
}

async function findServerMetadata(state: JourneyState): Promise<Metadata | Failure> {
  const issuer = await issuerMetadata(state)
  if (isFailure(issuer)) return stoppedBy('no issuer metadata', issuer)
  return findMetadata(state, {
    operation: 'as-metadata',
    identifier: authorizationServer(state, issuer),
    locations: [
      { url: wellKnownUrl, suffix: 'oauth-authorization-server' },
      {
        url: appendedWellKnownUrl,
        suffix: 'oauth-authorization-server',
        requirement: 'RFC8414-3-01',
      },
      { url: appendedWellKnownUrl, suffix: 'openid-configuration', requirement: 'RFC8414-3-01' },
      { url: wellKnownUrl, suffix: 'openid-configuration', requirement: 'RFC8414-3-01' },
    ],
  })
}

/** The offer's hint when the issuer lists it, else the first of the list, else the issuer itself. */
function authorizationServer(state: JourneyState, issuer: Metadata): string {
  const listed = stringsMember(issuer.members, 'authorization_servers') ?? []
  const hints = Object.values(grantTypes).map((type) =>
    stringMember(offeredGrant(state, type), 'authorization_server'),
  )
  const hint = hints.find((server) => server !== undefined && listed.includes(server))
  return hint ?? listed[0] ?? issuer.identifier
}

interface Search {
  readonly operation: Operation
  readonly identifier: string
  /** In the order of trying. One with a `requirement` is a fallback: that requirement was broken. */
  readonly locations: readonly {
    readonly url: typeof wellKnownUrl
    readonly suffix: Parameters<typeof wellKnownUrl>[1]
    readonly requirement?: string
  }[]
}

/** Tries one location after the other; the answer of the first, right one counts when none is usable. */
async function findMetadata(state: JourneyState, search: Search): Promise<Metadata | Failure> {
  const { operation, identifier } = search
  if (!URL.canParse(identifier)) {
    return { kind: 'not-reached', reason: `The identifier "${identifier}" is not a URL.` }
  }
  const tried = new Map<string, Metadata | Failure>()
  for (const { url: locate, suffix, requirement } of search.locations) {
    const url = locate(identifier, suffix)
    if (tried.has(url)) continue
    const before = [...tried.values()].at(0)
    const exchange = await state.http.send({
      operation,
      method: 'GET',
      url,
      headers: { accept: 'application/json' },
      redirect: 'follow',
    })
    const found = readMetadata(exchange, identifier)
    if (!isFailure(found)) {
      if (requirement !== undefined && before?.exchange !== undefined) {
        const instead = `The metadata was read at ${url} instead.`
        state.http.log.addFallback({ requirement, instead, after: before.exchange })
      }
      return found
    }
    tried.set(url, found)
    // A host that does not answer will not answer elsewhere either.
    if (found.kind === 'unreachable') break
  }
  return [...tried.values()][0] ?? { kind: 'not-reached', reason: 'There is no metadata location.' }
}

function readMetadata(exchange: Exchange, identifier: string): Metadata | Failure {
  const failure = failureOf(exchange)
  if (failure || !wasAnswered(exchange)) return failure ?? unusable(exchange, 'no answer')
  const { json } = exchange.response
  if (!json.ok) return unusable(exchange, json.problem)
  return isJsonObject(json.value)
    ? { kind: 'metadata', identifier, members: json.value, exchange: exchange.id }
    : unusable(exchange, 'the metadata is no JSON object')
}

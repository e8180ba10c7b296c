import { type GrantType, grantTypes } from '../../protocol/grants.ts'
import type { Failure } from '../../protocol/outcomes.ts'
import {
  appendedWellKnownUrl,
  isPathless,
  literalWellKnownUrl,
  wellKnownUrl,
} from '../../protocol/well-known.ts'
import { isFailure, stoppedBy } from '../failure.ts'
import {
  type JourneyState,
  type Metadata,
  offeredGrant,
  offerOf,
  preferredGrant,
} from '../journey-state.ts'
import { stringMember, stringsMember } from '../json.ts'
import { offerFailure } from '../take-offer.ts'
import { findMetadata } from './metadata-search.ts'

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
  // Every listed server is looked at, whichever of them the grant takes the wallet to.
  for (const identifier of listedServers(issuer)) await metadataOfServer(state, identifier)
  return isFailure(server) ? server : { kind: 'discovered', issuer, server }
}

export function issuerMetadata(state: JourneyState): Promise<Metadata | Failure> {
  state.issuerMetadata ??= findIssuerMetadata(state)
  return state.issuerMetadata
}

/** Metadata of the authorization server that serves a grant; without one, the grant the wallet prefers. */
export async function serverMetadata(
  state: JourneyState,
  grant: GrantType = preferredGrant(state),
): Promise<Metadata | Failure> {
  const issuer = await issuerMetadata(state)
  if (isFailure(issuer)) return stoppedBy('no issuer metadata', issuer)
  const listed = listedServers(issuer)
  const [first = issuer.identifier] = listed
  const hint = stringMember(offeredGrant(state, grant), 'authorization_server')
  if (hint !== undefined && listed.includes(hint)) return metadataOfServer(state, hint)
  // Without a hint the servers' own metadata tells which of them knows the grant (Section 12.2.4).
  if (listed.length > 1) {
    for (const identifier of listed) {
      const server = await metadataOfServer(state, identifier)
      if (!isFailure(server) && knowsGrant(server, grant)) return server
    }
  }
  return metadataOfServer(state, first)
}

/** An issuer that lists servers without end shall not keep the wallet busy. */
const serversLookedAt = 8

function listedServers(issuer: Metadata): readonly string[] {
  const listed = stringsMember(issuer.members, 'authorization_servers') ?? []
  return listed.slice(0, serversLookedAt)
}

/** RFC 8414, Section 2: the default of an absent member. */
function knowsGrant({ members }: Metadata, grant: GrantType): boolean {
  const listed = stringsMember(members, 'grant_types_supported') ?? [grantTypes.authorizationCode]
  return listed.includes(grant)
}

function metadataOfServer(state: JourneyState, identifier: string): Promise<Metadata | Failure> {
  const known = state.servers.get(identifier)
  if (known) return known
  const found = findMetadata(state, {
    operation: 'as-metadata',
    identifier,
    inTheClear: 'RFC8414-2-01',
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
  state.servers.set(identifier, found)
  return found
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
    inTheClear: 'VCI-12.2.2-02',
    locations: [
      { url: literalWellKnownUrl, suffix: 'openid-credential-issuer' },
      {
        url: wellKnownUrl,
        suffix: 'openid-credential-issuer',
        ...(URL.canParse(identifier) &&
          !isPathless(identifier) && { requirement: 'VCI-12.2.2-01' }),
      },
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

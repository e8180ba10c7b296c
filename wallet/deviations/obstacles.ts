import {
  asksForTxCode,
  configurationIds,
  configurationOf,
  type Metadata,
} from '../journey-state.ts'
import { isJsonObject, objectMember, stringMember, stringsMember } from '../json.ts'
import { noBoundTokens } from '../token/dpop.ts'
import type { Circumstances } from './deviation.ts'

/** Reasons why a deviation says nothing about a target; undefined: it does. */

export function txCodeNotExpected({ state }: Circumstances): string | undefined {
  return asksForTxCode(state) ? undefined : 'The offer asks for no transaction code.'
}

export function txCodeExpected({ state }: Circumstances): string | undefined {
  return asksForTxCode(state) ? 'The offer asks for a transaction code.' : undefined
}

/** Its authentication says who it is, and a server may take redirect URIs that it did not register (RFC 9126, Section 2.4). */
export function pushIsAuthenticated({ state }: Circumstances): string | undefined {
  return state.client.authentication === 'none'
    ? undefined
    : 'The wallet authenticates where it pushes: that names it, and RFC 9126, Section 2.4, leaves its redirect URIs to the server.'
}

export function noProofNeeded({ issuer, configurationId }: Circumstances): string | undefined {
  const configuration = issuer && configurationId && configurationOf(issuer, configurationId)
  return isJsonObject(configuration) && !objectMember(configuration, 'proof_types_supported')
    ? `The configuration ${configurationId} has no proof_types_supported.`
    : undefined
}

export function serverIsIssuer({ server, issuer }: Circumstances): string | undefined {
  return server === undefined || server.identifier === issuer?.identifier
    ? 'The authorization server has no other identifier than the credential issuer.'
    : undefined
}

export function noNonceEndpoint(circumstances: Circumstances): string | undefined {
  const endpoint = stringMember(circumstances.issuer?.members, 'nonce_endpoint')
  return endpoint === undefined
    ? 'The issuer metadata has no nonce_endpoint.'
    : noProofNeeded(circumstances)
}

export function noCredentialIdentifiers(circumstances: Circumstances): string | undefined {
  return hasCredentialIdentifiers(circumstances)
    ? undefined
    : 'The Token Response has no credential_identifiers.'
}

export function credentialIdentifiersGiven(circumstances: Circumstances): string | undefined {
  return hasCredentialIdentifiers(circumstances)
    ? 'The Token Response has credential_identifiers.'
    : undefined
}

/** Access to the token endpoint was anonymous where the request had no client's name. */
export function clientWasNamed({ state, ...circumstances }: Circumstances): string | undefined {
  return state.anonymous
    ? noProofNeeded({ state, ...circumstances })
    : 'The wallet named its client at the token endpoint.'
}

export function presentationNotListed(circumstances: Circumstances): string | undefined {
  return listedProofTypes(circumstances).includes('di_vp')
    ? undefined
    : 'The configuration does not list the proof type di_vp.'
}

export function attestationNotListed(circumstances: Circumstances): string | undefined {
  return listedProofTypes(circumstances).includes('attestation')
    ? undefined
    : 'The configuration does not list the proof type attestation.'
}

export function noBatch(circumstances: Circumstances): string | undefined {
  return objectMember(circumstances.issuer?.members, 'batch_credential_issuance')
    ? noProofNeeded(circumstances)
    : 'The issuer metadata has no batch_credential_issuance.'
}

export function nonceEndpointThere(circumstances: Circumstances): string | undefined {
  return stringMember(circumstances.issuer?.members, 'nonce_endpoint') === undefined
    ? noProofNeeded(circumstances)
    : 'The issuer metadata has a nonce_endpoint: its nonces show that a proof is fresh.'
}

/** Names of the proof types that the configuration lists. */
export function listedProofTypes({ issuer, configurationId }: Circumstances): readonly string[] {
  const configuration = issuer && configurationId && configurationOf(issuer, configurationId)
  return Object.keys(objectMember(configuration, 'proof_types_supported') ?? {})
}

export function keyAttestationNotRequired(circumstances: Circumstances): string | undefined {
  return requiredAttestations(circumstances)
    ? undefined
    : 'The configuration has no key_attestations_required for jwt proofs.'
}

/** A key storage of basic resistance is among those that are accepted, or any is. */
export function basicKeysWillDo(circumstances: Circumstances): string | undefined {
  const accepted = stringsMember(requiredAttestations(circumstances), 'key_storage')
  return accepted === undefined || accepted.includes('iso_18045_basic')
    ? 'key_storage of key_attestations_required lets keys of basic resistance pass.'
    : undefined
}

function requiredAttestations({ issuer, configurationId }: Circumstances) {
  const configuration = issuer && configurationId && configurationOf(issuer, configurationId)
  const types = objectMember(configuration, 'proof_types_supported')
  return objectMember(objectMember(types, 'jwt'), 'key_attestations_required')
}

/** What `proof_signing_alg_values_supported` lists for a proof type. */
export function listedProofAlgorithms(
  { issuer, configurationId }: Circumstances,
  type: string,
): readonly string[] {
  const configuration = issuer && configurationId && configurationOf(issuer, configurationId)
  const types = objectMember(configuration, 'proof_types_supported')
  return stringsMember(objectMember(types, type), 'proof_signing_alg_values_supported') ?? []
}

export function requestEncryptionNotRequired({ issuer }: Circumstances): string | undefined {
  return encryptionNotRequired(issuer, 'credential_request_encryption')
}

export function responseEncryptionNotRequired({ issuer }: Circumstances): string | undefined {
  return encryptionNotRequired(issuer, 'credential_response_encryption')
}

function encryptionNotRequired(issuer: Metadata | undefined, member: string): string | undefined {
  return objectMember(issuer?.members, member)?.encryption_required === true
    ? undefined
    : `The issuer metadata has no ${member} with encryption_required true.`
}

function hasCredentialIdentifiers({ token, configurationId = '' }: Circumstances): boolean {
  return token?.credentialIdentifiers[configurationId] !== undefined
}

export function boundTokensNotOffered({ server }: Circumstances): string | undefined {
  const reason = noBoundTokens(server?.members ?? {})
  return reason && `${reason}.`
}

export function tokenNotBound({ token }: Circumstances): string | undefined {
  return /^dpop$/i.test(token?.tokenType ?? '')
    ? undefined
    : `The access token is bound to no key: its token_type is ${token?.tokenType}.`
}

export function anonymousAccess({ server }: Circumstances): string | undefined {
  return server?.members['pre-authorized_grant_anonymous_access_supported'] === true
    ? 'pre-authorized_grant_anonymous_access_supported of the authorization server is true.'
    : undefined
}

export function noChallengeEndpoint({ server }: Circumstances): string | undefined {
  return stringMember(server?.members, 'challenge_endpoint') === undefined
    ? 'The authorization server metadata has no challenge_endpoint.'
    : undefined
}

export function noPushedRequests({ server }: Circumstances): string | undefined {
  return stringMember(server?.members, 'pushed_authorization_request_endpoint') === undefined
    ? 'The authorization server metadata has no pushed_authorization_request_endpoint.'
    : undefined
}

export function pushedRequestsOnly({ server }: Circumstances): string | undefined {
  return server?.members.require_pushed_authorization_requests === true
    ? 'The authorization server metadata says that requests are pushed: require_pushed_authorization_requests is true.'
    : undefined
}

export function noScopes({ state, issuer }: Circumstances): string | undefined {
  const scopes =
    issuer && configurationIds(state, issuer).map((id) => configurationOf(issuer, id)?.scope)
  return scopes?.some((scope) => typeof scope === 'string')
    ? undefined
    : 'No credential configuration has a scope.'
}

/** RFC 8414, Section 2: without the member, no PKCE. */
export function pkceNotAnnounced({ server }: Circumstances): string | undefined {
  return server?.members.code_challenge_methods_supported === undefined
    ? 'The authorization server metadata has no code_challenge_methods_supported: no PKCE is announced.'
    : undefined
}

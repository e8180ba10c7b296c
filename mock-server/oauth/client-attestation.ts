import { calculateJwkThumbprint, type JWK } from 'jose'
import { numericDate } from '../../protocol/clock.ts'
import { certificates, isInOrder, keyOfChain } from '../crypto/certificate-chain.ts'
import {
  asymmetricAlgorithms,
  hasPrivateMember,
  isBegun,
  isSignedBy,
  isSignedByOne,
  isUnended,
  publicPart,
  type ReadJwt,
  readJwt,
} from '../crypto/jwt.ts'
import { newSecret } from '../crypto/secret.ts'
import type { WalletDemand } from '../demands/registry.ts'
import type { Environment } from '../environment.ts'
import { need } from '../http/need.ts'
import { note } from '../http/place.ts'
import { told } from '../http/told.ts'
import type { WalletRequest } from '../http/wallet-request.ts'
import { isObject } from '../http/wire.ts'
import { invalidClient } from './client-refusal.ts'
import { trustIn } from './clients.ts'
import { headersNamed } from './dpop.ts'
import type { ForeignClient } from './foreign-client.ts'
import type { AuthorizationServer } from './servers.ts'
import { attestingKeys, toldTrust } from './trusted-attester.ts'

const attestationHeader = 'oauth-client-attestation'
const popHeader = 'oauth-client-attestation-pop'

/** How far the `iat` of a proof of possession may be away. */
const maxAgeSeconds = 300
const skewSeconds = 30
const challengeSeconds = 300

export const attestationAlgorithms: readonly string[] = asymmetricAlgorithms

/** The client that an attestation is about; nothing is verified yet. */
export function attestedClient(
  req: WalletRequest,
): { readonly id: string | undefined } | undefined {
  const [attestation] = headersNamed(req, attestationHeader)
  const [proof] = headersNamed(req, popHeader)
  if (attestation === undefined && proof === undefined) return undefined
  const sub = readJwt(attestation)?.payload.sub
  return { id: typeof sub === 'string' ? sub : undefined }
}

/**
 * Verifies a Client Attestation and the proof of its key.
 * @returns the thumbprint of the attested key.
 * @throws ProtocolError `invalid_client` or `use_attestation_challenge`
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-attestation-based-client-auth-07#section-6
 */
export async function verifyAttestation(
  environment: Environment,
  req: WalletRequest,
  {
    server,
    client,
    clientId,
  }: {
    readonly server: AuthorizationServer
    readonly client: ForeignClient | undefined
    readonly clientId: string
  },
): Promise<string> {
  const attestations = headersNamed(req, attestationHeader)
  const proofs = headersNamed(req, popHeader)
  environment.demand(
    'attestation-headers-once',
    attestations.length === 1 && proofs.length < 2,
    invalidClient('There has to be one Client Attestation, with one proof of possession'),
  )
  const attestation = need(
    environment,
    'attestation-readable',
    readJwt(attestations[0]),
    invalidClient('The Client Attestation is no JWT in compact form'),
  )
  const key = await checkAttestation(environment, attestation, client)
  environment.demand(
    'attestation-pop-present',
    proofs.length > 0,
    invalidClient('The Client Attestation comes without a proof of possession'),
  )
  if (proofs[0] !== undefined) {
    const readable = readJwt(proofs[0])
    const refusal = invalidClient('The proof of possession is no JWT in compact form')
    const proof = need(environment, 'attestation-pop-readable', readable, refusal)
    await checkProof(environment, proof, { key, clientId, audience: server.issuer })
  }
  return calculateJwkThumbprint(publicPart(key))
}

/** @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-attestation-based-client-auth-07#section-5.1 */
async function checkAttestation(
  environment: Environment,
  attestation: ReadJwt,
  client: ForeignClient | undefined,
) {
  const demand = (name: WalletDemand, met: boolean, description: string) =>
    environment.demand(name, met, invalidClient(`Client Attestation: ${description}`))
  const { header, payload } = attestation
  const { iss, sub, exp, cnf } = payload
  demand('attestation-typ', header.typ === 'oauth-client-attestation+jwt', 'typ is another one')
  const isKnown = attestationAlgorithms.some((name) => name === header.alg)
  demand('attestation-algorithm', isKnown, 'alg is not among those supported')
  demand(
    'attestation-claims',
    [iss, sub].every((claim) => typeof claim === 'string') && typeof exp === 'number',
    'iss, sub or exp is missing',
  )
  const jwk = isObject(cnf) && isObject(cnf.jwk) ? cnf.jwk : undefined
  const key = need(
    environment,
    'attestation-key-present',
    jwk,
    invalidClient('Client Attestation: cnf has no jwk'),
  )
  demand('attestation-key-public', !hasPrivateMember(key), 'cnf holds a private key')
  const trust = trustIn(environment, client)
  const keys = attestingKeys(trust, attestation, environment.now())
  demand(
    'attestation-trusted',
    keys !== undefined,
    `its wallet provider is not trusted: iss is ${told(iss)}, trusted are ${toldTrust(trust)}`,
  )
  if (trust === 'any') note('attestation-trusted', 'not checked: any wallet provider is taken')
  if (keys?.length === 0) note('attestation-signature', 'not checked: there is no x5c')
  else if (keys) {
    // A mutant that takes any alg takes what no signature secures.
    const verifies = !isKnown || (await isSignedByOne(attestation, keys))
    demand('attestation-signature', verifies, 'the signature does not verify')
  }
  if (environment.options.profile === 'haip') {
    const fits = await isChainOf(keys ?? [], header.x5c, environment.now())
    demand('attestation-chain', fits, 'x5c is not the chain of its key (HAIP 1.0, Section 4.4.1)')
  }
  const isLive = exp === undefined || Number(exp) > numericDate(environment.now())
  demand('attestation-unexpired', isLive, 'it has expired')
  demand('attestation-begun', isBegun(attestation, environment.now()), 'nbf is to come')
  return key
}

/** Whether the chain begins with the certificate of one of these keys, and nothing in it signed itself, as a trust anchor does. */
async function isChainOf(keys: readonly JWK[], x5c: unknown, now: Date): Promise<boolean> {
  const chain = certificates(x5c) ?? []
  const certified = keyOfChain(x5c)
  if (!certified || !isInOrder(x5c, now) || chain.some((it) => it.checkIssued(it))) return false
  const thumbprints = await Promise.all(keys.map((key) => calculateJwkThumbprint(key)))
  return thumbprints.includes(await calculateJwkThumbprint(certified))
}

/** @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-attestation-based-client-auth-07#section-5.2 */
async function checkProof(
  environment: Environment,
  proof: ReadJwt,
  expected: { readonly key: object; readonly clientId: string; readonly audience: string },
): Promise<void> {
  const demand = (name: WalletDemand, met: boolean, description: string) =>
    environment.demand(name, met, invalidClient(`Proof of possession: ${description}`))
  const { header, payload } = proof
  const { iss, aud, jti, iat, challenge } = payload
  demand(
    'attestation-pop-typ',
    header.typ === 'oauth-client-attestation-pop+jwt',
    'typ is another one',
  )
  const taken = environment.through('takenAlgorithms', attestationAlgorithms, {
    of: 'attestation proof',
  })
  const isKnown = taken.some((name) => name === header.alg)
  demand('attestation-pop-algorithm', isKnown, 'alg is not among those supported')
  demand(
    'attestation-pop-signature',
    !isKnown || (await isSignedBy(proof, expected.key)),
    'the signature is not by the attested key',
  )
  demand(
    'attestation-pop-claims',
    [iss, aud].every((claim) => claim !== undefined) &&
      typeof jti === 'string' &&
      typeof iat === 'number',
    'iss, aud, jti or iat is missing',
  )
  demand(
    'attestation-pop-issuer',
    iss === undefined || iss === expected.clientId,
    `iss is not the sub of the attestation: iss is ${told(iss)}, sub is ${told(expected.clientId)}`,
  )
  demand(
    'attestation-pop-audience',
    aud === undefined || aud === expected.audience,
    `aud is not the identifier of this server: aud is ${told(aud)}, this server is ${expected.audience}`,
  )
  const age = numericDate(environment.now()) - Number(iat)
  demand(
    'attestation-pop-fresh',
    iat === undefined || (age <= maxAgeSeconds && age >= -skewSeconds),
    'iat is too far from the present time',
  )
  demand('attestation-pop-unended', isUnended(proof, environment.now()), 'exp is past')
  demand('attestation-pop-begun', isBegun(proof, environment.now()), 'nbf is to come')
  await checkChallenge(environment, challenge)
  const expiresAt = new Date(environment.now().getTime() + (maxAgeSeconds + skewSeconds) * 1000)
  const isNew = await environment.store
    .collection('usedProofs')
    .putNew(`attestation ${expected.clientId} ${jti}`, {}, expiresAt)
  demand('attestation-pop-unused', isNew, 'it was used before')
}

/** @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-attestation-based-client-auth-07#section-6.2 */
async function checkChallenge(environment: Environment, challenge: unknown): Promise<void> {
  const required = environment.options.attestationChallenges === 'required'
  if (challenge === undefined && !required) return
  const challenges = environment.store.collection('attestationChallenges')
  const known = typeof challenge === 'string' && (await challenges.get(challenge)) !== undefined
  if (known) return
  const headers = { 'oauth-client-attestation-challenge': await newChallenge(environment) }
  environment.demand('attestation-challenge', false, {
    error: 'use_attestation_challenge',
    description: 'The proof of possession needs a challenge of this server',
    headers,
  })
}

/** A challenge that proofs of possession may carry from now on. */
export async function newChallenge(environment: Environment): Promise<string> {
  const challenge = newSecret()
  const expiresAt = new Date(environment.now().getTime() + challengeSeconds * 1000)
  await environment.store.collection('attestationChallenges').put(challenge, {}, expiresAt)
  return challenge
}

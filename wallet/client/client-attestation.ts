import { createPrivateKey } from 'node:crypto'
import type { JWK } from 'jose'
import { numericDate } from '../../protocol/clock.ts'
import { type Exchange, type Headers, wasAnswered } from '../../protocol/exchange.ts'
import type { NotReached } from '../../protocol/outcomes.ts'
import type { Deviation } from '../deviations/deviation.ts'
import { failureOf, notConfigured, notOffered } from '../failure.ts'
import { createHolderKey, type HolderKey, holderKeyOf } from '../holder-key.ts'
import type { JourneyState, Metadata } from '../journey-state.ts'
import { type JsonObject, stringMember, stringsMember } from '../json.ts'
import { algorithmAmong, commonestAlgorithm, type JwtDraft, signedJwt } from '../signed-jwt.ts'
import type { Attester, WalletClient } from './wallet-client.ts'

/** How long the attestations of this wallet's own provider are good for. */
const lifetimeSeconds = 3600

const challengeHeader = 'oauth-client-attestation-challenge'

/**
 * A Client Attestation and the proof of its key, as headers.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-attestation-based-client-auth-07#section-6.1
 */
export async function attestationHeaders(
  state: JourneyState,
  server: Metadata,
  client: WalletClient,
  deviation: Deviation | undefined,
): Promise<{ readonly headers: Headers } | NotReached> {
  const made = await attestationOf(state, server, client, deviation)
  if ('kind' in made) return made
  const challenge = await challengeFor(state, server)
  const listed = proofAlgorithms(server.members)
  const draft: JwtDraft = {
    header: {
      typ: 'oauth-client-attestation-pop+jwt',
      alg: state.algorithms.attestationProof ?? algorithmAmong(client.key ?? {}, made.key, listed),
    },
    payload: {
      iss: client.id,
      aud: server.identifier,
      jti: Buffer.from(state.random(16)).toString('base64url'),
      iat: numericDate(state.clock.now()),
      ...(challenge === undefined ? {} : { challenge }),
    },
    signingKey: made.key,
    signature: 'valid',
  }
  const { lastProof } = state.attestation
  if (deviation?.replaysAttestationProof && lastProof === undefined) {
    return notOffered('No proof of possession was shown before.')
  }
  const fresh = signedJwt(deviation?.attestationProof?.(draft) ?? draft)
  const proof = deviation?.replaysAttestationProof ? (lastProof ?? fresh) : fresh
  // What was refused is not used up.
  if (!deviation) state.attestation.lastProof = proof
  return {
    headers: {
      'oauth-client-attestation': made.attestation,
      'oauth-client-attestation-pop': proof,
    },
  }
}

async function attestationOf(
  state: JourneyState,
  { members }: Metadata,
  { id, attester, attestation, key }: WalletClient,
  deviation: Deviation | undefined,
) {
  if (attestation !== undefined && key) {
    return deviation?.clientAttestation || deviation?.asAnotherInstance
      ? notConfigured(
          'The target file brings an attestation, and no attester to make another one.',
          'client.attester',
        )
      : { attestation, key: (await instanceKey(state, members, key)).privateKey }
  }
  if (!attester)
    return notConfigured('The client in the target file has no attester.', 'client.attester')
  const instance = await (deviation?.asAnotherInstance
    ? newInstanceKey(state, members)
    : instanceKey(state, members, key))
  const listed = stringsMember(members, 'client_attestation_signing_alg_values_supported')
  const made = attest(state, id, attester, instance, listed)
  const draft = deviation?.clientAttestation?.(made, instance) ?? made
  return { attestation: signedJwt(draft), key: instance.privateKey }
}

/** @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-attestation-based-client-auth-07#section-5.1 */
function attest(
  { clock }: JourneyState,
  clientId: string,
  { issuer, key, x5c }: Attester,
  { publicJwk }: HolderKey,
  listed: readonly string[] | undefined,
): JwtDraft {
  const now = numericDate(clock.now())
  const signingKey = createPrivateKey({ key: { ...key }, format: 'jwk' })
  return {
    header: {
      typ: 'oauth-client-attestation+jwt',
      alg: algorithmAmong(key, signingKey, listed),
      ...(key.kid === undefined ? {} : { kid: key.kid }),
      ...(x5c ? { x5c } : {}),
    },
    payload: {
      iss: issuer,
      sub: clientId,
      iat: now,
      exp: now + lifetimeSeconds,
      cnf: { jwk: publicJwk },
    },
    signingKey,
    signature: 'valid',
  }
}

function instanceKey(state: JourneyState, server: JsonObject, named?: JWK): Promise<HolderKey> {
  state.attestation.key ??= named ? holderKeyOf(named) : newInstanceKey(state, server)
  return state.attestation.key
}

/** For an algorithm that the server takes, so that its refusal is about whose key it is. */
function newInstanceKey({ algorithms }: JourneyState, server: JsonObject): Promise<HolderKey> {
  return createHolderKey(algorithms.attestationProof ?? commonestAlgorithm(proofAlgorithms(server)))
}

/** By which a server takes the proof of the attested key. */
export function proofAlgorithms(server: JsonObject): readonly string[] {
  return stringsMember(server, 'client_attestation_pop_signing_alg_values_supported') ?? []
}

/**
 * The challenge at hand, or a new one; undefined where the server has no endpoint for them, or none that answers:
 * it will say so when it wants one.
 */
async function challengeFor(
  state: JourneyState,
  { identifier, members }: Metadata,
): Promise<string | undefined> {
  const endpoint = stringMember(members, 'challenge_endpoint')
  const { challenges } = state.attestation
  const known = challenges.get(identifier)
  if (endpoint === undefined || known !== undefined) return known
  const exchange = await state.http.send({
    operation: 'attestation-challenge',
    method: 'POST',
    url: endpoint,
    headers: { accept: 'application/json' },
  })
  if (failureOf(exchange) || !wasAnswered(exchange)) return undefined
  const { json } = exchange.response
  const challenge = json.ok ? stringMember(json.value, 'attestation_challenge') : undefined
  if (challenge !== undefined) challenges.set(identifier, challenge)
  return challenge
}

/** Any answer of a server may bring the challenge for what follows. */
export function keepChallenge(
  { attestation }: JourneyState,
  server: string,
  exchange: Exchange,
): void {
  const challenge = wasAnswered(exchange) ? exchange.response.headers[challengeHeader] : undefined
  if (challenge !== undefined) attestation.challenges.set(server, challenge)
}

/** Whether the same request has to come again with the challenge that the answer brought. */
export function asksForChallenge(exchange: Exchange): boolean {
  const failure = failureOf(exchange)
  return (
    failure?.kind === 'refused' &&
    failure.error === 'use_attestation_challenge' &&
    wasAnswered(exchange) &&
    exchange.response.headers[challengeHeader] !== undefined
  )
}

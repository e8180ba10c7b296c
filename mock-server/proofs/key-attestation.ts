import { createPublicKey } from 'node:crypto'
import type { JWK } from 'jose'
import { numericDate } from '../../protocol/clock.ts'
import {
  asymmetricAlgorithms,
  hasPrivateMember,
  isBegun,
  isSignedByOne,
  publicPart,
  type ReadJwt,
  readJwt,
} from '../crypto/jwt.ts'
import type { WalletDemand } from '../demands/registry.ts'
import type { Environment } from '../environment.ts'
import { need } from '../http/need.ts'
import { note } from '../http/place.ts'
import { told } from '../http/told.ts'
import { isObject } from '../http/wire.ts'
import { trustInAll } from '../oauth/clients.ts'
import { attestingKeys, toldTrust } from '../oauth/trusted-attester.ts'
import type { HolderKey } from './holder-key.ts'
import { checkNonce } from './proof-nonce.ts'

/** Resistance that this mock accepts where it is particular (OpenID4VCI 1.0, Appendix D.2). */
const acceptedLevels: readonly string[] = ['iso_18045_high', 'iso_18045_moderate']

/** What the metadata says of key attestations in `jwt` proofs; undefined: none is needed. */
export function requiredAttestations({
  options,
}: Environment): Readonly<Record<string, unknown>> | undefined {
  switch (options.keyAttestations ?? 'optional') {
    case 'optional':
      return undefined
    case 'required':
      return {}
    case 'resistant':
      return { key_storage: acceptedLevels, user_authentication: acceptedLevels }
  }
}

/**
 * The keys that a key attestation vouches for.
 * @param listed `proof_signing_alg_values_supported` of the proof type that it came with.
 * @throws ProtocolError `invalid_proof` or `invalid_nonce`
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-D.1
 */
export async function attestedKeys(
  environment: Environment,
  text: unknown,
  { listed, inJwtProof }: { readonly listed: readonly string[]; readonly inJwtProof: boolean },
): Promise<readonly HolderKey[]> {
  const demand = (name: WalletDemand, met: boolean, description: string) =>
    environment.demand(name, met, {
      error: 'invalid_proof',
      description: `Key attestation: ${description}`,
    })
  const attestation = need(environment, 'key-attestation-readable', readJwt(text), {
    error: 'invalid_proof',
    description: 'The key attestation is not a JWT in compact form',
  })
  const { header, payload } = attestation
  const { iat, exp, nonce, attested_keys: keys } = payload
  demand('key-attestation-typ', header.typ === 'key-attestation+jwt', 'typ is another one')
  const isKnown = asymmetricAlgorithms.some((alg) => alg === header.alg)
  const isListed = listed.some((name) => name === header.alg)
  demand('key-attestation-algorithm', isKnown, 'alg is none, a MAC or unknown')
  demand(
    'key-attestation-algorithm-listed',
    !isKnown || isListed,
    'alg is not among proof_signing_alg_values_supported',
  )
  const signers = await signersOf(environment, attestation)
  const trusted = signers ? [] : (await trustInAll(environment)).filter((it) => it !== 'any').flat()
  demand(
    'key-attestation-trusted',
    signers !== undefined,
    `its signer is not trusted: iss is ${told(payload.iss)}, trusted are ${toldTrust(trusted)}`,
  )
  // A mutant that takes any alg, or any attester, takes what no signature secures.
  const verifies = !signers?.length || !isListed || (await isSignedByOne(attestation, signers))
  demand('key-attestation-signature', verifies, 'the signature does not verify')
  demand('key-attestation-issued-at', typeof iat === 'number', 'iat has to be a number')
  demand('key-attestation-expiry', typeof exp === 'number' || !inJwtProof, 'exp is missing')
  const now = numericDate(environment.now())
  const isLive = exp === undefined || (typeof exp === 'number' && exp > now)
  demand('key-attestation-unexpired', isLive, 'it has expired')
  demand('key-attestation-begun', isBegun(attestation, environment.now()), 'nbf is to come')
  const attested = Array.isArray(keys) ? keys.filter(isUsable) : []
  demand(
    'key-attestation-keys',
    Array.isArray(keys) && keys.length > 0 && attested.length === keys.length,
    'attested_keys has to be an array of JWKs',
  )
  demand('proof-key-public', !attested.some(hasPrivateMember), 'attested_keys holds a private key')
  checkResistance(environment, payload)
  const known = inJwtProof ? 'key-attestation-nonce-in-proof' : 'key-attestation-nonce-known'
  await checkNonce(environment, nonce, { present: 'key-attestation-nonce', known })
  return attested.map((jwk) => ({ jwk: publicPart(jwk) }))
}

/**
 * Keys of those who are trusted and can have made it; undefined: nobody. Where some wallet of the environment takes any
 * provider, one whom nobody names is that.
 */
async function signersOf(
  environment: Environment,
  attestation: ReadJwt,
): Promise<readonly JWK[] | undefined> {
  const trusts = await trustInAll(environment)
  const named = trusts.filter((trust) => trust !== 'any').flat()
  const keys = attestingKeys(named, attestation, environment.now())
  if (keys || !trusts.includes('any')) return keys
  note('key-attestation-trusted', 'not checked: any wallet provider is taken')
  const brought = attestingKeys('any', attestation, environment.now())
  if (!brought?.length) note('key-attestation-signature', 'not checked: there is no x5c')
  return brought
}

function isUsable(key: unknown): key is Readonly<Record<string, unknown>> {
  try {
    return isObject(key) && createPublicKey({ key: publicPart(key), format: 'jwk' }) !== undefined
  } catch {
    return false
  }
}

/** One of the levels has to be among those that the metadata accepts. */
function checkResistance(
  environment: Environment,
  payload: Readonly<Record<string, unknown>>,
): void {
  for (const [name, accepted] of Object.entries(requiredAttestations(environment) ?? {})) {
    const levels = payload[name]
    const isMet = Array.isArray(levels) && levels.some((it) => (accepted as unknown[]).includes(it))
    environment.demand('key-attestation-resistance', isMet, {
      error: 'invalid_proof',
      description: `Key attestation: ${name} is not among what the metadata accepts`,
    })
  }
}

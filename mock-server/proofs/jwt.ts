import type { JWK } from 'jose'
import { numericDate } from '../../protocol/clock.ts'
import { isBegun, isSignedBy, isUnended, readJwt } from '../crypto/jwt.ts'
import type { WalletDemand } from '../demands/registry.ts'
import type { Environment } from '../environment.ts'
import { formatOf } from '../formats/registry.ts'
import { need } from '../http/need.ts'
import { told } from '../http/told.ts'
import type { AccessToken } from '../store/kept/authorization.ts'
import type { HolderKey } from './holder-key.ts'
import { attestedKeys, requiredAttestations } from './key-attestation.ts'
import type { ProofType } from './proof.ts'
import { keyOfHeader } from './proof-key.ts'
import { checkNonce } from './proof-nonce.ts'

/** How far a proof's `iat` may be away: as long as a nonce lives, and a skew of clocks ahead. */
const maxAgeSeconds = 300
const skewSeconds = 60

/**
 * Key proof as a JWT.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F.1
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F.4
 */
export const jwtProof: ProofType = {
  id: 'jwt',
  algorithms: ['ES256', 'ES384', 'EdDSA'],
  async verify(environment, proof, { token, type }) {
    const jwt = need(environment, 'proof-readable', readJwt(proof), {
      error: 'invalid_proof',
      description: 'The key proof is not a JWT in compact form',
    })
    const demand = (name: WalletDemand, met: boolean, description: string) =>
      environment.demand(name, met, { error: 'invalid_proof', description })
    const { header, payload } = jwt

    demand('proof-typ', header.typ === 'openid4vci-proof+jwt', 'typ is not openid4vci-proof+jwt')
    const listed = environment.through('takenAlgorithms', jwtProof.algorithms, { of: 'key proof' })
    const isListed = listed.some((alg) => alg === header.alg)
    demand('proof-algorithm', isListed, 'alg is not among proof_signing_alg_values_supported')
    const key = keyOfHeader(environment, header, formatOf(type).bindingMethods)
    demand('proof-critical', header.crit === undefined, 'crit names what this issuer does not know')
    // A mutant that takes any alg takes what no signature secures.
    const isNone = key === undefined || !isListed
    const verifies = isNone || (await isSignedBy(jwt, key.jwk, 'elsewhere'))
    demand('proof-signature', verifies, 'The signature does not verify')
    demand('proof-unended', isUnended(jwt, environment.now()), 'exp is past')
    demand('proof-begun', isBegun(jwt, environment.now()), 'nbf is to come')
    await checkClaims(environment, payload, token)
    return (await checkAttestation(environment, header, key)) ?? (key ? [key] : [])
  },
}

/** @returns the keys that a `key_attestation` in the header vouches for, the one that signed the proof first. */
async function checkAttestation(
  environment: Environment,
  { key_attestation: attestation }: Readonly<Record<string, unknown>>,
  key: HolderKey | undefined,
): Promise<readonly HolderKey[] | undefined> {
  const demand = (name: WalletDemand, met: boolean, description: string) =>
    environment.demand(name, met, { error: 'invalid_proof', description })
  const isNeeded = requiredAttestations(environment) !== undefined
  demand('key-attestation', !isNeeded || attestation !== undefined, 'A key attestation is needed')
  if (attestation === undefined) return undefined
  const { algorithms: listed } = jwtProof
  const keys = await attestedKeys(environment, attestation, { listed, inJwtProof: true })
  const others = keys.filter(({ jwk }) => !isSameKey(jwk, key?.jwk))
  demand(
    'proof-key-attested',
    others.length < keys.length,
    'The key of the proof is not in attested_keys',
  )
  return key ? [key, ...others] : others
}

function isSameKey(one: JWK, other: JWK | undefined): boolean {
  return (['kty', 'crv', 'x', 'y', 'n', 'e'] as const).every((name) => one[name] === other?.[name])
}

async function checkClaims(
  environment: Environment,
  { aud, iat, nonce, iss }: Readonly<Record<string, unknown>>,
  { clientId }: AccessToken,
) {
  const demand = (name: WalletDemand, met: boolean, description: string) =>
    environment.demand(name, met, { error: 'invalid_proof', description })
  const isIssuer = aud === environment.credentialIssuer
  const isServer = aud === environment.authorizationServer
  const otherAudience = () => ({
    error: 'invalid_proof',
    description: `aud is not the Credential Issuer Identifier: aud is ${told(aud)}, the identifier is ${environment.credentialIssuer}`,
  })
  environment.demand('proof-audience', isIssuer || isServer, otherAudience)
  environment.demand('proof-audience-issuer', isIssuer || !isServer, otherAudience)
  demand('proof-issued-at', typeof iat === 'number', 'iat has to be a number')
  const age = numericDate(environment.now()) - Number(iat)
  demand(
    'proof-fresh',
    typeof iat !== 'number' || (age <= maxAgeSeconds && age >= -skewSeconds),
    'iat is too far from the present time',
  )
  demand(
    'proof-issuer-anonymous',
    iss === undefined || clientId !== undefined,
    'iss has to be absent where access was anonymous',
  )
  const isClient = iss === undefined || clientId === undefined || iss === clientId
  environment.demand('proof-issuer', isClient, () => ({
    error: 'invalid_proof',
    description: `iss has to be the client_id: iss is ${told(iss)}, client_id is ${told(clientId)}`,
  }))
  await checkNonce(environment, nonce, { present: 'proof-nonce', known: 'nonce-known' })
}

import { compactVerify, importJWK, type JWK } from 'jose'
import { numericDate } from '../../protocol/clock.ts'
import type { Environment } from '../environment.ts'
import { isPrivate, publicPart } from '../jwk.ts'
import { need } from '../need.ts'
import type { AccessToken } from '../store/store.ts'
import { isObject } from '../wire.ts'
import type { ProofType } from './proof.ts'

/** How far a proof's `iat` may be away: as long as a nonce lives, and a skew of clocks ahead. */
const maxAgeSeconds = 300
const skewSeconds = 60

type Members = Readonly<Record<string, unknown>>

/**
 * Key proof as a JWT.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F.1
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F.4
 */
export const jwtProof: ProofType = {
  id: 'jwt',
  algorithms: ['ES256', 'ES384', 'EdDSA'],
  async verify(environment, proof, token) {
    const { jws, header, payload } = need(environment, 'proof-readable', decode(proof), {
      error: 'invalid_proof',
      description: 'The key proof is not a JWT in compact form',
    })
    const demand = (name: string, met: boolean, description: string) =>
      environment.demand(name, met, { error: 'invalid_proof', description })

    demand('proof-typ', header.typ === 'openid4vci-proof+jwt', 'typ is not openid4vci-proof+jwt')
    const alg = header.alg
    demand(
      'proof-algorithm',
      typeof alg === 'string' && jwtProof.algorithms.includes(alg),
      'alg is not among proof_signing_alg_values_supported',
    )
    const keyMembers = ['jwk', 'kid', 'x5c'].filter((name) => name in header)
    demand('proof-key-once', keyMembers.length <= 1, 'jwk, kid and x5c exclude one another')
    const jwk = isObject(header.jwk) ? (header.jwk as JWK) : undefined
    demand('proof-key-present', jwk !== undefined, 'The key has to be in the jwk header')
    demand(
      'proof-key-public',
      !(jwk && isPrivate(jwk)),
      'The jwk header holds a private or symmetric key',
    )
    demand('proof-signature', await verifies(jws, jwk, alg), 'The signature does not verify')
    await checkClaims(environment, payload, token)
    return jwk && { jwk: publicPart(jwk) }
  },
}

async function checkClaims(environment: Environment, claims: Members, token: AccessToken) {
  const demand = (name: string, met: boolean, description: string, error = 'invalid_proof') =>
    environment.demand(name, met, { error, description })
  const { aud, iat, nonce, iss } = claims

  demand(
    'proof-audience',
    aud === environment.credentialIssuer,
    'aud is not the Credential Issuer Identifier',
  )
  demand('proof-issued-at', typeof iat === 'number', 'iat has to be a number')
  const age = numericDate(environment.now()) - Number(iat ?? 0)
  demand(
    'proof-fresh',
    age <= maxAgeSeconds && age >= -skewSeconds,
    'iat is too far from the present time',
  )
  demand(
    'proof-issuer',
    iss === undefined || (token.clientId !== undefined && iss === token.clientId),
    'iss has to be the client_id, and absent where access was anonymous',
  )
  demand('proof-nonce', typeof nonce === 'string', 'nonce has to be a c_nonce')
  if (typeof nonce !== 'string') return
  const nonces = environment.store.collection('nonces')
  const uses = environment.through('nonceUses', 'many')
  const known = await (uses === 'once' ? nonces.take(nonce) : nonces.get(nonce))
  demand('nonce-known', known !== undefined, 'The nonce is unknown or outdated', 'invalid_nonce')
}

function decode(proof: unknown) {
  if (typeof proof !== 'string') return undefined
  const [header, payload, ...rest] = proof.split('.')
  const decoded = { jws: proof, header: json(header), payload: json(payload) }
  if (rest.length !== 1 || !decoded.header || !decoded.payload) return undefined
  return { ...decoded, header: decoded.header, payload: decoded.payload }
}

function json(part = ''): Members | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

async function verifies(jws: string, jwk: JWK | undefined, alg: unknown): Promise<boolean> {
  if (!jwk || typeof alg !== 'string') return false
  try {
    await compactVerify(jws, await importJWK(publicPart(jwk), alg))
    return true
  } catch {
    return false
  }
}

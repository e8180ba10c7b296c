import {
  constants,
  createHmac,
  generateKeyPairSync,
  type KeyObject,
  type KeyPairKeyObjectResult,
  sign,
} from 'node:crypto'
import type { JWK } from 'jose'
import type { JsonObject } from './json.ts'

/** A JWT before it is signed: a deviation changes any part of it. */
export interface JwtDraft {
  readonly header: JsonObject
  readonly payload: JsonObject
  readonly signingKey: KeyObject
  readonly signature: 'valid' | 'broken' | 'empty'
  /** Stands where the JWT should. */
  readonly text?: string
  /** Signed by an HMAC of this secret instead. */
  readonly secret?: string
}

/** How keys are made and used, by the JWS algorithm (RFC 7518, Section 3.1; RFC 8037; RFC 8812; RFC 9864). */
const algorithms: Readonly<Record<string, SigningAlgorithm>> = {
  ES256: { type: 'ec', curve: 'prime256v1', hash: 'sha256' },
  ES384: { type: 'ec', curve: 'secp384r1', hash: 'sha384' },
  ES512: { type: 'ec', curve: 'secp521r1', hash: 'sha512' },
  ES256K: { type: 'ec', curve: 'secp256k1', hash: 'sha256' },
  EdDSA: { type: 'ed25519', hash: null },
  Ed25519: { type: 'ed25519', hash: null },
  RS256: { type: 'rsa', hash: 'sha256' },
  PS256: { type: 'rsa', hash: 'sha256', pss: true },
  RS384: { type: 'rsa', hash: 'sha384' },
  PS384: { type: 'rsa', hash: 'sha384', pss: true },
  RS512: { type: 'rsa', hash: 'sha512' },
  PS512: { type: 'rsa', hash: 'sha512', pss: true },
}

interface SigningAlgorithm {
  readonly type: 'ec' | 'ed25519' | 'rsa'
  readonly curve?: string
  readonly hash: string | null
  readonly pss?: true
}

export function isSigningAlgorithm(name: string): boolean {
  return Object.hasOwn(algorithms, name)
}

/** Of those that are listed: ES256 where it will do, else the first that this wallet signs by. */
export function commonestAlgorithm(listed: readonly string[]): string | undefined {
  return listed.includes('ES256') ? 'ES256' : listed.find(isSigningAlgorithm)
}

/** A new key for a JWS algorithm that this wallet knows. */
export function newKeyPair(algorithm: string): KeyPairKeyObjectResult {
  const { type, curve = '' } = algorithms[algorithm] ?? { type: 'ec', curve: 'prime256v1' }
  switch (type) {
    case 'ec':
      return generateKeyPairSync('ec', { namedCurve: curve })
    case 'ed25519':
      return generateKeyPairSync('ed25519')
    case 'rsa':
      return generateKeyPairSync('rsa', { modulusLength: 2048 })
  }
}

/** Signs by hand, by the key's kind: a deviant JWT may carry a header that no JOSE library would sign. */
export function signedJwt(draft: JwtDraft): string {
  const { header, payload, signingKey, signature, secret, text } = draft
  if (text !== undefined) return text
  const input = [header, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  if (signature === 'empty') return `${input}.`
  if (secret !== undefined) {
    return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`
  }
  const { hash, pss } = algorithmFor(signingKey, header.alg)
  const bytes = sign(hash, Buffer.from(input), {
    key: signingKey,
    dsaEncoding: 'ieee-p1363',
    ...(pss && {
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
    }),
  })
  if (signature === 'broken') bytes[0] = (bytes[0] ?? 0) ^ 1
  return `${input}.${bytes.toString('base64url')}`
}

/** The JWS algorithm that `signedJwt` uses with this key, whatever a header says. */
export function algorithmOf(key: KeyObject): string {
  return Object.keys(algorithms).find((name) => fits(key, name)) ?? 'ES256'
}

/**
 * By which a key that the user brings may sign: what it says itself, else all that it fits.
 * @see https://www.rfc-editor.org/rfc/rfc7517#section-4.4
 */
export function algorithmsOf({ alg }: JWK, key: KeyObject): readonly string[] {
  const fitting = Object.keys(algorithms).filter((name) => fits(key, name))
  return alg !== undefined && fitting.includes(alg) ? [alg] : fitting
}

/** The first of them that is listed; where none is, or there is no list, the first. */
export function algorithmAmong(jwk: JWK, key: KeyObject, listed: readonly string[] = []): string {
  const own = algorithmsOf(jwk, key)
  return own.find((name) => listed.includes(name)) ?? own[0] ?? 'ES256'
}

/** The header's where it is one for such a key. */
function algorithmFor(key: KeyObject, named: unknown): SigningAlgorithm {
  const name = typeof named === 'string' && fits(key, named) ? named : algorithmOf(key)
  return algorithms[name] ?? { type: 'ec', hash: 'sha256' }
}

function fits({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject, name: string): boolean {
  const algorithm = Object.hasOwn(algorithms, name) ? algorithms[name] : undefined
  return (
    algorithm?.type === asymmetricKeyType && algorithm?.curve === asymmetricKeyDetails?.namedCurve
  )
}

import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import type { JWK } from 'jose'
import { thumbprint } from '../protocol/thumbprint.ts'
import { newKeyPair } from './signed-jwt.ts'

/** A key that the wallet proves to have. */
export interface HolderKey {
  readonly privateKey: KeyObject
  readonly publicJwk: JWK
  /** RFC 7638. */
  readonly thumbprint: string
}

/** A new key, by default P-256: each credential gets its own, so that they cannot be linked by it. */
export async function createHolderKey(algorithm = 'ES256'): Promise<HolderKey> {
  const { privateKey, publicKey } = newKeyPair(algorithm)
  return keyPair(privateKey, publicKey)
}

/** A key that the user brings. @throws when it is no private key. */
export async function holderKeyOf(jwk: JWK): Promise<HolderKey> {
  const privateKey = createPrivateKey({ key: { ...jwk }, format: 'jwk' })
  return keyPair(privateKey, createPublicKey(privateKey))
}

function keyPair(privateKey: KeyObject, publicKey: KeyObject): HolderKey {
  const publicJwk = publicKey.export({ format: 'jwk' }) as JWK
  // In this thread: WebCrypto would take another one for less than it costs to ask.
  const digest = thumbprint({ ...publicJwk })
  if (digest === undefined)
    throw new TypeError(`no thumbprint is defined for ${publicJwk.kty} keys`)
  return { privateKey, publicJwk, thumbprint: digest }
}

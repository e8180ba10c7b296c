import { createHash, type JsonWebKey, randomBytes, X509Certificate } from 'node:crypto'
import type { CallbackContext, Jwk, JwtSigner, JwtSignerJwk } from '@openid4vc/oauth2'
import {
  exportJWK,
  type GenerateKeyPairResult,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose'

/** Private keys by what the library knows of them. */
export type Keys = Map<string, GenerateKeyPairResult['privateKey']>

export async function createKey(keys: Keys = new Map()) {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const publicJwk = { ...(await exportJWK(publicKey)), kty: 'EC' }
  keys.set(String(publicJwk.x), privateKey)
  const signer: JwtSignerJwk = { method: 'jwk', publicJwk, alg: 'ES256' }
  return { keys, publicJwk, signer }
}

/** What the library leaves to its user. */
export function cryptography(keys: Keys): Omit<CallbackContext, 'fetch' | 'clientAuthentication'> {
  return {
    hash: (data, algorithm) =>
      new Uint8Array(createHash(algorithm.replace('-', '')).update(data).digest()),
    generateRandom: (length) => new Uint8Array(randomBytes(length)),
    async signJwt(signer, { header, payload }) {
      const signerJwk = publicJwkOf(signer)
      const key = keys.get(String(signerJwk?.x))
      if (!signerJwk || !key) throw new Error('asked to sign by an unknown key')
      const jwt = await new SignJWT(payload as JWTPayload)
        .setProtectedHeader(header as JWTHeaderParameters)
        .sign(key)
      return { jwt, signerJwk }
    },
    verifyJwt: () => ({ verified: false }),
    encryptJwe: () => Promise.reject(new Error('nothing is encrypted')),
    decryptJwe: () => ({ decrypted: false }),
  }
}

function publicJwkOf(signer: JwtSigner): Jwk | undefined {
  if (signer.method === 'jwk') return signer.publicJwk
  if (signer.method !== 'x5c') return undefined
  const { publicKey } = new X509Certificate(Buffer.from(signer.x5c[0] ?? '', 'base64'))
  return publicKey.export({ format: 'jwk' }) as JsonWebKey as Jwk
}

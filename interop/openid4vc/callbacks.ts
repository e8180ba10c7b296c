import { createHash, randomBytes } from 'node:crypto'
import type { CallbackContext } from '@openid4vc/oauth2'
import {
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose'

/** The cryptography that the libraries leave to their user: jose, with one key for access tokens. */
export async function createCallbacks() {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const publicJwk = { ...(await exportJWK(publicKey)), kty: 'EC', alg: 'ES256' }
  const callbacks: Omit<CallbackContext, 'decryptJwe' | 'encryptJwe'> = {
    hash: (data, algorithm) =>
      new Uint8Array(createHash(algorithm.replace('-', '')).update(data).digest()),
    generateRandom: (length) => new Uint8Array(randomBytes(length)),
    clientAuthentication: () => {},
    async signJwt(_signer, { header, payload }) {
      // Both libraries mean the same JSON: they differ in how they say that a member may be absent.
      const jwt = await new SignJWT(payload as JWTPayload)
        .setProtectedHeader(header as JWTHeaderParameters)
        .sign(privateKey)
      return { jwt, signerJwk: publicJwk }
    },
    async verifyJwt(signer, { compact }) {
      if (signer.method !== 'jwk') return { verified: false }
      try {
        const jwk = signer.publicJwk as JWK
        await jwtVerify(compact, await importJWK(jwk, signer.alg))
        return { verified: true, signerJwk: signer.publicJwk }
      } catch {
        return { verified: false }
      }
    },
  }
  return { callbacks, signer: { method: 'jwk', publicJwk, alg: 'ES256' } as const }
}

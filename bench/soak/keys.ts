import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'

/** A P-256 key of the wallet, which signs as fast as Node can. */
export interface Key {
  readonly privateKey: KeyObject
  readonly public: object
}

export function newKey(): Key {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { privateKey, public: publicKey.export({ format: 'jwk' }) }
}

export interface DpopWish {
  readonly method: string
  readonly url: string
  readonly accessToken?: string
  /** Milliseconds. */
  readonly now: number
}

/** RFC 9449, Section 4.2. */
export function dpopProof(key: Key, { method, url, accessToken, now }: DpopWish): string {
  return signed(key, 'dpop+jwt', {
    jti: randomUUID(),
    htm: method,
    htu: url,
    iat: Math.floor(now / 1000),
    ...(accessToken !== undefined && { ath: sha256(accessToken) }),
  })
}

/** OpenID4VCI 1.0, Appendix F.1. */
export function keyProof(key: Key, wish: { aud: string; nonce: string; now: number }): string {
  const { aud, nonce, now } = wish
  return signed(key, 'openid4vci-proof+jwt', { aud, nonce, iat: Math.floor(now / 1000) })
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

function signed({ privateKey: key, public: jwk }: Key, typ: string, claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const input = `${part({ alg: 'ES256', typ, jwk })}.${part(claims)}`
  const signature = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' })
  return `${input}.${signature.toString('base64url')}`
}

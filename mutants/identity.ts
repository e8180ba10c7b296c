import { createHash, sign } from 'node:crypto'
import { createIssuerKeys, documentSigner, privateKeyOf } from '../mock-server/crypto/keys.ts'
import { createAuthority } from '../mock-server/crypto/tls.ts'

/** Signs as an issuer would: with a key of its own, and certificates that vouch for it. */
export interface Identity {
  readonly publicJwk: Readonly<Record<string, unknown>>
  readonly x5c: readonly string[]
  readonly documentSigner: Uint8Array
  /** ES256, in the form of JWS and COSE. */
  sign(data: Uint8Array | string): Buffer
}

const known = new Map<string, Promise<Identity>>()

/** One for each issuer: certificates are slow to make. */
export function identityOf(credentialIssuer: string, at: Date): Promise<Identity> {
  const found = known.get(credentialIssuer) ?? makeIdentity(credentialIssuer, at)
  known.set(credentialIssuer, found)
  return found
}

async function makeIdentity(credentialIssuer: string, at: Date): Promise<Identity> {
  const now = new Date(at.getTime() - 3_600_000)
  const keys = createIssuerKeys(await createAuthority(now), credentialIssuer, {
    now: () => now,
  })
  const key = privateKeyOf(keys.signing)
  const { kty, crv, x, y } = keys.public
  return {
    publicJwk: { kty, crv, x, y },
    x5c: await keys.x5c(),
    documentSigner: await keys.documentSigner(documentSigner),
    sign: (data) => sign('sha256', Buffer.from(data), { key, dsaEncoding: 'ieee-p1363' }),
  }
}

export const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest()

/** For what is only looked at. */
export const nobody: Identity = {
  publicJwk: {},
  x5c: [],
  documentSigner: new Uint8Array(),
  sign: () => Buffer.alloc(64),
}

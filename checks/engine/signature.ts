import {
  constants,
  type KeyObject,
  type VerifyKeyObjectInput,
  verify,
  X509Certificate,
} from 'node:crypto'
import { inWords } from '../../protocol/in-words.ts'
import { decodeJws } from './jws.ts'
import { isObject, strings } from './read.ts'

/** How a JWS algorithm is called by node:crypto (RFC 7518, Section 3.1; RFC 8037, Section 3.1). */
const algorithms: Readonly<
  Record<string, { readonly hash: string | null } & Partial<VerifyKeyObjectInput>>
> = {
  ES256: { hash: 'sha256', dsaEncoding: 'ieee-p1363' },
  ES384: { hash: 'sha384', dsaEncoding: 'ieee-p1363' },
  ES512: { hash: 'sha512', dsaEncoding: 'ieee-p1363' },
  PS256: { hash: 'sha256', padding: constants.RSA_PKCS1_PSS_PADDING },
  PS384: { hash: 'sha384', padding: constants.RSA_PKCS1_PSS_PADDING },
  PS512: { hash: 'sha512', padding: constants.RSA_PKCS1_PSS_PADDING },
  RS256: { hash: 'sha256' },
  RS384: { hash: 'sha384' },
  RS512: { hash: 'sha512' },
  EdDSA: { hash: null },
  Ed25519: { hash: null },
}

/** Whether a compact JWS verifies with the first certificate of its `x5c`, or why that cannot be told. */
export function verifiesByCertificate(
  text: string,
): { readonly holds: boolean } | { readonly unknown: string } {
  const jws = decodeJws(text)
  const [leaf] = strings(jws?.header.x5c)
  if (leaf === undefined)
    return { unknown: 'the header has no x5c, and no other key is configured' }
  const { hash, ...how } = algorithms[inWords(jws?.header.alg)] ?? {}
  if (hash === undefined)
    return { unknown: `signatures with ${jws?.header.alg} cannot be verified` }
  const [header, payload, signature = ''] = text.trim().split('.')
  const key = keyOf(leaf)
  if (!isObject(key)) return { holds: false }
  const data = Buffer.from(`${header}.${payload}`)
  try {
    return { holds: verify(hash, data, { key, ...how }, Buffer.from(signature, 'base64url')) }
  } catch {
    return { holds: false }
  }
}

/** Undefined for what is no certificate. */
function keyOf(certificate: string): KeyObject | undefined {
  try {
    return new X509Certificate(Buffer.from(certificate, 'base64')).publicKey
  } catch {
    return undefined
  }
}

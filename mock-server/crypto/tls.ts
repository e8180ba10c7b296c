import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  randomBytes,
  X509Certificate,
} from 'node:crypto'
import { isIP } from 'node:net'
import {
  type AlternativeName,
  alternativeNames,
  basicConstraints,
  certificateOf,
  extendedKeyUsage,
  keyUsage,
  keyUsages,
  nameOf,
  subjectOf,
} from './certificate.ts'

const day = 24 * 60 * 60 * 1000

/** Utopia, the example country of ISO/IEC 18013-5: issuer and subject of its document signers name it. */
export const country = 'UT'

interface KeyPair {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** Vouches for everything one running mock shows: its TLS certificates, its issuers' signing keys, its document signers. */
export interface Authority {
  readonly certificate: X509Certificate
  readonly pem: string
  readonly keys: KeyPair
}

export async function createAuthority(now: Date): Promise<Authority> {
  const keys = newKeyPair()
  // The random part keeps the CAs of two runs apart in a trust store.
  const name = nameOf(
    `CN=vcispec mock CA ${randomBytes(4).toString('hex')}, O=not for production, C=${country}`,
  )
  const certificate = certificateOf(
    {
      subject: name,
      issuer: name,
      publicKey: written(keys.publicKey),
      notBefore: new Date(now.getTime() - day),
      notAfter: new Date(now.getTime() + 3650 * day),
      extensions: [basicConstraints(true), keyUsage(keyUsages.keyCertSign | keyUsages.cRLSign)],
    },
    keys.privateKey,
  )
  return { certificate, pem: certificate.toString(), keys }
}

/** What has to be known to have the same authority again. */
export interface KeptAuthority {
  readonly pem: string
  /** Private. */
  readonly key: JsonWebKey
}

export function keptAuthority({ pem, keys }: Authority): KeptAuthority {
  return { pem, key: keys.privateKey.export({ format: 'jwk' }) }
}

export async function authorityOf({ pem, key }: KeptAuthority): Promise<Authority> {
  return { certificate: new X509Certificate(pem), pem, keys: keyPairOf(key) }
}

/** How the certificate of an HTTPS listener is made. */
export interface TlsCertificateWish {
  /** The name the client asks for has to be among them (RFC 9110, Section 4.3.4). */
  readonly names: readonly AlternativeName[]
  /** Days from now: since when, and until when it is valid. */
  readonly validDays: readonly [from: number, to: number]
  /** No authority vouches for it. */
  readonly selfSigned: boolean
}

/** A certificate that has nothing to be said against it. */
export function soundCertificate(names: readonly AlternativeName[]): TlsCertificateWish {
  return { names, validDays: [-1, 365], selfSigned: false }
}

/** A certificate for HTTPS, with its key. */
export async function tlsCertificate(
  authority: Authority,
  { names, validDays: [from, to], selfSigned }: TlsCertificateWish,
  now: Date,
): Promise<{ readonly cert: string; readonly key: string }> {
  const keys = newKeyPair()
  const own = leaf(authority, {
    name: 'CN=vcispec mock',
    publicKey: keys.publicKey,
    now: new Date(now.getTime() + (from + 1) * day),
    days: to - from,
    names,
    usage: { id: serverAuthentication, critical: false },
    ...(selfSigned && { signedBy: { subject: 'CN=vcispec mock', key: keys.privateKey } }),
  })
  return {
    cert: own.toString(),
    key: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/** RFC 5280, Section 4.2.1.12. */
const serverAuthentication = '1.3.6.1.5.5.7.3.1'

/** What a host goes by; the loopback addresses stand beside `localhost`. */
export function tlsNames(host: string): readonly AlternativeName[] {
  const bare = host.replace(/^\[|\]$/g, '')
  const loopback = ['127.0.0.1', '::1'].map((value) => ({ type: 'ip' as const, value }))
  if (bare === 'localhost') return [{ type: 'dns', value: bare }, ...loopback]
  return [
    { type: isIP(bare) ? 'ip' : 'dns', value: bare },
    { type: 'dns', value: 'localhost' },
    ...loopback.filter(({ value }) => value !== bare),
  ]
}

/** How long a certificate lives that nobody wants otherwise. */
export const leafDays = 366

/** A certificate that this authority signs for a key that signs. */
export function leaf(
  authority: Authority,
  subject: {
    readonly name: string
    readonly publicKey: KeyObject
    readonly now: Date
    readonly names: readonly AlternativeName[]
    readonly usages?: number
    /** An extended key usage, and whether a verifier may not ignore it. */
    readonly usage?: { readonly id: string; readonly critical: boolean }
    /** From a day before `now` on. Default `leafDays`. */
    readonly days?: number
    /** Instead of the authority. */
    readonly signedBy?: { readonly subject: string; readonly key: KeyObject }
  },
): X509Certificate {
  const { now, names, days = leafDays, usage, signedBy } = subject
  return certificateOf(
    {
      subject: nameOf(subject.name),
      issuer: signedBy ? nameOf(signedBy.subject) : subjectOf(authority.certificate),
      publicKey: written(subject.publicKey),
      notBefore: new Date(now.getTime() - day),
      notAfter: new Date(now.getTime() + (days - 1) * day),
      extensions: [
        basicConstraints(false),
        keyUsage(subject.usages ?? keyUsages.digitalSignature),
        ...(names.length > 0 ? [alternativeNames(names)] : []),
        ...(usage ? [extendedKeyUsage(usage.id, usage.critical)] : []),
      ],
    },
    signedBy?.key ?? authority.keys.privateKey,
  )
}

function written(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' })
}

/** Of a private key on P-256, with what else a JWK of it may say. */
export function keyPairOf({ kty, crv, x, y, d }: JsonWebKey): KeyPair {
  const privateKey = createPrivateKey({ key: { kty, crv, x, y, d } as JsonWebKey, format: 'jwk' })
  return { privateKey, publicKey: createPublicKey(privateKey) }
}

export function newKeyPair(): KeyPair {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
}

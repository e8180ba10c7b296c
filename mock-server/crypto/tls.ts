import 'reflect-metadata'
import { type JsonWebKey, KeyObject, randomBytes, type webcrypto } from 'node:crypto'
import { isIP } from 'node:net'
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  type JsonGeneralName,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const day = 24 * 60 * 60 * 1000

/** Utopia, the example country of ISO/IEC 18013-5: issuer and subject of its document signers name it. */
export const country = 'UT'

type KeyPair = webcrypto.CryptoKeyPair

/** Vouches for everything one running mock shows: its TLS certificates, its issuers' signing keys, its document signers. */
export interface Authority {
  readonly certificate: X509Certificate
  readonly pem: string
  readonly keys: KeyPair
}

export async function createAuthority(now: Date): Promise<Authority> {
  const keys = await newKeyPair()
  const certificate = await X509CertificateGenerator.createSelfSigned({
    // The random part keeps the CAs of two runs apart in a trust store.
    name: `CN=vcispec mock CA ${randomBytes(4).toString('hex')}, O=not for production, C=${country}`,
    serialNumber: serialNumber(),
    keys,
    signingAlgorithm: algorithm,
    notBefore: new Date(now.getTime() - day),
    notAfter: new Date(now.getTime() + 3650 * day),
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  })
  return { certificate, pem: certificate.toString('pem'), keys }
}

/** What has to be known to have the same authority again. */
export interface KeptAuthority {
  readonly pem: string
  /** Private. */
  readonly key: JsonWebKey
}

export function keptAuthority({ pem, keys }: Authority): KeptAuthority {
  return { pem, key: KeyObject.from(keys.privateKey).export({ format: 'jwk' }) }
}

export async function authorityOf({ pem, key }: KeptAuthority): Promise<Authority> {
  return { certificate: new X509Certificate(pem), pem, keys: await keyPairOf(key) }
}

/** How the certificate of an HTTPS listener is made. */
export interface TlsCertificateWish {
  /** The name the client asks for has to be among them (RFC 9110, Section 4.3.4). */
  readonly names: readonly JsonGeneralName[]
  /** Days from now: since when, and until when it is valid. */
  readonly validDays: readonly [from: number, to: number]
  /** No authority vouches for it. */
  readonly selfSigned: boolean
}

/** A certificate that has nothing to be said against it. */
export function soundCertificate(names: readonly JsonGeneralName[]): TlsCertificateWish {
  return { names, validDays: [-1, 365], selfSigned: false }
}

/** A certificate for HTTPS, with its key. */
export async function tlsCertificate(
  authority: Authority,
  { names, validDays: [from, to], selfSigned }: TlsCertificateWish,
  now: Date,
): Promise<{ readonly cert: string; readonly key: string }> {
  const keys = await newKeyPair()
  const own = await leaf(authority, {
    name: 'CN=vcispec mock',
    publicKey: keys.publicKey,
    now: new Date(now.getTime() + (from + 1) * day),
    days: to - from,
    names,
    extensions: [new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth])],
    ...(selfSigned && { signedBy: { subject: 'CN=vcispec mock', key: keys.privateKey } }),
  })
  return {
    cert: own.toString('pem'),
    key: KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/** What a host goes by; the loopback addresses stand beside `localhost`. */
export function tlsNames(host: string): readonly JsonGeneralName[] {
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
export async function leaf(
  authority: Authority,
  subject: {
    readonly name: string
    /** A key, or its SubjectPublicKeyInfo in DER. */
    readonly publicKey: webcrypto.CryptoKey | Uint8Array<ArrayBuffer>
    readonly now: Date
    readonly names: readonly JsonGeneralName[]
    readonly extensions?: readonly Extension[]
    readonly usages?: number
    /** An extended key usage that a verifier may not ignore. */
    readonly criticalUsage?: string
    /** From a day before `now` on. Default `leafDays`. */
    readonly days?: number
    /** Instead of the authority. */
    readonly signedBy?: { readonly subject: string; readonly key: webcrypto.CryptoKey }
  },
): Promise<X509Certificate> {
  return X509CertificateGenerator.create({
    subject: subject.name,
    issuer: subject.signedBy?.subject ?? authority.certificate.subject,
    serialNumber: serialNumber(),
    publicKey: subject.publicKey,
    signingKey: subject.signedBy?.key ?? authority.keys.privateKey,
    signingAlgorithm: algorithm,
    notBefore: new Date(subject.now.getTime() - day),
    notAfter: new Date(subject.now.getTime() + ((subject.days ?? leafDays) - 1) * day),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(subject.usages ?? KeyUsageFlags.digitalSignature, true),
      new SubjectAlternativeNameExtension([...subject.names]),
      ...(subject.criticalUsage === undefined
        ? []
        : [new ExtendedKeyUsageExtension([subject.criticalUsage], true)]),
      ...(subject.extensions ?? []),
    ],
  })
}

/** Of a private key on P-256, with what else a JWK of it may say. */
export async function keyPairOf({ kty, crv, x, y, d }: JsonWebKey): Promise<KeyPair> {
  const key = { kty, crv, x, y } as webcrypto.JsonWebKey
  const whole = { ...key, d } as webcrypto.JsonWebKey
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.importKey('jwk', whole, algorithm, true, ['sign']),
    crypto.subtle.importKey('jwk', key, algorithm, true, ['verify']),
  ])
  return { privateKey, publicKey }
}

export function newKeyPair(): Promise<KeyPair> {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}

/** Positive and unique (RFC 5280, Section 4.1.2.2). */
function serialNumber(): string {
  return `01${randomBytes(15).toString('hex')}`
}

import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  randomUUID,
} from 'node:crypto'
import type { JWK } from 'jose'
import type { Clock } from '../../protocol/clock.ts'
import { type Authority, country, leaf, leafDays } from './tls.ts'

const dayMs = 86_400_000

/** An environment's signing key: ES256, with the certificates that vouch for it. */
export interface IssuerKeys {
  /** Private, with `kid` and `alg`. */
  readonly signing: JWK
  /** What the JWKS publishes. */
  readonly public: JWK
  /** Requests are encrypted to it. */
  readonly encryption: {
    readonly privateKey: KeyObject
    readonly kid: string
    readonly alg: 'ECDH-ES'
    /** What the metadata publishes. */
    readonly public: JWK
  }
  /** Base64 DER, leaf first, without the root (the form of the `x5c` header, RFC 7515, Section 4.1.6). */
  x5c(): Promise<readonly string[]>
  /** DER of the same key's certificate as a document signer of mdocs, by what it is to say. */
  documentSigner(wish: DocumentSigner): Promise<Uint8Array>
  /** DER of the CA that issued both: the IACA root of the document signer. */
  readonly root: Uint8Array
}

/** What a document signer certificate says (ISO/IEC 18013-5:2021, Annex B.1.4). */
export interface DocumentSigner {
  readonly country: string
  /** Bits of the key usage extension (RFC 5280, Section 4.2.1.3); undefined: digitalSignature alone. */
  readonly usages?: number
  readonly extendedUsage: string
  readonly days: number
}

/** The extended key usage of a document signer is the id-mdl-kp-mdlDS of Annex B.1.4. */
export const documentSigner: DocumentSigner = {
  country,
  extendedUsage: '1.0.18013.5.1.2',
  days: leafDays,
}

/** What has to be known to have the same keys again. */
export type KeptKeys = Pick<IssuerKeys, 'signing'> & {
  readonly encryption: { readonly kid: string; readonly privateKey: JWK }
}

export function keptKeys({ signing, encryption: { kid, privateKey } }: IssuerKeys): KeptKeys {
  return { signing, encryption: { kid, privateKey: privateKey.export({ format: 'jwk' }) as JWK } }
}

/**
 * A new key, or one that was kept; the certificate's alternative names hold the issuer's URI and host. A certificate costs ten
 * times what the key does, so that each is made when the first credential needs it.
 * @param clock the environment's: a certificate is made anew when it has left half of its life behind.
 */
export function createIssuerKeys(
  authority: Authority,
  credentialIssuer: string,
  clock: Clock,
  kept?: KeptKeys,
): IssuerKeys {
  const start = clock.now()
  // In this thread: WebCrypto would have another one do it, which costs more than a key.
  const signingKey = kept ? privateKeyOf(kept.signing) : newPrivateKey()
  const publicKey = createPublicKey(signingKey)
  const subject = {
    publicKey: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })),
    names: [
      { type: 'url' as const, value: credentialIssuer },
      { type: 'dns' as const, value: new URL(credentialIssuer).hostname },
    ],
  }
  const certify = async (now: Date) => {
    const name = 'CN=vcispec mock issuer'
    const certificate = await leaf(authority, { ...subject, now, name })
    return [Buffer.from(certificate.rawData).toString('base64')]
  }
  const certifySigner = async (wish: DocumentSigner, now: Date) => {
    const { country: c, extendedUsage, days, usages } = wish
    const certificate = await leaf(authority, {
      ...subject,
      now,
      name: `CN=vcispec mock document signer, C=${c}`,
      days,
      ...(usages !== undefined && { usages }),
      criticalUsage: extendedUsage,
    })
    return new Uint8Array(certificate.rawData)
  }
  const renewing = <T>(days: number, make: (now: Date) => Promise<T>) => {
    let from = start
    let made: Promise<T> | undefined
    return () => {
      const now = clock.now()
      if (now.getTime() - from.getTime() > (days / 2) * dayMs) {
        from = now
        made = undefined
      }
      made ??= make(from)
      return made
    }
  }
  const signers = new Map<string, () => Promise<Uint8Array>>()
  const names = { kid: kept?.signing.kid ?? randomUUID(), alg: 'ES256', use: 'sig' }
  const encryption = { kid: kept?.encryption.kid ?? randomUUID(), alg: 'ECDH-ES' as const }
  const privateKey = kept ? privateKeyOf(kept.encryption.privateKey) : newPrivateKey()
  const signing = { ...signingKey.export({ format: 'jwk' }), ...names } as JWK
  privateKeys.set(signing, signingKey)
  return {
    signing,
    public: { ...publicKey.export({ format: 'jwk' }), ...names } as JWK,
    root: new Uint8Array(authority.certificate.rawData),
    encryption: {
      ...encryption,
      privateKey,
      public: {
        ...createPublicKey(privateKey).export({ format: 'jwk' }),
        ...encryption,
        use: 'enc',
      } as JWK,
    },
    x5c: renewing(leafDays, certify),
    documentSigner: (wish) => {
      const key = JSON.stringify(wish)
      const signer = signers.get(key) ?? renewing(wish.days, (now) => certifySigner(wish, now))
      signers.set(key, signer)
      return signer()
    },
  }
}

function newPrivateKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
}

const privateKeys = new WeakMap<JWK, KeyObject>()

/** The key that a private JWK is, imported once. */
export function privateKeyOf(jwk: JWK): KeyObject {
  const key = privateKeys.get(jwk) ?? createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' })
  privateKeys.set(jwk, key)
  return key
}

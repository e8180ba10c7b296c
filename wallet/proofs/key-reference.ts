import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import { X509CertificateGenerator } from '@peculiar/x509'
import type { Clock } from '../../protocol/clock.ts'
import { didKeyOfJwk, didOfJwk } from '../../protocol/did.ts'
import type { HolderKey } from '../holder-key.ts'
import type { JsonObject } from '../json.ts'
import type { CertificateDraft } from './certificate-draft.ts'
import type { KeyReference } from './proof-wish.ts'

/**
 * The header member by which a proof names its key: one of three, never two (OpenID4VCI 1.0, Appendix F.1).
 * @param chain what becomes of the key's own certificate before the chain is made. Default: it is all there is.
 */
export async function keyHeader(
  key: HolderKey,
  reference: KeyReference,
  clock: Clock,
  chain: (own: CertificateDraft) => readonly CertificateDraft[] = (own) => [own],
): Promise<JsonObject> {
  switch (reference) {
    case 'jwk':
      return { jwk: key.publicJwk }
    case 'did:jwk':
      return { kid: `${didOfJwk(key.publicJwk)}#0` }
    case 'did:key':
      return { kid: didKeyUrl(key) }
    case 'x5c':
      return { x5c: await Promise.all(chain(ownCertificate(key, clock)).map(certificateOf)) }
  }
}

/** The verification method of a did:key: its fragment is its identifier. */
export function didKeyUrl({ publicJwk }: HolderKey): string {
  const did = didKeyOfJwk(publicJwk)
  return `${did}#${did.slice('did:key:'.length)}`
}

const dayMs = 24 * 60 * 60 * 1000

function ownCertificate({ privateKey, publicJwk }: HolderKey, clock: Clock): CertificateDraft {
  const now = clock.now().getTime()
  return {
    privateKey,
    publicJwk,
    notBefore: new Date(now - dayMs),
    notAfter: new Date(now + dayMs),
  }
}

/** A certificate that the key signs for itself, in base64: what it is worth is for the issuer to say. */
async function certificateOf({
  privateKey,
  publicJwk,
  notBefore,
  notAfter,
}: CertificateDraft): Promise<string> {
  const algorithm =
    publicJwk.kty === 'OKP'
      ? { name: 'Ed25519' }
      : { name: 'ECDSA', namedCurve: String(publicJwk.crv), hash: 'SHA-256' }
  const import_ = (key: object, usage: 'sign' | 'verify') =>
    webcrypto.subtle.importKey('jwk', key, algorithm, true, [usage])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=vcispec wallet key',
    notBefore,
    notAfter,
    signingAlgorithm: algorithm,
    keys: {
      privateKey: await import_(privateKey.export({ format: 'jwk' }), 'sign'),
      publicKey: await import_(publicJwk, 'verify'),
    },
  })
  return Buffer.from(certificate.rawData).toString('base64')
}

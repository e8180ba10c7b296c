import { X509Certificate } from 'node:crypto'
import type { JWK } from 'jose'
import { certificates, isInOrder, keyOfChain } from '../crypto/certificate-chain.ts'
import type { ReadJwt } from '../crypto/jwt.ts'
import { listed } from '../http/told.ts'

/** A wallet provider whose attestations are trusted: by its certificate, or by its keys. */
export type TrustedAttester = {
  /** `iss` of its attestations; without it any. */
  readonly issuer?: string
} & (
  | {
      /** That of its attestations, or of a CA that certifies it: PEM, or base64 of DER. */
      readonly certificate: string
    }
  | { readonly jwks: { readonly keys: readonly JWK[] } }
)

/** Whom an attestation may be of; `any`: of whoever signed it. */
export type Trust = 'any' | readonly TrustedAttester[]

/**
 * The keys by one of which an attestation has to be signed.
 * @returns undefined when none of the trusted ones can have made it; none where `any` is trusted and it names no key.
 */
export function attestingKeys(
  trust: Trust,
  attestation: ReadJwt,
  now: Date,
): readonly JWK[] | undefined {
  if (trust === 'any') return [keyOfChain(attestation.header.x5c) ?? []].flat()
  const { iss } = attestation.payload
  const keys = trust
    .filter(({ issuer }) => issuer === undefined || issuer === iss)
    .flatMap((attester) =>
      'jwks' in attester
        ? keysNamed(attester.jwks.keys, attestation.header.kid)
        : certifiedKey(attester.certificate, attestation.header.x5c, now),
    )
  return keys.length > 0 ? keys : undefined
}

/** Who is trusted, in a sentence that tells who is not. */
export function toldTrust(trust: Trust): string {
  if (trust === 'any') return 'all'
  return listed(
    trust.map((attester) =>
      [
        attester.issuer ?? 'whatever iss',
        'jwks' in attester ? 'by its keys' : 'by its certificate',
      ].join(' '),
    ),
  )
}

/** Those that a header's `kid` can mean (RFC 7515, Section 4.1.4): keys without a name are tried in any case. */
export function keysNamed(keys: readonly JWK[], kid: unknown): readonly JWK[] {
  if (kid === undefined) return keys
  const named = keys.filter((key) => key.kid === kid)
  return named.length > 0 ? named : keys.filter((key) => key.kid === undefined)
}

export function trustedCertificate(text: string): X509Certificate {
  return new X509Certificate(text.includes('-----') ? text : Buffer.from(text, 'base64'))
}

/** The key of a chain that leads to the trusted certificate; without a chain, that certificate's own. */
function certifiedKey(trusted: string, x5c: unknown, now: Date): readonly JWK[] {
  const anchor = trustedCertificate(trusted)
  if (now < anchor.validFromDate || anchor.validToDate < now) return []
  const chain = x5c === undefined ? [anchor] : certificates(x5c)
  if (!chain || !isInOrder(x5c ?? [anchor.raw.toString('base64')], now)) return []
  const last = chain.at(-1)
  const isKnown = chain.some((it) => it.raw.equals(anchor.raw))
  const isCertified =
    isKnown || (anchor.ca && last?.checkIssued(anchor) && last.verify(anchor.publicKey))
  if (!isCertified || !chain.slice(1).every(({ ca }) => ca)) return []
  return [keyOfChain(chain.map(({ raw }) => raw.toString('base64'))) ?? []].flat()
}

import { X509Certificate } from 'node:crypto'
import type { JWK } from 'jose'
import { publicPart } from './jwt.ts'

/** Each certificate is certified by the next, and in force. Whom to trust at its end is another question. */
export function isInOrder(x5c: unknown, now: Date): boolean {
  const chain = certificates(x5c)
  return (
    chain?.every((certificate, index) => {
      const issuer = chain[index + 1]
      return (
        certificate.validFromDate <= now &&
        now <= certificate.validToDate &&
        (!issuer || (certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)))
      )
    }) ?? false
  )
}

/** The key of the first certificate; undefined for one that JWK has no name for. */
export function keyOfChain(x5c: unknown): JWK | undefined {
  const [leaf] = certificates(x5c) ?? []
  try {
    return leaf && publicPart(leaf.publicKey.export({ format: 'jwk' }) as Record<string, unknown>)
  } catch {
    return undefined
  }
}

/** Base64 DER, the key's own first (RFC 7515, Section 4.1.6); undefined for anything else. */
export function certificates(x5c: unknown): readonly X509Certificate[] | undefined {
  if (!Array.isArray(x5c) || x5c.length === 0 || x5c.length > 10) return undefined
  try {
    return x5c.map((entry: unknown) => {
      if (typeof entry !== 'string' || !/^[A-Za-z0-9+/]+=*$/.test(entry)) throw new TypeError()
      return new X509Certificate(Buffer.from(entry, 'base64'))
    })
  } catch {
    return undefined
  }
}

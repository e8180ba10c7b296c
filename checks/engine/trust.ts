import { X509Certificate } from 'node:crypto'
import type { Evidence, ReceivedCredential } from '../../protocol/evidence.ts'
import { type Judgement, notConfigured, satisfied, violated } from '../finding.ts'
import { exchangeById } from './lookup.ts'
import { once } from './memo.ts'

const dayMs = 24 * 60 * 60 * 1000
/** A certificate that ends within so many days is worth a warning. */
const soonDays = 14
/** One that was made on the spot begins by the clock of whoever made it. */
const skewMs = 60_000

/**
 * Judges a chain by the operator's own roots (`trust.credentialRoots`): it leads to one of them, and every certificate
 * of it is in force.
 * @param chain leaf first; undefined for what is no certificate.
 */
export function chainEndsInRoot(
  chain: readonly (X509Certificate | undefined)[],
  roots: readonly string[] | undefined,
  now: Date | undefined,
): Judgement | undefined {
  const certificates = chain.filter((it) => it !== undefined)
  const last = certificates.at(-1)
  if (!last || certificates.length < chain.length) return undefined
  if (!roots)
    return notConfigured('the target file names no root certificates', 'trust.credentialRoots')
  const anchored = anchorsOf(roots).some(
    (root) => root.raw.equals(last.raw) || (last.checkIssued(root) && last.verify(root.publicKey)),
  )
  if (!anchored) {
    return violated({
      seen: `${nameOf(last)} was issued by none of the roots in trust.credentialRoots`,
      expected: 'a chain that leads to a trusted root',
    })
  }
  return now === undefined ? satisfied : inForce(certificates, now)
}

/** The place of the first certificate that the next one did not issue; -1: none. */
export function brokenLink(chain: readonly X509Certificate[]): number {
  return chain.findIndex((it, index) => {
    const next = chain[index + 1]
    return next && !(it.checkIssued(next) && it.verify(next.publicKey))
  })
}

/** The same, where all of it is advice. */
export function advisedInForce(
  certificates: readonly X509Certificate[],
  now: Date | undefined,
): Judgement {
  const judgement = now === undefined ? satisfied : inForce(certificates, now)
  return judgement.verdict === 'violated' ? { ...judgement, level: 'SHOULD' } : judgement
}

/** When the credential was received. */
export function timeOf({ exchange }: ReceivedCredential, evidence: Evidence): Date | undefined {
  return exchangeById(evidence, exchange)?.startedAt
}

/** Certificates have begun, and end neither before now nor within days. */
function inForce(certificates: readonly X509Certificate[], now: Date): Judgement {
  const expected = 'certificates that are in force'
  const nowMs = now.getTime()
  const outside = certificates.find(
    ({ validFromDate, validToDate }) =>
      validFromDate.getTime() > nowMs + skewMs || validToDate.getTime() < nowMs - skewMs,
  )
  if (outside) {
    const { validFrom, validTo } = outside
    return violated({
      seen: `${nameOf(outside)} is valid from ${validFrom} to ${validTo}`,
      expected,
    })
  }
  const ending = certificates.find(
    (it) => it.validToDate.getTime() < now.getTime() + soonDays * dayMs,
  )
  return ending
    ? violated({ seen: `${nameOf(ending)} ends on ${ending.validTo}`, expected, level: 'SHOULD' })
    : satisfied
}

/** By its own key, whatever it says that key is for. */
export function isSelfSigned(certificate: X509Certificate): boolean {
  return certificate.verify(certificate.publicKey)
}

/** Node would read PEM as well, which neither JOSE nor COSE carries. */
export function certificateOfDer(der: Uint8Array): X509Certificate | undefined {
  if (der[0] !== 0x30) return undefined
  try {
    return new X509Certificate(der)
  } catch {
    return undefined
  }
}

/** A file may hold several PEM certificates. */
export const anchorsOf = once((roots: readonly string[]): readonly X509Certificate[] =>
  roots.flatMap((pem) =>
    (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
      (text) => new X509Certificate(text),
    ),
  ),
)

export function nameOf({ subject }: X509Certificate): string {
  return subject.replaceAll('\n', ', ')
}

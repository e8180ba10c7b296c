import { X509Certificate } from 'node:crypto'
import type { Inspection, Row } from './inspection.ts'
import { cell } from './rows.ts'
import { timeInWords } from './times.ts'

const mostCertificates = 10

/** Certificates leaf first: whose they are, until when they are valid, and whether each is issued by the next. */
export function inspectChain(
  name: string,
  ders: readonly (Uint8Array | undefined)[],
  now: Date,
): Partial<Inspection> & { readonly leaf?: X509Certificate } {
  const chain = ders.slice(0, mostCertificates).map(certificate)
  const rows: Row[] = []
  const wrong: string[] = []
  for (const [index, one] of chain.entries()) {
    const place = `${name} ${index + 1}`
    if (!one) {
      rows.push([place, 'unreadable'])
      wrong.push(`${place} is no certificate.`)
      continue
    }
    const { validFromDate: from, validToDate: to } = one
    rows.push(
      [`${place} subject`, subject(one.subject)],
      [`${place} issuer`, subject(one.issuer)],
      [`${place} from`, timeInWords(from, now) ?? '?'],
      [`${place} until`, timeInWords(to, now) ?? '?'],
    )
    if (from > now) wrong.push(`${place} is not valid yet.`)
    if (to < now) wrong.push(`${place} has expired.`)
    const next = chain[index + 1]
    if (next && !issued(one, next)) wrong.push(`${place} was not issued by the next certificate.`)
  }
  const [leaf] = chain
  const notes =
    chain.length > 0 ? ['Whether the chain leads to a trusted root is not told by the thing.'] : []
  return { parts: [{ title: 'Certificates', rows }], wrong, notes, ...(leaf && { leaf }) }
}

/** `x5c` holds base64 of DER (RFC 7515, Section 4.1.6). */
export function dersOf(x5c: unknown): readonly (Uint8Array | undefined)[] {
  if (!Array.isArray(x5c)) return [undefined]
  return x5c.map((text: unknown) =>
    typeof text === 'string' ? Buffer.from(text, 'base64') : undefined,
  )
}

/** Node would read PEM as well, which neither JOSE nor COSE carries. */
function certificate(der: Uint8Array | undefined): X509Certificate | undefined {
  if (der?.[0] !== 0x30) return undefined
  try {
    const read = new X509Certificate(der)
    // A key of a kind that OpenSSL does not know is refused when it is asked for.
    return read.publicKey && read
  } catch {
    return undefined
  }
}

function issued(one: X509Certificate, by: X509Certificate): boolean {
  try {
    return one.checkIssued(by) && one.verify(by.publicKey)
  } catch {
    return false
  }
}

function subject(text: string | undefined): string {
  return text === undefined || text === '' ? '(empty)' : cell(text.replaceAll('\n', ', '))
}

import type { Attempt, Evidence } from '../../protocol/evidence.ts'
import type { Operation } from '../../protocol/exchange.ts'
import type { Finding } from '../finding.ts'
import { quotesTheSame } from '../quotation.ts'

/** Root causes and the requirements that cannot be met, or not be reached, while the cause stands. */
const explains: Readonly<Record<string, readonly string[]>> = {
  'VCI-4.1-01': ['VCI-4.1-04', 'P1-OFFER-14'],
  'VCI-4.1-02': ['P1-OFFER-14', 'P1-OFFER-15'],
  'VCI-4.1-03': ['P1-OFFER-16'],
  'VCI-4.1-04': [
    ...['VCI-4.1.1-01', 'VCI-4.1.1-02', 'VCI-4.1.1-03'],
    ...['P1-FLOW-02', 'P1-FLOW-04', 'P1-FLOW-18', 'P1-FLOW-28'],
  ],
  'VCI-4.1.3-01': ['VCI-4.1-04', 'P1-OFFER-30', 'P1-FLOW-02', 'P1-FLOW-04', 'P1-FLOW-18'],
  'VCI-4.1.3-03': ['VCI-4.1-04', 'VCI-4.1.3-01', 'VCI-4.1.3-02', 'P1-FLOW-28'],
  'VCI-4.1.1-03': ['VCI-8.2-04', 'VCI-8.2-01'],
  'VCI-4.1.1-11': ['P1-FLOW-28'],
  'VCI-12.2.2-01': ['VCI-12.2.2-03', 'VCI-12.2.2-04', 'VCI-4.1.1-03', 'P1-FLOW-22'],
  'VCI-12.2.2-03': ['VCI-12.2.2-04', 'VCI-4.1.1-03', 'P1-FLOW-22'],
  'VCI-12.2.4-03': ['RFC8414-3-01', 'RFC8414-3.2-01', 'P1-API-19'],
  'VCI-12.2.4-04': ['RFC8414-3-01', 'RFC8414-3.2-01', 'P1-API-19'],
  'RFC8414-3-01': ['P1-API-19'],
  'RFC8414-3.3-01': ['RFC9207-2.3-01', 'P1-API-19'],
  'P1-OFFER-04': ['P1-API-16'],
  'P1-OFFER-14': ['P1-OFFER-15'],
  'P1-OFFER-17': ['P1-OFFER-18', 'P1-OFFER-19', 'P1-OFFER-20'],
  'P1-OFFER-18': ['P1-OFFER-19', 'P1-OFFER-21', 'VCI-4.1-01'],
  'P1-OFFER-27': ['P1-FLOW-12', 'P1-FLOW-13', 'P1-FLOW-14'],
  'SDJWTVC-3.2.2.2-03': ['VCI-8.3-17', 'VCI-8.1-01', 'SDJWTVC-3.2.2.2-04'],
}

/** Names, on each unfortunate finding, the violated requirement that explains it. */
export function withCauses(findings: readonly Finding[]): readonly Finding[] {
  const roots = new Set(
    findings.filter(({ verdict }) => verdict === 'violated').map(({ requirement }) => requirement),
  )
  return findings.map((finding) => {
    if (finding.verdict !== 'violated' && finding.verdict !== 'inconclusive') return finding
    const cause = Object.keys(explains).find(
      (root) => roots.has(root) && explains[root]?.includes(finding.requirement),
    )
    return cause === undefined ? finding : { ...finding, causedBy: cause }
  })
}

/** Documents that tell the wallet where to go: a fault in one stops what comes much later. */
const documents: readonly Operation[] = ['offer', 'issuer-metadata', 'as-metadata']

/**
 * An attempt that could not be made, or whose twin failed, says nothing about its own requirement; where a
 * broken MUST stood in its way the finding names it.
 */
export function blockedBy(
  finding: Finding,
  { outcome, twin }: Attempt,
  findings: readonly Finding[],
  evidence: Evidence,
): Finding {
  if (finding.verdict !== 'inconclusive') return finding
  const obstacle = outcome.kind === 'not-reached' ? outcome : twin
  return withCause(finding, findings, evidence, obstacle?.exchange)
}

/**
 * Names the broken MUST that explains why something could not be judged: what the later request really depended on
 * (a member, a value, the status that it was refused with), not whatever else is wrong with the same answer.
 * @param place the exchange that stood in the way.
 */
export function withCause(
  finding: Finding,
  findings: readonly Finding[],
  evidence: Evidence,
  place: string | null = finding.exchange,
): Finding {
  if (finding.verdict !== 'inconclusive' || finding.causedBy !== null) return finding
  const reason = finding.reason ?? ''
  // What an earlier scenario found out is no finding of this one: the wallet tells of it where it does without.
  const known = evidence.fallbacks.find(({ seen }) => seen !== undefined && reason.includes(seen))
  if (known) return { ...finding, causedBy: known.requirement }
  const told = findings
    .filter(({ verdict, level }) => verdict === 'violated' && level.startsWith('MUST'))
    .filter(({ exchange }) => exchange === place || isDocument(exchange, evidence))
    // A PingOne row repeats what the standard says: the standard is the root.
    .toSorted((a, b) => Number(isPingOne(a)) - Number(isPingOne(b)))
  const here = ({ exchange }: Finding) => exchange !== null && exchange === place
  const root =
    told.find(({ seen }) => quotesTheSame(seen, reason)) ??
    told.find((it) => here(it) && tellsTheRefusal(it.seen, reason)) ??
    told.find((it) => here(it) && shareMember(it.seen, reason)) ??
    told.find(({ exchange, seen }) => isDocument(exchange, evidence) && shareMember(seen, reason))
  return root ? { ...finding, causedBy: root.requirement } : finding
}

function isPingOne({ requirement }: Finding): boolean {
  return requirement.startsWith('P1-')
}

function isDocument(place: string | null, evidence: Evidence): boolean {
  const exchange = evidence.exchanges.find(({ id }) => id === place)
  return exchange
    ? documents.includes(exchange.operation)
    : evidence.offers.some(({ id }) => id === place)
}

/** What was seen is the status that a right request was refused with. */
function tellsTheRefusal(seen: string, reason: string): boolean {
  const [, status] = /refused with (\d{3})\b/.exec(reason) ?? []
  return status !== undefined && new RegExp(`\\b${status}\\b`).test(seen)
}

/** Both texts name the same wire member, such as `credential_endpoint`, or one that is said to be missing. */
function shareMember(seen: string, reason: string): boolean {
  const bare = reason.replaceAll(/"[^"]*"/g, '')
  const compound = bare.match(/[a-z]+(?:[_-][a-z]+)+/g) ?? []
  const missing = [...bare.matchAll(/\b(?:has no|neither|nor) ([a-z]+)\b/g)].map(([, name]) => name)
  return [...compound, ...missing].some((name) =>
    new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(seen),
  )
}

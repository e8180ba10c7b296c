import type { Attempt, Evidence } from '../../protocol/evidence.ts'
import type { Operation } from '../../protocol/exchange.ts'
import type { Finding } from '../finding.ts'

/** Root causes and the requirements that cannot be met, or not be reached, while the cause stands. */
const explains: Readonly<Record<string, readonly string[]>> = {
  'VCI-4.1-01': ['VCI-4.1-04', 'P1-OFFER-14'],
  'VCI-4.1-02': ['P1-OFFER-14'],
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
  const broken = findings
    .filter(({ verdict, level }) => verdict === 'violated' && level.startsWith('MUST'))
    // A PingOne row repeats what the standard says: the standard is the root.
    .toSorted((a, b) => Number(isPingOne(a)) - Number(isPingOne(b)))
  const there = broken.filter(
    ({ exchange }) => exchange !== null && exchange === obstacle?.exchange,
  )
  const reason = obstacle?.kind === 'not-reached' ? obstacle.reason : ''
  const told = broken.filter(
    ({ exchange, seen }) => isDocument(exchange, evidence) && shareMember(seen, reason),
  )
  const root = there.find(({ seen }) => shareMember(seen, reason)) ?? there[0] ?? told[0]
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

/** Both texts name the same wire member, such as `credential_endpoint`. */
function shareMember(a: string, b: string): boolean {
  const members = (text: string) => text.match(/[a-z]+(?:[_-][a-z]+)+/g) ?? []
  const named = new Set(members(a))
  return members(b).some((member) => named.has(member))
}

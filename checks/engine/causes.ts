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
  // An id that two use at once is one that was used: the same sentence stands in both Sections.
  'VCI-9.1-09': ['VCI-8.3-21'],
  'VCI-12.2.4-30': ['VCI-4.1.1-03', 'P1-FLOW-22'],
  'VCI-12.2.4-03': ['RFC8414-3-01', 'RFC8414-3.2-01', 'P1-API-19'],
  'VCI-12.2.4-04': ['RFC8414-3-01', 'RFC8414-3.2-01', 'P1-API-19'],
  'RFC8414-3-01': ['P1-API-19'],
  'RFC8414-3.3-01': ['RFC9207-2.3-01', 'P1-API-19'],
  'P1-API-18': ['P1-OFFER-01', 'P1-FLOW-08'],
  'P1-OFFER-04': ['P1-API-16'],
  'P1-OFFER-07': ['P1-OFFER-06'],
  'P1-OFFER-09': ['P1-OFFER-08', 'P1-API-16'],
  'P1-OFFER-14': ['P1-OFFER-15'],
  'P1-OFFER-17': ['P1-OFFER-18', 'P1-OFFER-19', 'P1-OFFER-20'],
  'P1-OFFER-18': ['P1-OFFER-19', 'P1-OFFER-21', 'VCI-4.1-01'],
  'P1-OFFER-22': ['P1-OFFER-01'],
  'P1-OFFER-24': ['P1-OFFER-01'],
  'P1-OFFER-26': ['P1-OFFER-01'],
  'P1-OFFER-29': ['P1-OFFER-01', 'P1-OFFER-08'],
  'P1-OFFER-58': ['P1-OFFER-01', 'P1-OFFER-61', 'P1-OFFER-65'],
  'P1-OFFER-59': ['P1-OFFER-06', 'P1-OFFER-60', 'P1-OFFER-62'],
  'P1-OFFER-60': ['P1-OFFER-63'],
  'P1-OFFER-27': ['P1-FLOW-12', 'P1-FLOW-13', 'P1-FLOW-14'],
  'P1-TYPE-02': ['P1-TYPE-01'],
  'P1-TYPE-03': ['P1-TYPE-01'],
  'P1-CRED-02': ['P1-CRED-01'],
  'P1-RULE-03': ['P1-RULE-01'],
  'SDJWT-4.2.3-01': ['P1-FLOW-03'],
  'SDJWTVC-3.2.2.4-02': ['P1-FLOW-03'],
  'SDJWTVC-3.2.2.2-03': ['VCI-8.3-17', 'VCI-8.1-01', 'SDJWTVC-3.2.2.2-04'],
}

/** Rows about a whole way, of which an answer is one step: what the step's own rows say of it explains them. */
const aboutTheWhole: ReadonlySet<string> = new Set([
  ...['P1-FLOW-05', 'P1-FLOW-06', 'P1-FLOW-12', 'P1-FLOW-18', 'P1-FLOW-24', 'P1-FLOW-29'],
  ...['P1-FLOW-32', 'P1-FLOW-33', 'P1-OFFER-45'],
])

/** Names, on each unfortunate finding, the violated requirement that explains it. */
export function withCauses(findings: readonly Finding[]): readonly Finding[] {
  const violated = findings.filter(({ verdict }) => verdict === 'violated')
  const roots = new Set(violated.map(({ requirement }) => requirement))
  return findings.map((finding) => {
    if (finding.verdict !== 'violated' && finding.verdict !== 'inconclusive') return finding
    const step = aboutTheWhole.has(finding.requirement) ? stepOf(finding, violated) : undefined
    const cause = rootOf(step ?? finding.requirement, roots)
    return cause === finding.requirement ? finding : { ...finding, causedBy: cause }
  })
}

/** The violated requirement that explains this one, and is explained by none; itself where there is none. */
function rootOf(requirement: string, violated: ReadonlySet<string>): string {
  const root = Object.keys(explains).find(
    (it) => violated.has(it) && explains[it]?.includes(requirement),
  )
  return root === undefined ? requirement : rootOf(root, violated)
}

/** The broken MUST of the answer in which a way ended. */
function stepOf({ exchange }: Finding, violated: readonly Finding[]): string | undefined {
  return violated
    .filter((it) => it.level.startsWith('MUST') && it.exchange === exchange)
    .filter(({ requirement }) => !aboutTheWhole.has(requirement))
    .toSorted((a, b) => Number(isPingOne(a)) - Number(isPingOne(b)))[0]?.requirement
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
  const violated = new Set(
    findings.filter(({ verdict }) => verdict === 'violated').map(({ requirement }) => requirement),
  )
  const explained = ({ requirement }: Finding) => rootOf(requirement, violated) !== requirement
  const told = findings
    .filter(({ verdict, level }) => verdict === 'violated' && level.startsWith('MUST'))
    .filter(({ exchange }) => exchange === place || isDocument(exchange, evidence))
    // A PingOne row repeats what the standard says: the standard is the root.
    .toSorted((a, b) => Number(isPingOne(a)) - Number(isPingOne(b)))
    .toSorted((a, b) => Number(explained(a)) - Number(explained(b)))
  const here = ({ exchange }: Finding) => exchange !== null && exchange === place
  const root =
    told.find(({ seen }) => quotesTheSame(seen, reason)) ??
    told.find((it) => here(it) && tellsTheRefusal(it.seen, reason)) ??
    told.find((it) => here(it) && isUnreadJwe(it.seen, reason)) ??
    told.find((it) => here(it) && shareMember(it.seen, reason)) ??
    told.find(({ exchange, seen }) => isDocument(exchange, evidence) && shareMember(seen, reason))
  return root ? { ...finding, causedBy: rootOf(root.requirement, violated) } : finding
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

/** Who did not ask for a JWE has no key for it, and reads it as what it is not. */
function isUnreadJwe(seen: string, reason: string): boolean {
  return /\bbody is not JSON\b/.test(reason) && /\ba JWE\b/.test(seen)
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

import type { Finding } from '../finding.ts'

/** Root causes and the requirements that cannot be met, or not be reached, while the cause stands. */
const explains: Readonly<Record<string, readonly string[]>> = {
  'VCI-4.1-01': ['VCI-4.1-04', 'P1-OFFER-14'],
  'VCI-4.1-04': ['VCI-4.1.1-01', 'VCI-4.1.1-02', 'VCI-4.1.1-03'],
  'VCI-4.1.3-01': ['VCI-4.1-04', 'P1-OFFER-30'],
  'VCI-4.1.3-03': ['VCI-4.1-04', 'VCI-4.1.3-01', 'VCI-4.1.3-02'],
  'VCI-4.1.1-03': ['VCI-8.2-04', 'VCI-8.2-01'],
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

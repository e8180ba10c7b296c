import type { Finding } from '../finding.ts'

export type CountedFinding = Finding & { readonly times: number }

/** Worst first: a broken MUST, what could not be judged, a broken SHOULD, satisfied, not applicable. */
export function findingOrder(a: Finding, b: Finding): number {
  return rank(a) - rank(b) || a.requirement.localeCompare(b.requirement, 'en')
}

/** One finding a requirement and verdict, the worst evidence of each, and how often it was seen. */
export function aggregate(findings: readonly Finding[]): readonly CountedFinding[] {
  const groups = Map.groupBy(findings, ({ requirement, verdict }) => `${requirement} ${verdict}`)
  return [...groups.values()]
    .flatMap((group) => {
      // Conditional findings are weaker evidence than those seen before any fallback.
      const [worst] = group.toSorted((a, b) => findingOrder(a, b) || condition(a) - condition(b))
      return worst ? [{ ...worst, times: group.length }] : []
    })
    .toSorted(findingOrder)
}

function condition({ conditionalOn }: Finding): number {
  return conditionalOn === null ? 0 : 1
}

function rank({ verdict, level }: Finding): number {
  if (verdict === 'violated') return level.startsWith('MUST') ? 0 : 2
  return { inconclusive: 1, satisfied: 3, 'not-applicable': 4 }[verdict]
}

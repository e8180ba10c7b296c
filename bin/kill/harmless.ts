import { placeMutants } from '../../mock-server/demands/mutants.ts'
import harmless from './harmless.json' with { type: 'json' }
import listedGaps from './known-gaps.json' with { type: 'json' }

/** Empty while every pair is tried: the compiler takes an empty file for one of nothing. */
export const knownGaps: readonly string[] = listedGaps

/** Pairs of demand and place that an issuer may leave out: the clause that permits it, or why nothing shows. */
const reasons: ReadonlyMap<string, string> = new Map(Object.entries(harmless))

export function whyHarmless(pair: string): string | undefined {
  return reasons.get(pair)
}

/** No scenario tries it yet: the list may only get shorter. */
export function isKnownGap(pair: string): boolean {
  return knownGaps.includes(pair)
}

/** A pair that may be left out, or that nothing tries yet, proves nothing. */
export const provingMutants = placeMutants.filter(
  ({ name }) => whyHarmless(name) === undefined && !isKnownGap(name),
)

/** Of pairs that there are not, or not any more. */
export function outdatedReasons(pairs: readonly string[]): readonly string[] {
  const named = [...reasons.keys(), ...knownGaps.filter((gap) => gap.includes('@'))]
  return named.filter((pair) => !pairs.includes(pair))
}

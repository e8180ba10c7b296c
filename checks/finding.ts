import { type Absence, missingKeys, notOfferedHere } from '../protocol/absence.ts'
import type { Requirement } from './requirement.ts'

/** The words of a verdict, worst last in `findingOrder`. */
export type Verdict = 'satisfied' | 'violated' | 'not-applicable' | 'inconclusive'

/** What a check makes of one piece of evidence. */
export type Judgement =
  | { readonly verdict: 'satisfied'; readonly seen?: string }
  | {
      readonly verdict: 'violated'
      /** What WAS seen, as a sentence fragment with the value: "Cache-Control is max-age=3600". */
      readonly seen: string
      /** What the requirement allows: "no-store". */
      readonly expected: string
      readonly hint?: string
      /** Set to `SHOULD` when a MUST row is met in substance and only its advice is not (another 4xx code). */
      readonly level?: 'SHOULD'
    }
  | { readonly verdict: 'not-applicable'; readonly reason: string; readonly absence: Absence }
  | { readonly verdict: 'inconclusive'; readonly reason: string }

/** A judgement with its place: what reports and exit codes are made of (schemas/conformance-report.json). */
export interface Finding {
  readonly requirement: string
  readonly level: Requirement['level']
  readonly verdict: Verdict
  /** Empty for satisfied findings that have nothing to show. */
  readonly seen: string
  readonly expected: string
  readonly hint?: string
  /** Id of the exchange, offer sighting or credential that was judged. */
  readonly exchange: string | null
  /** Why it is not applicable or inconclusive. */
  readonly reason: string | null
  /** Of what is not applicable: whether the target does not offer it, or its file does not say enough to try it. */
  readonly absence?: Absence
  /** Requirement whose violation explains this finding (root cause), when there is one. */
  readonly causedBy: string | null
  /** Requirement after whose violation the wallet took a fallback: this finding holds under that condition. */
  readonly conditionalOn: string | null
}

export const satisfied: Judgement = { verdict: 'satisfied' }

export function violated(what: {
  readonly seen: string
  readonly expected: string
  readonly hint?: string
  readonly level?: 'SHOULD'
}): Judgement {
  return { verdict: 'violated', ...what }
}

/** By default the target does not offer it: the reason cites what says so. */
export function notApplicable(reason: string, absence: Absence = notOfferedHere): Judgement {
  return { verdict: 'not-applicable', reason, absence }
}

/** The target file says too little. @param keys that would have it judged: `trust.credentialRoots`. */
export function notConfigured(reason: string, ...keys: readonly string[]): Judgement {
  return notApplicable(reason, missingKeys(...keys))
}

export function inconclusive(reason: string): Judgement {
  return { verdict: 'inconclusive', reason }
}

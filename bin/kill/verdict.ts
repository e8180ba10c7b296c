import { clausePrefixOf } from '../../checks/clause.ts'
import type { Finding } from '../../checks/finding.ts'
import type { Fault } from '../../mock-server/faults/fault.ts'

/** What became of one fault. `survived`: nothing reported what it breaks. `blamed`: more was reported than it declares. `harmless`: an issuer may do so, and nothing was reported.
 * `untried`: a known gap. */
export interface FaultVerdict {
  readonly fault: string
  readonly breaks: string
  readonly outcome: 'killed' | 'survived' | 'blamed' | 'harmless' | 'untried'
  /** Sentences for people: what was reported beyond the declaration, and scenarios that broke down. */
  readonly beyond: readonly string[]
  readonly scenarios: number
}

/** How the scenarios of one run ended. */
export interface Seen {
  readonly scenarios: number
  readonly findings: readonly Finding[]
  /** Requirements that were found satisfied, each with the scenario's place. */
  readonly satisfied: readonly (readonly [requirement: string, at: string])[]
  /** Errors that are no verdict: our own bugs, by scenario. */
  readonly breakdowns: readonly string[]
  /** Demands that were not met (`dpop-typ@par`), each with the scenario's place. */
  readonly refusals: readonly (readonly [demand: string, at: string])[]
}

/**
 * A fault is killed when what it breaks is reported, and nothing beyond what it entails. Findings that its
 * breach explains (root cause, fallback) are permitted.
 */
export function judgeFault({ name, breaks, entails = [] }: Fault, seen: Seen): FaultVerdict {
  const reported = seen.findings.filter(isReported)
  const declared = new Set<string>([breaks, ...entails.map(({ requirement }) => requirement)])
  const beyond = reported.filter(
    ({ requirement, causedBy, conditionalOn }) =>
      !declared.has(requirement) && ![causedBy, conditionalOn].some((id) => id && declared.has(id)),
  )
  const isKilled = reported.some(
    ({ requirement, verdict }) => requirement === breaks && verdict === 'violated',
  )
  const sentences = [...new Set([...beyond.map(sentence), ...seen.breakdowns])]
  return {
    fault: name,
    breaks,
    outcome: !isKilled ? 'survived' : sentences.length > 0 ? 'blamed' : 'killed',
    beyond: sentences,
    scenarios: seen.scenarios,
  }
}

/** What a mock without a fault was reported for: nothing, if all is in order. */
export function judgeControl(seen: Seen): readonly string[] {
  return [...new Set([...seen.findings.filter(isReported).map(sentence), ...seen.breakdowns])]
}

/** Whether `what` (a requirement, a clause or a fault's name) speaks of this fault. */
export function isAbout({ name, breaks }: Pick<Fault, 'name' | 'breaks'>, what: string): boolean {
  const id = what.replace(/^@/, '').replace(/^OpenID4VCI\b/i, 'VCI')
  const clause = clausePrefixOf(breaks)
  return (
    [name, breaks, clause].includes(id) ||
    [`${id}.`, `${id}-`].some((start) => clause.startsWith(start))
  )
}

function isReported({ verdict }: Finding): boolean {
  return verdict === 'violated' || verdict === 'inconclusive'
}

function sentence({ requirement, seen, expected, reason }: Finding): string {
  return `${requirement} ${reason ?? `${seen}; expected: ${expected}`}`
}

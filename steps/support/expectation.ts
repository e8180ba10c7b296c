import type { Outcome } from '../../protocol/outcomes.ts'

/** What a step expected did not come: the scenario ends here, and the findings say whose fault it is. */
export class ExpectationError extends Error {
  override readonly name = 'ExpectationError'
}

/** How a request ended, as a sentence fragment. */
export function told(outcome: Outcome | undefined): string {
  if (!outcome) return 'no request was made'
  switch (outcome.kind) {
    case 'refused':
      return `it was refused with ${outcome.status} ${outcome.error ?? '(no error code)'}${
        outcome.description ? `: ${outcome.description}` : ''
      }`
    case 'unreachable':
      return `no answer came: ${outcome.message}`
    case 'unusable':
    case 'not-reached':
      return outcome.reason
    default:
      return `the answer was of kind "${outcome.kind}"`
  }
}

/** @throws ExpectationError when the last request did not end in `kind`. */
export function expectKind<K extends Outcome['kind']>(
  outcome: Outcome | undefined,
  kind: K,
  what: string,
): Extract<Outcome, { readonly kind: K }> {
  if (outcome?.kind !== kind) throw new ExpectationError(`Instead of ${what}: ${told(outcome)}`)
  return outcome as Extract<Outcome, { readonly kind: K }>
}

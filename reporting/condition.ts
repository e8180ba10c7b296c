import type { Json, Observed } from './observed.ts'

/**
 * Whether a requirement's `when` holds for what a run saw. Undefined: that cannot be told, since no answer came that
 * would say so, or the condition is about something no answer shows.
 */
export type Condition =
  | { readonly holds: true }
  | {
      readonly holds: false
      /** Cites the metadata or the answers that say so. */
      readonly because: string
    }
  | undefined

/** One form that a condition of the catalogue takes. */
export interface Atom {
  readonly is: RegExp
  judge(observed: Observed, match: RegExpExecArray): Condition
}

/** @param isUnknown nothing came that would say. */
export function told(isUnknown: boolean, holds: boolean, because: string): Condition {
  if (isUnknown) return undefined
  return holds ? { holds } : { holds, because }
}

export function isEmpty(document: Json): boolean {
  return Object.keys(document).length === 0
}

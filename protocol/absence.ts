/**
 * Why something was neither judged nor asked for, though nobody is to blame: the target does not offer it (its
 * metadata or an answer says so), the target file does not say enough to try it, or the run was not to judge it.
 */
export type Absence =
  | { readonly why: 'not-offered' }
  /** Any reader of the report can have it judged by adding these keys, `offers.secondUser`, to the target file. */
  | { readonly why: 'not-configured'; readonly keys: readonly string[] }
  /** Another profile or dialect: in no count. */
  | { readonly why: 'not-selected' }

/** What is asked for cannot be had: the target does not offer it, or the target file lacks `keys`. */
export interface Cannot {
  readonly cannot: string
  readonly keys?: readonly string[]
}

export const notOfferedHere: Absence = { why: 'not-offered' }
export const notSelected: Absence = { why: 'not-selected' }

/** @param keys of the target file, with dots: `offers.secondUser`. */
export function missingKeys(...keys: readonly string[]): Absence {
  return { why: 'not-configured', keys }
}

export function absenceOf({ keys = [] }: Pick<Cannot, 'keys'>): Absence {
  return keys.length === 0 ? notOfferedHere : missingKeys(...keys)
}

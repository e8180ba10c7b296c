/** What a thing turned out to be, and what it says. */
export interface Inspection {
  /** In the words of the field: `Key Proof`. */
  readonly kind: string
  readonly parts: readonly Part[]
  /** Sentences about what is wrong with it. */
  readonly wrong: readonly string[]
  /** Sentences about what cannot be told from the thing alone, or is advice. */
  readonly notes: readonly string[]
}

/** A table. */
export interface Part {
  readonly title: string
  readonly rows: readonly Row[]
}

export type Row = readonly [name: string, value: string]

/** What the reader of a thing may know beside it. */
export interface InspectContext {
  readonly now: Date
  /** A JWK that the user named: opens a JWE, verifies a signature. */
  readonly key?: Readonly<Record<string, unknown>>
  /** Where the key is from; default `--key`. */
  readonly keyName?: string
}

/** Several looks at the same thing, under one name. */
export function joined(kind: string, ...looks: readonly Partial<Inspection>[]): Inspection {
  return {
    kind,
    parts: looks.flatMap(({ parts = [] }) => parts).filter(({ rows }) => rows.length > 0),
    wrong: [...new Set(looks.flatMap(({ wrong = [] }) => wrong))],
    notes: [...new Set(looks.flatMap(({ notes = [] }) => notes))],
  }
}

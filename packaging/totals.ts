const kinds = ['tests', 'pass', 'fail', 'cancelled', 'skipped', 'todo'] as const

export type Counts = Readonly<Record<(typeof kinds)[number], number>>

export interface Totals {
  readonly counts: Counts
  /** Tests, not suites, of more than a second. */
  readonly slow: readonly { readonly name: string; readonly seconds: number }[]
}

/** What node:test's reporter `spec` tells at its end. @returns undefined when there was no end. */
export function totalsIn(output: string): Totals | undefined {
  const count = (kind: string) => Number(new RegExp(`^ℹ ${kind} (\\d+)$`, 'm').exec(output)?.[1])
  const counts = Object.fromEntries(kinds.map((kind) => [kind, count(kind)])) as unknown as Counts
  if (Object.values(counts).some(Number.isNaN)) return undefined
  return { counts, slow: slowIn(output.split(/^ℹ tests /m)[0] ?? '') }
}

export function sumOf(all: readonly Counts[]): Counts {
  const sum = (kind: keyof Counts) => all.reduce((total, each) => total + each[kind], 0)
  return Object.fromEntries(kinds.map((kind) => [kind, sum(kind)])) as unknown as Counts
}

function slowIn(output: string): Totals['slow'] {
  const suites = new Set(Array.from(output.matchAll(/^ *▶ (.+)$/gm), ([, name]) => name))
  return Array.from(output.matchAll(/^ *[✔✖] (.+) \(([\d.]+)ms\)$/gm), ([, name = '', ms]) => ({
    name,
    seconds: Number(ms) / 1000,
  })).filter(({ name, seconds }) => seconds > 1 && !suites.has(name))
}

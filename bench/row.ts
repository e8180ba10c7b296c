/** A line of the table: what something costs, and how that compares. */
export interface Row {
  readonly what: string
  /** Processor time, user and system, of all threads of who is measured. */
  readonly cpuMs: number
  readonly wallMs: number
  readonly peakMegabytes?: number
  /** How many times what another thing of the same rounds takes, by its name. */
  readonly times?: Readonly<Record<string, number>>
  readonly wanted?: Wanted
  /** Why there are no figures. */
  readonly missing?: string
}

interface Wanted {
  /** Such as `at most 1.67 x limit`. */
  readonly text: string
  readonly isMet: boolean
}

/** What was asked for on the command line, of whatever a part takes. */
export interface Options {
  readonly rounds: number
  readonly flows: number
  readonly many: number
  readonly store: 'memory' | 'file'
}

export type Part = (options: Options) => Promise<readonly Row[]>

/** Processor time and wall time, in milliseconds. */
export interface Cost {
  readonly cpuMs: number
  readonly wallMs: number
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

export function medianCost(costs: readonly Cost[]): Cost {
  return {
    cpuMs: median(costs.map(({ cpuMs }) => cpuMs)),
    wallMs: median(costs.map(({ wallMs }) => wallMs)),
  }
}

/** @param wanted which figure has to be at most, or at least, what. */
export function atMost(figure: number, most: number, unit: string): Wanted {
  return { text: `at most ${most} ${unit}`, isMet: figure <= most }
}

export function atLeast(figure: number, least: number, unit: string): Wanted {
  return { text: `at least ${least.toFixed(2)} ${unit}`, isMet: figure >= least }
}

/** @param missing why */
export function notMeasured(what: string, missing: string): Row {
  return { what, cpuMs: Number.NaN, wallMs: Number.NaN, missing }
}

export function heading(): string {
  return line(['', 'CPU ms', 'wall ms', 'MB', 'times', 'wanted'])
}

export function shown({ what, cpuMs, wallMs, peakMegabytes, times, wanted, missing }: Row): string {
  if (missing !== undefined) return `${what.padEnd(46)}  not measured: ${missing}`
  const ratios = Object.entries(times ?? {}).map(([name, it]) => `${it.toFixed(2)} x ${name}`)
  return line([
    what,
    digits(cpuMs),
    digits(wallMs),
    peakMegabytes?.toFixed(0) ?? '',
    ratios.join(', '),
    wanted ? `${wanted.text}: ${wanted.isMet ? 'met' : 'MISSED'}` : '',
  ])
}

function line([what = '', cpu = '', wall = '', memory = '', times = '', wanted = '']: string[]) {
  const cells = [what.padEnd(46), cpu.padStart(9), wall.padStart(9), memory.padStart(6)]
  return `${cells.join('')}   ${times.padEnd(40)} ${wanted}`.trimEnd()
}

/** What was not measured is no number, and null where a row was kept as JSON. */
function digits(ms: number): string {
  if (!Number.isFinite(ms)) return ''
  return ms >= 100 ? ms.toFixed(0) : ms.toFixed(2)
}

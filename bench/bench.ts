import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { heading, type Part, type Row, shown } from './row.ts'

/**
 * `npm run bench [-- PART…] [--rounds N] [--flows N] [--many N] [--store memory|file] [--keep]`: what starts, flows, pictures, stores,
 * growth and the project's own tests cost, in one table. Whatever is compared takes turns, and medians of the rounds are printed, for whatever else the machine
 * does; ratios say more than milliseconds. `--keep` puts them into `bench/results/`, as a table and as JSON,
 * in the place of what was kept of the same parts.
 */
const parts: Readonly<Record<string, () => Promise<Part>>> = {
  // First: the peak memory of a process is at least that of the one that starts it.
  starts: async () => (await import('./starts.ts')).starts,
  flows: async () => (await import('./flows.ts')).flows,
  codes: async () => (await import('./codes.ts')).codes,
  pictures: async () => (await import('./pictures.ts')).pictures,
  stores: async () => (await import('./stores.ts')).stores,
  growth: async () => (await import('./growth.ts')).growth,
  tests: async () => (await import('./tests.ts')).tests,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    flows: { type: 'string', default: '200' },
    many: { type: 'string', default: '100000' },
    store: { type: 'string', default: 'memory' },
    keep: { type: 'boolean', default: false },
  },
})
const options = {
  rounds: Number(values.rounds),
  flows: Number(values.flows),
  many: Number(values.many),
  store: values.store === 'file' ? ('file' as const) : ('memory' as const),
}

/** Of one part, and what it was measured by. */
interface Result {
  readonly at: string
  /** Of the machine, over one minute. */
  readonly load: number
  readonly options: typeof options
  readonly rows: readonly Row[]
}

const results: Record<string, Result> = {}

console.log(heading())
for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) {
  const part = parts[name]
  if (!part) throw new Error(`No part is called ${name}: ${Object.keys(parts).join(', ')}`)
  const rows = await (await part())(options)
  const [load = 0] = loadavg()
  results[name] = { at: new Date().toISOString().slice(0, 10), load, options, rows }
  for (const row of rows) console.log(shown(row))
}
if (values.keep) keep()

/** In the place of what was kept of the same parts. */
function keep(): void {
  const file = (name: string) => new URL(`results/${name}`, import.meta.url)
  const json = file('bench.json')
  const before = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : {}
  const all: Record<string, Result> = { ...before, ...results }
  const blocks = Object.keys(parts).flatMap((name) => {
    const its = all[name]
    if (!its) return []
    const { rounds, flows, many, store } = its.options
    const how = `bench ${name} --rounds ${rounds} --flows ${flows} --many ${many} --store ${store}`
    return [
      `# ${how}: ${its.at}, load of the machine ${its.load.toFixed(0)}`,
      ...its.rows.map(shown),
    ]
  })
  writeFileSync(json, `${JSON.stringify(all, null, 2)}\n`)
  writeFileSync(file('bench.txt'), `${[heading(), ...blocks].join('\n')}\n`)
}

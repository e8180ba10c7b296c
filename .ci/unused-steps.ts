import { readFileSync } from 'node:fs'
import { argv, exit } from 'node:process'

/** Fails when a step definition matches no step: `cucumber-js --dry-run` exits 0 either way. */
type Usage = {
  readonly pattern: string
  readonly uri: string
  readonly line: number
  readonly matches: readonly unknown[]
}

const usages: readonly Usage[] = JSON.parse(readFileSync(argv[2] ?? '', 'utf8'))
const unused = usages.filter(({ matches }) => matches.length === 0)
for (const { pattern, uri, line } of unused)
  console.error(`unused step: ${pattern} (${uri}:${line})`)
if (usages.length === 0) console.error('no step definitions were seen')
exit(unused.length > 0 || usages.length === 0 ? 1 : 0)

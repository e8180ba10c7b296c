import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { parse, toSeconds } from 'iso8601-duration'
import { inMiB, notFlat, type Sample } from './soak/flatness.ts'
import { soak } from './soak/soak.ts'

/**
 * `npm run soak [-- --duration PT10M --wallets 64]`: wallets, people at the console and environments that come and go, for as
 * long as that. Exit code 1 where anything was not served or something grows; `soak/flatness.ts` says what flat is.
 */
const { values } = parseArgs({
  options: {
    duration: { type: 'string', default: 'PT60S' },
    wallets: { type: 'string', default: '64' },
  },
})
const seconds = toSeconds(parse(values.duration))
const wallets = Number(values.wallets)

console.log(
  `${'s'.padStart(5)} ${'flows'.padStart(8)} ${'heap'.padStart(11)} ${'process'.padStart(11)}`,
)
const { samples, done, errors } = await soak({ seconds, wallets, onSample: print })
for (const [name, times] of Object.entries(done))
  console.log(`${String(times).padStart(8)} × ${name}`)
const problems = [...errors, ...notFlat(samples)]
for (const problem of problems) console.error(`soak: ${problem}`)
console.log(problems.length === 0 ? 'soak: flat, and no error' : 'soak: FAILED')
process.exitCode = problems.length === 0 ? 0 : 1
// What hangs is no success either.
void setTimeout(10_000, undefined, { ref: false }).then(() => process.exit(1))

function print({ flows, heap, resident }: Sample, seconds: number): void {
  const cells = [String(flows).padStart(8), inMiB(heap).padStart(11), inMiB(resident).padStart(11)]
  console.log(`${seconds.toFixed(0).padStart(5)} ${cells.join(' ')}`)
}

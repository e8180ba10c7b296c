import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { BareWallet } from './flows/wallet.ts'

/**
 * `node bench/flows.ts [--flows N] [--rounds N] [--keep]`: what a pre-authorized flow costs the issuer, beside the least it can cost on this
 * machine. Each issuer is a process of its own, so that the wallet's work counts for none; rounds are interleaved and the medians
 * are printed, for whatever else the machine does. `--keep` writes them to `bench/results/flows.json` as well.
 */
const { values } = parseArgs({
  options: {
    flows: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '5' },
    keep: { type: 'boolean', default: false },
  },
})
const flows = Number(values.flows)

interface Answer {
  readonly offers: readonly string[]
  readonly cpuMs: number
}

interface Issuer {
  told(wish: { readonly offers?: number }): Promise<Answer>
  end(): void
}

/** Of one flow. */
interface Cost {
  readonly cpuMs: number
  readonly wallMs: number
}

async function started(kind: string): Promise<Issuer> {
  const child = fork(new URL('flows/issuer.ts', import.meta.url), [kind])
  await once(child, 'message')
  return {
    async told(wish) {
      child.send(wish)
      const [answer] = await once(child, 'message')
      return answer as Answer
    },
    end: () => child.disconnect(),
  }
}

async function round({ told }: Issuer, wallet: BareWallet, proofs: number): Promise<Cost> {
  const { offers, cpuMs: before } = await told({ offers: flows })
  const begun = performance.now()
  for (const offer of offers) await wallet.flow(offer, proofs)
  const wallMs = performance.now() - begun
  const { cpuMs: after } = await told({})
  return { cpuMs: (after - before) / flows, wallMs: wallMs / flows }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

const kinds = ['limit', 'plain', 'full', '@openid4vc']
await using wallet = new BareWallet()
const issuers = await Promise.all(
  kinds.map(async (kind) => ({ kind, its: await started(kind), costs: [] as Cost[] })),
)
const results: object[] = []
console.log('pre-authorized flow             CPU ms   wall ms   CPU / limit')
for (const proofs of [1, 10]) {
  for (let n = -1; n < Number(values.rounds); n++) {
    for (const { its, costs } of issuers) {
      const cost = await round(its, wallet, proofs)
      // The first round warms up.
      if (n === -1) costs.length = 0
      else costs.push(cost)
    }
  }
  const [limit = Number.NaN] = issuers.map(({ costs }) => median(costs.map(({ cpuMs }) => cpuMs)))
  for (const { kind, costs } of issuers) {
    const cpu = median(costs.map(({ cpuMs }) => cpuMs))
    const cells = [cpu, median(costs.map(({ wallMs }) => wallMs)), cpu / limit]
    const label = `${kind}, ${proofs === 1 ? 'one credential' : `batch of ${proofs}`}`
    results.push({ label, cpuMs: cpu, wallMs: cells[1], timesLimit: cpu / limit })
    console.log(label.padEnd(28) + cells.map((cell) => cell.toFixed(2).padStart(10)).join(''))
  }
}
for (const { its } of issuers) its.end()
if (values.keep) {
  const rounds = { at: new Date().toISOString(), flows, rounds: Number(values.rounds) }
  const file = new URL('results/flows.json', import.meta.url)
  writeFileSync(file, `${JSON.stringify({ ...rounds, results }, null, 2)}\n`)
}

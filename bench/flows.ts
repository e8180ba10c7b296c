import { ownPackages } from '../interop/own-packages.ts'
import { started } from './flows/apart.ts'
import { BareWallet } from './flows/wallet.ts'
import {
  atLeast,
  atMost,
  type Cost,
  medianCost,
  notMeasured,
  type Options,
  type Row,
} from './row.ts'

/** Issuers take turns so often: what else the machine does is the same for all. */
const slice = 10

/** At most so many times the least that it can cost here. */
const wantedOfLimit = 1.67

/** Each npm issuer is to cost at least so many times what the preset costs that answers as they do. */
const wantedOfPeers = 1.4
const likePeers = 'plain'

const presets = ['plain', 'full']
const peers = ['@openid4vc', 'oidc-provider', 'Sphereon']
const kinds = ['limit', ...presets, ...peers]

/**
 * What a pre-authorized flow costs the issuer, beside the least it can cost on this machine and beside others. Each issuer is a process
 * of its own, so that the wallet's work counts for none. The first round, by which V8 has compiled most of it, is not counted.
 */
export async function flows(options: Options): Promise<readonly Row[]> {
  await using wallet = new BareWallet()
  const sphereon = await ownPackages(`${import.meta.dirname}/sphereon`).install()
  const there = kinds.filter((kind) => kind !== 'Sphereon' || !sphereon)
  const issuers = await Promise.all(
    there.map(async (kind) => ({
      kind,
      its: await started(new URL('flows/issuer.ts', import.meta.url), kind),
    })),
  )
  const rows: Row[] = []
  try {
    for (const proofs of [1, 10]) {
      const able = issuers.filter(({ kind }) => proofs === 1 || kind !== 'Sphereon')
      const costs = await rounds(able, { ...options, wallet, proofs })
      const known = new Map(able.map(({ kind }, index) => [kind, costs[index] ?? noCost]))
      const why = sphereon?.skipped ?? 'it answers ten proofs with one credential'
      const what = (kind: string) =>
        `flow, ${proofs === 1 ? 'one credential' : `batch of ${proofs}`}: ${kind}`
      rows.push(
        ...kinds.map((kind) =>
          known.has(kind) ? rowOf(what(kind), kind, known) : notMeasured(what(kind), why),
        ),
      )
    }
  } finally {
    for (const { its } of issuers) its.end()
  }
  return rows
}

const noCost: Cost = { cpuMs: Number.NaN, wallMs: Number.NaN }

function rowOf(what: string, kind: string, known: ReadonlyMap<string, Cost>): Row {
  const [cost, limit, ours] = [kind, 'limit', likePeers].map((it) => known.get(it) ?? noCost) as [
    Cost,
    Cost,
    Cost,
  ]
  const times = { limit: cost.cpuMs / limit.cpuMs, [likePeers]: cost.cpuMs / ours.cpuMs }
  const wanted = presets.includes(kind)
    ? atMost(times.limit, wantedOfLimit, 'x limit')
    : atLeast(times[likePeers] ?? Number.NaN, wantedOfPeers, `x ${likePeers}`)
  return { what, ...cost, times, ...(kind !== 'limit' && { wanted }) }
}

type Issuers = readonly { readonly its: Awaited<ReturnType<typeof started>> }[]

/** Of one flow, by issuer. */
async function rounds(
  issuers: Issuers,
  wish: Options & { readonly wallet: BareWallet; readonly proofs: number },
): Promise<readonly Cost[]> {
  const costs = issuers.map((): Cost[] => [])
  for (let round = -1; round < wish.rounds; round++) {
    const sums = issuers.map(() => ({ cpuMs: 0, wallMs: 0 }))
    for (let done = 0; done < wish.flows; done += slice) {
      for (const [index, { its }] of issuers.entries()) {
        const { offers, cpuMs } = await its.told({ offers: slice })
        const begun = performance.now()
        for (const offer of offers) await wish.wallet.flow(offer, wish.proofs)
        const sum = sums[index]
        if (!sum) continue
        sum.wallMs += performance.now() - begun
        sum.cpuMs += (await its.told({})).cpuMs - cpuMs
      }
    }
    if (round < 0) continue
    const many = Math.ceil(wish.flows / slice) * slice
    for (const [index, { cpuMs, wallMs }] of sums.entries())
      costs[index]?.push({ cpuMs: cpuMs / many, wallMs: wallMs / many })
  }
  return costs.map(medianCost)
}

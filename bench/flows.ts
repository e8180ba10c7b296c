import { started } from './flows/apart.ts'
import { BareWallet } from './flows/wallet.ts'
import { atMost, type Cost, medianCost, type Options, type Row } from './row.ts'

/** Issuers take turns so often: what else the machine does is the same for all. */
const slice = 10

/** At most so many times the least that it can cost here. */
const wanted = 1.67

/**
 * What a pre-authorized flow costs the issuer, beside the least it can cost on this machine. Each issuer is a process of its own, so
 * that the wallet's work counts for none. The first round, by which V8 has compiled most of it, is not counted.
 */
export async function flows(options: Options): Promise<readonly Row[]> {
  await using wallet = new BareWallet()
  const kinds = ['limit', 'plain', 'full', '@openid4vc']
  const issuers = await Promise.all(
    kinds.map(async (kind) => ({
      kind,
      its: await started(new URL('flows/issuer.ts', import.meta.url), kind),
    })),
  )
  const rows: Row[] = []
  try {
    for (const proofs of [1, 10]) {
      const costs = await rounds(issuers, { ...options, wallet, proofs })
      const [limit = { cpuMs: Number.NaN }] = costs
      const peer = costs[kinds.indexOf('@openid4vc')]?.cpuMs ?? Number.NaN
      for (const [index, { kind }] of issuers.entries()) {
        const cost = costs[index] ?? { cpuMs: Number.NaN, wallMs: Number.NaN }
        const times = { limit: cost.cpuMs / limit.cpuMs, '@openid4vc': cost.cpuMs / peer }
        const isOurs = kind === 'plain' || kind === 'full'
        rows.push({
          what: `flow, ${proofs === 1 ? 'one credential' : `batch of ${proofs}`}: ${kind}`,
          ...cost,
          times,
          ...(isOurs && { wanted: atMost(times.limit, wanted, 'x limit') }),
        })
      }
    }
  } finally {
    for (const { its } of issuers) its.end()
  }
  return rows
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

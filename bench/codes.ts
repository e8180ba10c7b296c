import { grantTypes } from '../protocol/grants.ts'
import { flow, opened } from './flow.ts'
import { started } from './flows/apart.ts'
import { atLeast, type Cost, medianCost, type Options, type Row } from './row.ts'

const targets = {
  mock: undefined,
  'oidc-provider': 'interop/oidc-provider/target.yaml',
  '@openid4vc': 'bench/flows/openid4vc-codes.yaml',
} as const

type Environment = Readonly<Record<string, string>>

/**
 * What an authorization code flow with PAR, sign-in, consent and DPoP costs the issuer, over HTTPS, with the same wallet: ours. Issuers
 * are processes of their own; offers are made before.
 */
export async function codes({ rounds, flows }: Options): Promise<readonly Row[]> {
  await using resources = new AsyncDisposableStack()
  const issuers = await Promise.all(
    Object.entries(targets).map(async ([kind, source]) => {
      const its = await started<Environment>(new URL('flows/code-issuer.ts', import.meta.url), kind)
      resources.defer(() => its.end())
      const issuer = resources.use(await opened(source, its.first))
      return { kind, its, issuer, costs: [] as Cost[] }
    }),
  )
  const each = Math.ceil(flows / 10)
  for (let round = -1; round < rounds; round++) {
    for (const { its, issuer, costs } of issuers) {
      const make = () => issuer.session.createOffer({ grants: [grantTypes.authorizationCode] })
      const tickets = await Promise.all(Array.from({ length: each }, make))
      const { cpuMs } = await its.told({})
      const begun = performance.now()
      for (const ticket of tickets) {
        if ('cannot' in ticket) throw new Error(ticket.cannot)
        await flow(issuer, ticket.offer, { grant: grantTypes.authorizationCode })
      }
      const wallMs = (performance.now() - begun) / each
      const used = (await its.told({})).cpuMs - cpuMs
      if (round >= 0) costs.push({ cpuMs: used / each, wallMs })
    }
  }
  const medians = issuers.map(({ costs }) => medianCost(costs))
  const ours = medians[0]?.cpuMs ?? Number.NaN
  return issuers.map(({ kind }, index): Row => {
    const cost = medians[index] ?? { cpuMs: Number.NaN, wallMs: Number.NaN }
    const times = { mock: cost.cpuMs / ours }
    return {
      what: `code flow, PAR and DPoP: ${kind}`,
      ...cost,
      times,
      ...(kind !== 'mock' && { wanted: atLeast(times.mock, 1, 'x mock') }),
    }
  })
}

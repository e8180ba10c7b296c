import process from 'node:process'
import { startMock } from '../../mock-server/in-process.ts'
import { type PresetName, presetOptions } from '../../mock-server/presets.ts'
import { grantTypes } from '../../protocol/grants.ts'
import { startLimit } from './limit.ts'
import { startOidcProvider, startOpenid4vc, startSphereon } from './peers.ts'

/**
 * An issuer in a process of its own, for `bench/flows.ts`: `issuer.ts KIND`, one of `others` or a preset of the mock. Told `{offers: n}` it makes so many, and it
 * always answers with the processor time it has used, so that the difference of two answers is what lay between them.
 */
const others: Readonly<
  Record<string, () => Promise<{ offers(count: number): Promise<readonly string[]> }>>
> = {
  limit: startLimit,
  '@openid4vc': startOpenid4vc,
  'oidc-provider': startOidcProvider,
  Sphereon: startSphereon,
}
const [kind = 'plain'] = process.argv.slice(2)
const issuer = await started()
process.on('message', ({ offers = 0 }: { readonly offers?: number }) => void answer(offers))
process.on('disconnect', () => process.exit())
process.send?.({})

function started() {
  const other = others[kind]
  return other ? other() : mock(kind as PresetName)
}

async function answer(offers: number): Promise<void> {
  const made = await issuer.offers(offers)
  const { user, system } = process.cpuUsage()
  process.send?.({ offers: made, cpuMs: (user + system) / 1000 })
}

async function mock(preset: PresetName) {
  const options = presetOptions(preset)
  const running = await startMock({ preset, tls: 'off', controlPort: 'off' })
  const environment = await running.environment({ options })
  const grants = [grantTypes.preAuthorizedCode]
  const configurations = environment.ready.credentialTypes.slice(0, 1)
  return {
    async offers(count: number): Promise<readonly string[]> {
      const links: string[] = []
      for (let made = 0; made < count; made++) {
        const { offer } = await environment.offer({ grants, configurations })
        links.push(new URL(offer).searchParams.get('credential_offer_uri') ?? '')
      }
      return links
    },
  }
}

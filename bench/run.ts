import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { startMock } from '../mock-server/server.ts'
import { MovableClock } from '../protocol/clock.ts'
import { grantTypes } from '../protocol/grants.ts'
import { loadTarget } from '../targets/load-target.ts'
import type { TargetSession } from '../targets/target.ts'
import { RecordingHttp } from '../wallet/http.ts'
import { Journey } from '../wallet/journey.ts'

/** Figures, not tests: scenarios a second of the whole suite, and pre-authorized flows a second of the mock. */
const flows = 200

console.log(`scenarios a second: ${suite()}`)
console.log(`pre-authorized flows a second: ${await flowsASecond(1)} one by one`)
console.log(`pre-authorized flows a second: ${await flowsASecond(16)} with 16 wallets`)

function suite(): string {
  const out = mkdtempSync(join(tmpdir(), 'vcispec-bench-'))
  try {
    const cli = fileURLToPath(new URL('../bin/vcispec.ts', import.meta.url))
    spawnSync(process.execPath, [cli, 'run', '--quiet', '--out', out])
    const { run } = JSON.parse(readFileSync(join(out, 'conformance.json'), 'utf8')) as {
      readonly run: { readonly scenarios: number; readonly durationMs: number }
    }
    const each = (run.scenarios * 1000) / run.durationMs
    return `${each.toFixed(1)} (${run.scenarios} in ${(run.durationMs / 1000).toFixed(1)} s)`
  } finally {
    rmSync(out, { recursive: true })
  }
}

/** Offer, token, nonce, credential and its verification, in one environment. */
async function flowsASecond(wallets: number): Promise<string> {
  await using mock = await startMock()
  const loaded = await loadTarget(undefined, {
    ...(mock.controlUrl && { VCISPEC_CONTROL_URL: mock.controlUrl }),
    ...(mock.caPath && { VCISPEC_CA_FILE: mock.caPath }),
  })
  const { ca = '' } = loaded.trust
  const clock = new MovableClock()
  await using http = new RecordingHttp({ clock, ca })
  await using session = await loaded.target.open({ http })
  await flow(session, ca)
  const begun = performance.now()
  const each = Math.ceil(flows / wallets)
  await Promise.all(
    Array.from({ length: wallets }, async () => {
      for (let done = 0; done < each; done++) await flow(session, ca, http)
    }),
  )
  return ((each * wallets * 1000) / (performance.now() - begun)).toFixed(1)
}

async function flow(session: TargetSession, ca: string, http?: RecordingHttp): Promise<void> {
  const own = http ?? new RecordingHttp({ clock: session.clock, ca })
  const ticket = await session.createOffer({ grants: [grantTypes.preAuthorizedCode] })
  if ('cannot' in ticket) throw new Error(ticket.cannot)
  const journey = new Journey({ http: own, client: session.client })
  await journey.takeOffer(ticket.offer)
  const { kind } = await journey.requestCredential()
  if (kind !== 'issued') throw new Error(`The flow ended in "${kind}".`)
  if (!http) await own[Symbol.asyncDispose]()
}

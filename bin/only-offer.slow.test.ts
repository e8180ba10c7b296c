import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type RunningMock, startMock } from '../mock-server/server.ts'
import { MovableClock } from '../protocol/clock.ts'
import { grantTypes } from '../protocol/grants.ts'
import type { TokenOutcome } from '../protocol/outcomes.ts'
import { loadTarget } from '../targets/load-target.ts'
import type { OfferWish } from '../targets/target.ts'
import type { WalletClient } from '../wallet/client/wallet-client.ts'
import { RecordingHttp } from '../wallet/http/http.ts'
import { Journey } from '../wallet/journey.ts'
import { type Judged, judged, only } from './testing/judged.ts'

let mock: RunningMock

before(async () => {
  mock = await startMock({ tls: 'off' })
})

after(() => mock.close())

test('an offer that was used before is not judged, whichever scenario comes first', async () => {
  for (const seed of ['1', '2']) {
    const { offer, redeem } = await makeOffer()
    assert.equal((await redeem()).kind, 'token')
    const { code, report } = await judge(offer, seed)
    assert.equal(code, 3, seed)
    assert.equal(report.run.seed, seed)
    assert.equal(report.requirements['VCI-11.1-01']?.verdict, 'inconclusive')
    assert.ok(
      report.findings.some(({ reason }) => /expired or used\?.*invalid_grant/.test(reason ?? '')),
    )
  }
})

test('one offer is spent by one walk: whatever comes first, the same is judged', async () => {
  const verdicts: unknown[] = []
  for (const seed of ['4', '5']) {
    const { code, report } = await judge((await makeOffer()).offer, seed)
    assert.equal(code, 0)
    assert.equal(report.requirements['VCI-11.2-01']?.verdict, 'satisfied')
    assert.equal(report.requirements['VCI-8.3-01']?.verdict, 'satisfied')
    verdicts.push(
      Object.entries(report.requirements).map(([id, { verdict }]) => `${id} ${verdict}`),
    )
  }
  assert.deepEqual(verdicts[1], verdicts[0])
})

test('a fixed offer whose Transaction Code is missing or wrong is not judged', async () => {
  const { offer } = await makeOffer({ txCode: true })
  const missing = await judge(offer, '7')
  assert.equal(missing.code, 3)
  assert.ok(missing.report.findings.some(({ reason }) => /--tx-code/.test(reason ?? '')))
  const wrong = await judge(offer, '8', ['--tx-code', '000000'])
  assert.equal(wrong.code, 3)
})

async function makeOffer(wish: OfferWish = {}) {
  await using http = new RecordingHttp({ clock: new MovableClock() })
  const { target } = await loadTarget(undefined, { VCISPEC_CONTROL_URL: mock.controlUrl ?? '' })
  const session = await target.open({ http })
  const { preAuthorizedCode } = grantTypes
  const ticket = await session.createOffer({
    grants: [preAuthorizedCode],
    byReference: false,
    ...wish,
  })
  assert.ok('offer' in ticket)
  const { offer } = ticket
  return { offer, redeem: () => redeem(offer, session.client) }
}

async function redeem(offer: string, client: WalletClient): Promise<TokenOutcome> {
  await using http = new RecordingHttp({ clock: new MovableClock(), insecureHttp: true })
  const journey = new Journey({ http, client })
  await journey.takeOffer(offer)
  return await journey.requestToken()
}

/** A part of a run: the walk belongs to every part. */
function judge(offer: string, seed: string, more: readonly string[] = []): Promise<Judged> {
  const clauses = only('VCI-11.1', 'VCI-4.1.1', 'VCI-8.3')
  return judged('--insecure-http', '--offer', offer, '--seed', seed, ...clauses, ...more)
}

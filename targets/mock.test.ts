import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startMock } from '../mock-server/server.ts'
import { MovableClock } from '../protocol/clock.ts'
import { wasAnswered } from '../protocol/exchange.ts'
import { grantTypes } from '../protocol/grants.ts'
import { RecordingHttp } from '../wallet/http/http.ts'
import { loadTarget } from './load-target.ts'
import type { ScenarioNeeds, TargetSession } from './target.ts'

async function inSession(
  needs: Omit<ScenarioNeeds, 'http'>,
  use: (session: TargetSession, http: RecordingHttp) => Promise<void>,
): Promise<void> {
  await using mock = await startMock()
  await using http = new RecordingHttp({ clock: new MovableClock(), ca: mock.caPem })
  const { target } = await loadTarget(undefined, { VCISPEC_CONTROL_URL: mock.controlUrl ?? '' })
  await using session = await target.open({ http, ...needs })
  await use(session, http)
}

function operationsOf(http: RecordingHttp): readonly string[] {
  return http.log.evidence().exchanges.map(({ operation }) => operation)
}

test('a plain wish is met by the control surface, and its offer can be read like any other', async () => {
  await inSession({}, async (session, http) => {
    const ticket = await session.createOffer({ grants: [grantTypes.preAuthorizedCode] })
    assert.ok('offer' in ticket)
    assert.match(ticket.offer, /^openid-credential-offer:\/\/\?credential_offer_uri=https/)
    assert.deepEqual(operationsOf(http), ['control', 'control'])
    assert.equal((await session.readOffer?.(ticket))?.status, 'CREATED')
  })
})

test('a QR image is drawn by the control surface too: the offers API is under test itself', async () => {
  await inSession({}, async (session, http) => {
    const ticket = await session.createOffer({ qrImage: true })
    assert.match('offer' in ticket ? ticket.offer : '', /^data:image\/png;base64,/)
    assert.deepEqual(operationsOf(http), ['control', 'control'])
  })
})

test('what PingOne’s API cannot express is asked of the control surface', async () => {
  await inSession({}, async (session, http) => {
    const withCode = await session.createOffer({
      grants: [grantTypes.preAuthorizedCode],
      txCode: true,
    })
    assert.match('txCode' in withCode ? String(withCode.txCode) : '', /^.+$/)
    const byValue = await session.createOffer({ byReference: false })
    assert.match('offer' in byValue ? byValue.offer : '', /\?credential_offer=/)
    assert.deepEqual(operationsOf(http), ['control', 'control', 'control'])
  })
})

test('a frozen clock stands where the environment’s stands, and both move together', async () => {
  await inSession({ clock: 'frozen' }, async (session) => {
    const ticket = await session.createOffer({})
    assert.ok('offer' in ticket)
    const before = session.clock.now()
    await session.advanceClock?.('PT10M')
    assert.equal(session.clock.now().getTime() - before.getTime(), 600_000)
    const offer = await session.readOffer?.(ticket)
    const expiresAt = new Date(offer?.expiresAt ?? '')
    assert.equal(expiresAt.getTime() - session.clock.now().getTime(), 20 * 60_000)
  })
})

test('a session leaves no environment behind, however often it is disposed of', async () => {
  await inSession({}, async (session, http) => {
    const [created] = http.log.evidence().exchanges
    const journal = async () => {
      const url = `${created?.request.url}/${session.pingone?.access.environment}/journal`
      const exchange = await http.send({ operation: 'control', method: 'GET', url })
      return wasAnswered(exchange) ? exchange.response.status : exchange.failure.code
    }
    assert.equal(await journal(), 200)
    await session[Symbol.asyncDispose]()
    assert.equal(await journal(), 404)
  })
})

test('an unknown fault is refused with the reason of the mock', async () => {
  await assert.rejects(
    inSession({ faults: ['no such fault'] }, async () => {}),
    /no fault named "no such fault"/,
  )
})

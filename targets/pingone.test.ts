import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startMock } from '../mock-server/server.ts'
import { MovableClock } from '../protocol/clock.ts'
import { wasAnswered } from '../protocol/exchange.ts'
import { grantTypes } from '../protocol/grants.ts'
import { RecordingHttp } from '../wallet/http/http.ts'
import { loadTarget } from './load-target.ts'
import type { TargetSession } from './target.ts'

const mock = await startMock({ tls: 'off' })
const ready = await mock.createEnvironment()
after(() => mock.close())

const tenant = {
  kind: 'pingone',
  apiUrl: `${ready.apiUrl}/`,
  authUrl: ready.authUrl,
  environment: ready.environment,
  user: ready.user,
  worker: ready.worker,
}

async function asTenant<T>(
  offers: object,
  use: (session: TargetSession, http: RecordingHttp) => Promise<T>,
): Promise<T> {
  await using http = new RecordingHttp({ clock: new MovableClock(), insecureHttp: true })
  const { target, kind, profiles } = await loadTarget(JSON.stringify({ offers }))
  assert.equal(kind, 'pingone')
  assert.deepEqual(profiles, ['openid4vci', 'pingone'])
  await using session = await target.open({ http })
  return await use(session, http)
}

function sent(http: RecordingHttp): readonly string[] {
  return http.log
    .evidence()
    .exchanges.map(({ request }) => `${request.method} ${new URL(request.url).pathname}`)
}

const users = `/v1/environments/${ready.environment}/users`

test('an offer is made with a worker token and one call, for both grants unless one is wished', async () => {
  await asTenant(tenant, async (session, http) => {
    const ticket = await session.createOffer({})
    assert.ok('offer' in ticket && ticket.id)
    assert.match(ticket.offer, /^openid-credential-offer:\/\/\?credential_offer_uri=http/)
    assert.deepEqual(sent(http), [
      `POST /${ready.environment}/as/token`,
      `POST ${users}/${ready.user}/openid4vciOffers`,
    ])
    const [type = ''] = ready.credentialTypes
    await session.createOffer({ grants: [grantTypes.authorizationCode], configurations: [type] })
    const bodies = http.log.evidence().exchanges.map(({ request }) => request.decoded)
    assert.deepEqual(bodies.slice(1), [
      { grantTypes: Object.values(grantTypes) },
      { grantTypes: [grantTypes.authorizationCode], credentials: [type] },
    ])
    assert.equal((await session.readOffer?.(ticket))?.status, 'CREATED')
  })
})

test('the offer is the QR image where that is wished', async () => {
  await asTenant(tenant, async (session) => {
    const ticket = await session.createOffer({ qrImage: true })
    assert.match('offer' in ticket ? ticket.offer : '', /^data:image\/png;base64,/)
  })
})

for (const [wish, reason] of [
  [{ txCode: true }, /sets no Transaction Code/],
  [{ deferred: true }, /cannot ask for deferred issuance/],
  [{ byReference: false }, /always by reference/],
] as const) {
  test(`PingOne cannot be asked for ${JSON.stringify(wish)}`, async () => {
    const answer = await asTenant(tenant, (session) => session.createOffer(wish))
    assert.match('cannot' in answer ? answer.cannot : '', reason)
  })
}

test('a tenant has no clock to move, and what the file does not name it does not have', async () => {
  await asTenant(tenant, async (session) => {
    assert.equal(session.advanceClock, undefined)
    assert.equal(session.secondSignIn, undefined)
    assert.equal(session.foreignCredentialType, undefined)
    assert.equal(session.pingone?.access.secondUser, undefined)
    assert.equal(session.pingone?.access.managedType, undefined)
  })
})

test('what can be offered is what the API shows as queued, unless the file says it', async () => {
  await asTenant(tenant, async ({ pingone }) => {
    assert.deepEqual(await pingone?.offerableTypes(), ready.credentialTypes)
  })
  const [, second = ''] = ready.credentialTypes
  await asTenant({ ...tenant, credentialTypes: [second] }, async ({ pingone }, http) => {
    assert.deepEqual(await pingone?.offerableTypes(), [second])
    assert.deepEqual(sent(http), [])
  })
})

test('a second user, a MANAGED type and a foreign type are taken from the file', async () => {
  const [managedType = ''] = ready.credentialTypes
  const more = {
    secondUser: ready.secondUser,
    secondLogin: ready.secondLogin,
    managedType,
    foreignCredentialType: ready.environment,
  }
  await asTenant({ ...tenant, ...more }, async (session) => {
    const { pingone } = session
    assert.ok(session.secondSignIn)
    assert.equal(await session.foreignCredentialType?.(), ready.environment)
    const as = { user: pingone?.access.secondUser ?? '' }
    const made = await pingone?.createCredential(
      { credentialType: { id: managedType }, data: { Level: '1' } },
      as,
    )
    assert.equal(made && wasAnswered(made) && made.response.status, 201)
    const offered = await pingone?.createOffer({}, as)
    assert.equal(offered && wasAnswered(offered) && offered.response.status, 201)
  })
})

test('a refusal or a worker that gets no token is no verdict: the adapter throws, with what PingOne said', async () => {
  const wrong = { ...tenant, worker: { ...ready.worker, clientSecret: 'wrong' } }
  await assert.rejects(
    asTenant(wrong, (session) => session.createOffer({})),
    /Could not make an offer: .+ answered 401/,
  )
  const nobody = { ...tenant, user: ready.environment }
  await assert.rejects(
    asTenant(nobody, (session) => session.createOffer({})),
    /answered 404: The request could not be completed/,
  )
})

test('a region names the hosts, and one that does not exist is wrong usage', async () => {
  const { apiUrl: _api, authUrl: _auth, ...rest } = tenant
  await asTenant({ ...rest, region: 'eu' }, async ({ pingone }) => {
    assert.equal(pingone?.access.apiUrl, 'https://api.pingone.eu/v1')
    assert.equal(pingone?.access.authUrl, 'https://auth.pingone.eu')
  })
  await assert.rejects(loadTarget(JSON.stringify({ offers: { ...rest, region: 'MARS' } })), {
    code: 'ERR_PINGONE_REGION',
  })
})

import assert from 'node:assert/strict'
import { after, before, test as nodeTest } from 'node:test'
import supertest from 'supertest'
import { MovableClock } from '../../protocol/clock.ts'
import { controlApp } from '../control/control-app.ts'
import { createAuthority } from '../crypto/tls.ts'
import type { Environment } from '../environment.ts'
import { publicApp } from '../http/public-app.ts'
import { byName } from '../kept-names.ts'
import { keepType } from '../management/credential-type-store.ts'
import { createMock, type Mock } from '../mock.ts'
import { createOffer, offerByReference } from '../offers/offers.ts'
import { provision, statusListLength } from '../queue/provisioning.ts'
import { applyChanges } from '../rules/apply.ts'
import { runDueRules } from '../rules/schedule.ts'
import { stagedChanges } from '../rules/staging.ts'
import { seeded } from '../testing/mock.ts'
import { lastingKinds } from '../testing/stores.ts'
import type { IssuanceRule } from './kept/rules.ts'
import { openStore } from './open-store.ts'
import { entriesAtMost } from './room.ts'
import { StoreFull } from './store.ts'

/** What a mock says and does that has no room left, on each of its surfaces. */
const start = new Date('2026-03-01T10:00:00.000Z')
let authority: Awaited<ReturnType<typeof createAuthority>>

before(async () => {
  authority = await createAuthority(start)
})

interface Limits {
  readonly entriesAtMost?: number
  readonly environmentsAtMost?: number
  readonly offersAtMost?: number
}

/** @param kept in memory without. */
function mockWith(limits: Limits, kept?: Awaited<ReturnType<typeof openStore>>): Mock {
  return createMock({
    urls: { api: 'https://mock.example/v1', auth: 'https://mock.example' },
    authority,
    clock: new MovableClock({ start, frozen: true }),
    faults: [],
    ...(kept && { kept: { in: kept, byName } }),
    ...limits,
  })
}

full('in memory', false, async (limits) => mockWith(limits))
for (const { name, skip, where } of lastingKinds()) {
  const opened: Awaited<ReturnType<typeof openStore>>[] = []
  after(async () => {
    for (const store of opened) await store.close()
  })
  full(name, skip, async (limits) => {
    const store = await openStore(await where(`full_${opened.length}`))
    opened.push(store)
    return mockWith(limits, store)
  })
}

function full(kind: string, skip: string | false, newMock: (limits: Limits) => Promise<Mock>) {
  const test = (what: string, run: () => Promise<void>) =>
    nodeTest(`${kind}: ${what}`, { skip }, run)

  /** An environment that has as many entries as it may. */
  async function fullMock(): Promise<{ mock: Mock; environment: Environment }> {
    const mock = await newMock({ entriesAtMost: 200 })
    const environment = await mock.create({ options: { formats: [] } })
    const nonces = environment.store.collection('nonces')
    const fill = async (id = 0): Promise<void> => {
      await nonces.put(`nonce-${id}`, { issuedAt: start })
      return fill(id + 1)
    }
    await assert.rejects(fill(), StoreFull)
    return { mock, environment }
  }

  test('a wallet is told by 507 in the form of its endpoint, and nothing that was there is lost', async () => {
    const { mock, environment } = await fullMock()
    const { status, body } = await supertest(publicApp(mock)).post(
      `/${environment.id}/openid4vci/fresh-nonce`,
    )
    assert.equal(status, 507)
    assert.equal(body.error, 'server_error')
    assert.match(body.error_description, /200 entries at most/)
    assert.ok(await environment.store.collection('nonces').get('nonce-0'))
    const page = await supertest(publicApp(mock))
      .get(`/${environment.id}/as/authorize`)
      .query({
        response_type: 'code',
        client_id: environment.client.id,
        redirect_uri: environment.client.redirectUri,
        code_challenge: 'a'.repeat(43),
        code_challenge_method: 'S256',
        scope: 'openid',
      })
    assert.equal(page.status, 507, page.text)
    assert.match(page.text, /200 entries at most/)
    const [problem] = environment.journal.entries.at(-1)?.problems ?? []
    assert.equal(problem?.demand, 'room in the store')
  })

  test('an offer that has no room is no half offer', async () => {
    const { environment } = await fullMock()
    const { user, types } = await seeded(environment)
    const nonces = environment.store.collection('nonces')
    await nonces.take('nonce-0')
    const wish = { userId: user.id, offeredTypeIds: [types[0]] }
    const grants = ['urn:ietf:params:oauth:grant-type:pre-authorized_code'] as const
    await assert.rejects(createOffer(environment, { ...wish, grantTypes: grants }), StoreFull)
    assert.deepEqual(await environment.store.collection('offers').list(), [])
  })

  test('a workflow is told in the words of PingOne’s API', async () => {
    const { mock, environment } = await fullMock()
    const agent = supertest(publicApp(mock))
    const { worker } = environment
    const { body: token } = await agent
      .post(`/${environment.id}/as/token`)
      .auth(worker.clientId, worker.clientSecret)
      .type('form')
      .send({ grant_type: 'client_credentials' })
    const { status, body } = await agent
      .post(`/v1/environments/${environment.id}/populations`)
      .auth(token.access_token, { type: 'bearer' })
      .send({ name: 'One more' })
    assert.equal(status, 507)
    assert.equal(body.code, 'REQUEST_LIMITED')
    assert.equal(body.details[0].code, 'LIMIT_EXCEEDED')
  })

  /** A rule of a new AUTOMATED type for everybody who has an address, in an environment that is then filled. */
  async function fullWithRule(when: 'ON_DEMAND' | 'PERIODIC') {
    const mock = await newMock({ entriesAtMost: 200 })
    const environment = await mock.create({ clock: 'frozen', options: { formats: [] } })
    const { store } = environment
    const [known] = await store.collection('credentialTypes').list()
    assert.ok(known)
    const version = { id: 'first', number: 1 }
    const type = { ...known, id: 'automated', mode: 'AUTOMATED' as const, version }
    await keepType(environment, type)
    const rule: IssuanceRule = {
      id: 'rule',
      credentialTypeId: type.id,
      status: 'ACTIVE',
      filter: { scim: 'email pr' },
      automation: { issue: when, update: when, revoke: when },
      runs: 0,
      createdAt: environment.now(),
      updatedAt: environment.now(),
    }
    await store.collection('issuanceRules').put(rule.id, rule)
    const staged = await stagedChanges(environment, rule)
    assert.ok(staged.length > 0)
    const nonces = store.collection('nonces')
    const fill = async (id = 0): Promise<void> => {
      await nonces.put(`nonce-${id}`, { issuedAt: start })
      return fill(id + 1)
    }
    await assert.rejects(fill(), StoreFull)
    const users = staged.length
    const made = () => store.collection('userCredentials').where('credentialTypeId', type.id)
    const free = async () => {
      for (let index = 0; index < 2 * users; index += 1) await nonces.take(`nonce-${index}`)
    }
    return { environment, rule, staged, made, free }
  }

  test('what a rule has no room for stays staged, and is done when there is room', async () => {
    const { environment, rule, staged, made, free } = await fullWithRule('ON_DEMAND')
    await assert.rejects(applyChanges(environment, rule, staged), StoreFull)
    assert.deepEqual(await made(), [])
    assert.equal(await environment.store.collection('ruleEvents').count(), 0)
    assert.deepEqual(await stagedChanges(environment, rule), staged)
    await free()
    assert.equal((await applyChanges(environment, rule, staged)).length, staged.length)
    assert.equal((await made()).length, staged.length)
    assert.deepEqual(await stagedChanges(environment, rule), [])
  })

  test('a periodic run without room is in nobody’s way, and is due until there is some', async () => {
    const { environment, staged, made, free } = await fullWithRule('PERIODIC')
    environment.clock.advance('PT1H')
    const dueAt = environment.now()
    await runDueRules(environment)
    assert.deepEqual(await made(), [])
    environment.clock.advance('PT10M')
    await free()
    await runDueRules(environment)
    const issued = await made()
    assert.equal(issued.length, staged.length)
    assert.ok(issued.every(({ createdAt }) => createdAt.getTime() === dueAt.getTime()))
  })

  test('an environment beyond the limit is refused with a hint, also of many at once, and the first one stays', async () => {
    const mock = await newMock({ environmentsAtMost: 2 })
    const made = await Promise.allSettled([1, 2, 3].map(() => mock.create()))
    assert.deepEqual(made.map(({ status }) => status).toSorted(), [
      'fulfilled',
      'fulfilled',
      'rejected',
    ])
    const control = supertest(controlApp({ mock, controlUrl: null, caPath: null }, undefined))
    const { status, body } = await control.post('/environments').send({})
    assert.equal(status, 507)
    assert.match(body.hint, /--max-environments/)
    const [first] = await mock.list()
    assert.equal((await mock.list()).length, 2)
    await control.delete(`/environments/${first?.id}`)
    assert.equal((await control.post('/environments').send({})).status, 201)
  })

  test('an offer beyond --max-offers is refused with a hint, also of many at once, and the first ones stay', async () => {
    const mock = await newMock({ offersAtMost: 2 })
    const environment = await mock.create({ clock: 'frozen', options: { formats: [] } })
    const control = supertest(controlApp({ mock, controlUrl: null, caPath: null }, undefined))
    const make = () => control.post(`/environments/${environment.id}/offers`).send({})
    const made = [await make(), await make()]
    for (const { status, body } of await Promise.all([make(), make(), make()])) {
      assert.equal(status, 507)
      assert.match(body.error, /2 offers at most/)
      assert.match(body.hint, /--max-offers/)
    }
    const ids = (await environment.store.collection('offers').list()).map(({ id }) => id)
    assert.deepEqual(
      ids,
      made.map(({ body }) => body.id),
    )
    assert.equal(await environment.store.collection('preAuthorizedCodes').count(), 2)
    environment.clock.advance('P2D')
    assert.equal((await make()).status, 201)
  })

  test('offers and their codes are freed a day after their end', async () => {
    const mock = await newMock({})
    const environment = await mock.create({ clock: 'frozen', options: { formats: [] } })
    const { user, types } = await seeded(environment)
    const offers = environment.store.collection('offers')
    const offer = await createOffer(environment, {
      userId: user.id,
      offeredTypeIds: [types[0]],
      grantTypes: ['urn:ietf:params:oauth:grant-type:pre-authorized_code'],
    })
    await mock.change(environment, () => environment.clock.advance('PT24H29M'))
    await mock.sweep()
    assert.equal((await offerByReference(environment, offer.reference))?.id, offer.id)
    await mock.change(environment, () => environment.clock.advance('PT2M'))
    await mock.sweep()
    assert.equal(await offers.count(), 0)
    assert.equal(await environment.store.collection('preAuthorizedCodes').count(), 0)
  })
}

nodeTest(
  'before a status list is full another one is begun, and each tells of its own',
  async () => {
    const mock = mockWith({ entriesAtMost })
    const environment = await mock.create({ options: { formats: [] } })
    const taken = environment.store.collection('statusIndexes')
    for (let index = 0; index < statusListLength * 0.75; index += 1)
      await taken.putNew(`${index}`, {})
    const [credential] = await environment.store.collection('userCredentials').list()
    assert.ok(credential)
    const { statusIndex } = await provision(environment, credential)
    assert.ok(statusIndex >= statusListLength && statusIndex < 2 * statusListLength)
    const agent = supertest(publicApp(mock))
    const lists = `/${environment.id}/openid4vci/status`
    const { body } = await agent.get(lists)
    assert.equal(body.status_lists.length, 2)
    for (const [list, status] of [
      [1, 200],
      [2, 200],
      [3, 404],
      ['0', 404],
      ['01', 404],
      ['1.5', 404],
      ['1e0', 404],
      ['x', 404],
    ] as const) {
      assert.equal((await agent.get(`${lists}/${list}`)).status, status, String(list))
    }
  },
)

import assert from 'node:assert/strict'
import { test } from 'node:test'
import supertest from 'supertest'
import { grantTypes } from '../../protocol/grants.ts'
import { controlApp } from '../control/control-app.ts'
import { testMock } from '../testing/mock.ts'
import { isLimited } from '../turns/limit.ts'
import { variants } from '../variants/registry.ts'
import { phoneAdvice } from './phone-advice.ts'
import { consolePaths } from './routes.ts'

const mock = await testMock()
const surroundings = { mock, controlUrl: 'http://127.0.0.1:8444', caPath: null }
const agent = supertest(controlApp(surroundings, undefined))

async function withUser() {
  const environment = await mock.create({ clock: 'frozen' })
  const [user] = await environment.store.collection('users').list()
  const types = await environment.store.collection('credentialTypes').list()
  const post = (form: Readonly<Record<string, string | string[]>>) =>
    agent.post(consolePaths.offers(environment.id)).type('form').send(form)
  return { environment, user: user?.id ?? '', types, post }
}

test('the form makes the offer that it asks for', async () => {
  const { environment, user, types, post } = await withUser()
  const { id = '' } = types[0] ?? {}
  const grant = grantTypes.preAuthorizedCode
  const answer = await post({ user, credential: id, grant, tx_code: 'true' })
  assert.equal(answer.status, 303)
  const [offer] = await environment.store.collection('offers').list()
  assert.deepEqual(offer?.credentials, [id])
  assert.deepEqual(offer?.grantTypes, [grant])
  const page = await agent.get(answer.headers.location ?? '')
  assert.equal(page.status, 200)
  assert.ok(page.text.includes(offer?.txCode?.value ?? 'no code'))
})

test('what the form says twice is offered once', async () => {
  const { environment, user, types, post } = await withUser()
  const { id = '' } = types[0] ?? {}
  const grant = grantTypes.preAuthorizedCode
  const answer = await post({ user, credential: [id, id], grant: [grant, grant] })
  assert.equal(answer.status, 303)
  const [offer] = await environment.store.collection('offers').list()
  assert.deepEqual(offer?.offeredTypeIds, [id])
  assert.deepEqual(offer?.credentials, [id])
  assert.deepEqual(offer?.grantTypes, [grant])
})

test('a form that cannot be served comes back with what was wrong, and nothing was made', async () => {
  const { environment, user, post } = await withUser()
  const wrong: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
    [{ user: 'nobody', grant: grantTypes.preAuthorizedCode }, /Choose a user/],
    [{ user }, /at least one grant/],
    [{ user, grant: 'password' }, /at least one grant/],
    [{ user, grant: grantTypes.authorizationCode, tx_code: 'true' }, /Transaction Code goes/],
    [{ user, grant: grantTypes.authorizationCode, credential: 'x' }, /Nothing of that kind/],
  ]
  for (const [form, problem] of wrong) {
    const answer = await post(form)
    assert.equal(answer.status, 400)
    assert.match(answer.text, problem)
  }
  assert.deepEqual(await environment.store.collection('offers').list(), [])
})

test('the clock moves by the steps of the page and by durations, and by nothing else', async () => {
  const { environment } = await withUser()
  const before = environment.now().getTime()
  const move = (advance: string) =>
    agent.post(consolePaths.clock(environment.id)).type('form').send({ advance })
  assert.equal((await move('PT1M')).status, 303)
  assert.equal((await move('PT90S')).status, 303)
  for (const nonsense of ['', 'soon', '-PT1S', 'P1X', 'P900000Y']) {
    const { status, text } = await move(nonsense)
    assert.equal(status, 400, nonsense)
    assert.match(text, /<p class="problem" role="alert">/)
  }
  assert.equal(environment.now().getTime() - before, 150_000)
})

test('faults are added by the form, with their limits, and taken away one by one', async () => {
  const { environment, user } = await withUser()
  const press = (form: object) =>
    agent.post(consolePaths.faults(environment.id)).type('form').send(form)
  assert.equal((await press({ name: 'cacheable nonce', times: '2', after: '1' })).status, 303)
  assert.equal((await press({ name: 'token without token_type', after: 'PT30S' })).status, 303)
  const page = async () => (await agent.get(consolePaths.environment(environment.id))).text
  assert.match(await page(), /<li>cacheable nonce, for 2 requests, after 1 more </)
  assert.match(await page(), /<li>token without token_type, after PT30S </)
  for (const [form, problem] of [
    [{ name: 'no such fault' }, /no fault named/],
    [{ name: 'cacheable nonce', times: '0' }, /times/],
    [{ name: 'cacheable nonce', after: 'soon' }, /after/],
    [{ name: 'cacheable nonce', for: user }, /no client and no offer/],
  ] as const) {
    const { status, text } = await press(form)
    assert.equal(status, 400)
    assert.match(text, problem)
  }
  const takeAway = async (number: number) => {
    const button = new RegExp(`name="remove" value="([^"]+)">Take away<[^>]+> number ${number}<`)
    const [, remove] = button.exec(await page()) ?? []
    assert.equal((await press({ remove })).status, 303)
  }
  await takeAway(1)
  assert.deepEqual(
    environment.faults.map(({ name }) => name),
    ['token without token_type'],
  )
  await takeAway(1)
  assert.deepEqual(environment.faults, [])
})

test('a button takes away its own fault, also once one before it has ended', async () => {
  const { environment } = await withUser()
  const press = (form: object) =>
    agent.post(consolePaths.faults(environment.id)).type('form').send(form)
  for (const form of [
    { name: 'cacheable nonce', times: '1' },
    { name: 'token without token_type' },
    { name: 'cacheable token response', times: '3' },
  ])
    assert.equal((await press(form)).status, 303)
  const { text } = await agent.get(consolePaths.environment(environment.id))
  const buttons = [...text.matchAll(/name="remove" value="([^"]+)"/g)].map(([, value]) => value)
  const counted = environment.faults.find(({ name }) => name === 'cacheable nonce')
  assert.ok(counted && isLimited(counted))
  const uses = environment.store.collection('faultUses')
  await uses.put(counted.limit.id, { passed: 0, altered: 1 })
  assert.equal((await press({ remove: buttons[1] })).status, 303)
  assert.deepEqual(
    environment.faults.map(({ name }) => name),
    ['cacheable token response'],
  )
})

test('an offer can be deferred, denied and by value', async () => {
  const { environment, user, post } = await withUser()
  const grant = grantTypes.preAuthorizedCode
  const made = await post({ user, grant, deferred: 'true', by_value: 'true' })
  const page = await agent.get(made.headers.location ?? '')
  assert.match(page.text, /\?credential_offer=%7B/)
  await post({ user, grant, denied: 'true' })
  const offers = await environment.store.collection('offers').list()
  assert.deepEqual(
    offers.map(({ deferred, denied }) => [deferred, denied]),
    [
      [true, undefined],
      [undefined, true],
    ],
  )
  const other = await agent.get(consolePaths.offer(environment.id, offers[1]?.id ?? ''))
  assert.match(other.text, /\?credential_offer_uri=https/)
})

test('a new environment has the preset, the variants, the clock and the leniency that were chosen', async () => {
  const make = (form: object) => agent.post(consolePaths.environments).type('form').send(form)
  const [one, other] = variants
  const variant = [one?.name, other?.name]
  const wish = { preset: 'plain', clock: 'frozen', leniency: 'report', variant }
  const { status, headers } = await make(wish)
  assert.equal(status, 303)
  const made = await mock.find(headers.location?.split('/').at(-1) ?? '')
  assert.deepEqual(
    made?.variants.map(({ name }) => name),
    variant,
  )
  assert.equal(made?.options.leniency, 'report')
  assert.equal(typeof made?.clock.state.frozenAtMs, 'number')
  const count = (await mock.list()).length
  for (const nonsense of [{ preset: 'fancy' }, { clock: 'fast' }, { variant: 'none such' }]) {
    const refused = await make(nonsense)
    assert.equal(refused.status, 400)
    assert.match(refused.text, /<p class="problem" role="alert">/)
  }
  assert.equal((await mock.list()).length, count)
})

test('passwords stand beside their users', async () => {
  const { environment } = await withUser()
  const { text } = await agent.get(consolePaths.environment(environment.id))
  for (const { username, password } of await environment.store.collection('users').list()) {
    assert.ok(text.includes(`<code>${username}</code>`), username)
    assert.ok(text.includes(`<code>${password}</code>`), username)
  }
})

test('whoever is at localhost is told that a phone cannot come there, and the line that mends it', async () => {
  const { environment } = await withUser()
  const at = (credentialIssuer: string) => phoneAdvice({ credentialIssuer }) || { html: '' }
  for (const host of ['localhost:8443', '127.0.0.1:8443', '[::1]:8443', 'x.localhost:8443']) {
    assert.match(at(`https://${host}/e`).html, /vcispec mock --host [\w.]+</, host)
  }
  assert.equal(at('https://192.168.1.20:8443/e').html, '')
  const { text } = await agent.get(consolePaths.environment(environment.id))
  assert.doesNotMatch(text, /A phone cannot reach/)
})

test('the home page lists environments and makes new ones', async () => {
  const { environment } = await withUser()
  assert.ok((await agent.get('/')).text.includes(environment.id))
  const made = await agent.post(consolePaths.environments)
  assert.equal(made.status, 303)
  assert.equal((await agent.get(made.headers.location ?? '')).status, 200)
})

test('what does not exist is a page that says so', async () => {
  const { environment } = await withUser()
  const paths = [
    consolePaths.environment('none'),
    consolePaths.offer(environment.id, 'none'),
    consolePaths.events(environment.id, 'none'),
  ]
  for (const path of paths) {
    const { status, text } = await agent.get(path)
    assert.equal(status, 404)
    assert.match(text, /There is no such/)
  }
})

test('a page of another site presses no button, the same request from here does', async () => {
  const { environment } = await withUser()
  const press = (origin: string) =>
    agent
      .post(consolePaths.clock(environment.id))
      .set('host', '127.0.0.1:8444')
      .set('origin', origin)
      .type('form')
      .send({ advance: 'PT1M' })
  assert.equal((await press('http://127.0.0.1:8444')).status, 303)
  for (const origin of ['https://elsewhere.example', 'null', 'http://127.0.0.1:8445'])
    assert.equal((await press(origin)).status, 403, origin)
})

test('with a token, a browser gets in with Basic authentication and nobody without', async () => {
  const guarded = supertest(controlApp(surroundings, 's3cret'))
  assert.equal((await guarded.get('/')).status, 401)
  assert.equal((await guarded.get('/').auth('me', 'wrong')).status, 401)
  assert.equal((await guarded.get('/').auth('me', 's3cret')).status, 200)
})

test('the journal says how many entries are left of how many, and is cleared by its button', async () => {
  const { environment } = await withUser()
  const { journal, id } = environment
  const add = () =>
    journal.add({
      at: environment.now(),
      operation: 'nonce',
      request: { method: 'POST', target: '/', base: 'https://x', rawHeaders: [] },
      response: { status: 200, head: 'HTTP/1.1 200 OK\r\n\r\n' },
      problems: [],
    })
  add()
  assert.match((await agent.get(consolePaths.journal(id))).text, />1 request</)
  for (let n = 0; n < 1001; n++) add()
  assert.match((await agent.get(consolePaths.journal(id))).text, />latest 1000 of 1002 requests</)
  const cleared = await agent.post(consolePaths.clearJournal(id))
  assert.deepEqual([cleared.status, cleared.headers.location], [303, consolePaths.journal(id)])
  assert.match((await agent.get(consolePaths.journal(id))).text, />0 requests</)
})

test('what a wallet sent is text in the journal, and nothing else', async () => {
  const { environment } = await withUser()
  environment.journal.add({
    at: environment.now(),
    operation: 'token',
    request: {
      method: 'POST',
      target: '/?<b>',
      base: 'https://x',
      rawHeaders: ['x-<b>', '<b>'],
      body: '</pre><script>1</script>\ud800',
    },
    response: { status: 400, head: 'HTTP/1.1 400 Bad Request\r\nx: <b>\r\n\r\n' },
    problems: [{ demand: 'x', detail: '<img src=x>' }],
  })
  const { text, headers } = await agent.get(`${consolePaths.journal(environment.id)}?problems`)
  assert.ok(text.includes('&lt;/pre&gt;&lt;script&gt;1&lt;/script&gt;'))
  assert.doesNotMatch(text, /<script|<img|<b>/)
  assert.match(String(headers['content-security-policy']), /default-src 'none'/)
})

test('options are chosen by hand, and one that cannot be is told', async () => {
  const make = (form: Readonly<Record<string, string>>) =>
    agent.post(consolePaths.environments).type('form').send(form)
  const made = await make({
    preset: 'plain',
    'option.dpop': 'required',
    'option.nonceEndpoint': 'false',
    'option.batchSize': '5',
    'option.authenticationMethods': 'none, private_key_jwt',
    'option.pkce': '',
  })
  assert.equal(made.status, 303)
  const id = String(made.headers.location).split('/').at(-1) ?? ''
  const { options } = (await mock.find(id)) ?? {}
  assert.equal(options?.dpop, 'required')
  assert.equal(options?.nonceEndpoint, false)
  assert.equal(options?.batchSize, 5)
  assert.equal(options?.encryption, 'none')
  assert.equal(options?.pkce, undefined)
  assert.deepEqual(options?.authenticationMethods, ['none', 'private_key_jwt'])
  const wrong = await make({ 'option.batchSize': 'many' })
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /options\.batchSize.*whole number from 2 on/)
})

test('a page shows every request of the control surface, and what it takes', async () => {
  const { status, text: page } = await agent.get(consolePaths.api)
  assert.equal(status, 200)
  const text = page.replaceAll('<wbr>', '')
  assert.match(text, />environments<\/a>, 400, 401/)
  const { body } = await agent.get('/openapi.json')
  for (const [path, methods] of Object.entries<object>(body.paths))
    for (const method of Object.keys(methods).filter((it) => it !== 'parameters'))
      assert.ok(text.includes(`<code>${method.toUpperCase()} ${path}</code>`), `${method} ${path}`)
  for (const name of Object.keys(body.components.schemas)) assert.ok(text.includes(`id="${name}"`))
  assert.match((await agent.get('/')).text, /href="\/console\/api"/)
})

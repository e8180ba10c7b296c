import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { after, test as nodeTest } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { Agent, request } from 'undici'
import { issueWorkerToken } from '../management/worker-token.ts'
import { type RunningMock, startMock } from '../server.ts'
import { postgresMissing, startPostgres } from '../testing/postgres.ts'

/** Two mocks with one database, which say that they are at one address. */
const skip = postgresMissing()
const postgres = skip ? undefined : await startPostgres(['fsync=off'])
const said: string[] = []
const replicas: RunningMock[] = []
if (postgres) {
  const start = () =>
    startMock({
      store: postgres.url,
      tls: 'off',
      publicUrl: 'https://mock.example',
      environmentsAtMost: 5,
      preset: 'plain',
      onStore: (state, detail) => void said.push(`${state} ${detail}`),
    })
  replicas.push(...(await Promise.all([start(), start()])))
}
const agent = new Agent()
after(async () => {
  for (const replica of replicas) await replica.close()
  await agent.close()
  await postgres?.[Symbol.asyncDispose]()
})

const test = (name: string, run: () => Promise<void>) =>
  nodeTest(`two replicas: ${name}`, { skip }, run)
const preAuthorized = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'

function replica(index: number): RunningMock {
  return replicas[index] ?? assert.fail()
}

interface Wish {
  readonly method?: 'POST' | 'PUT' | 'DELETE'
  readonly json?: object
  readonly host?: string
  readonly accept?: string
  readonly token?: string | undefined
}

async function ask(url: string, wish: Wish = {}) {
  const { method, json = {}, host, accept, token } = wish
  const answer = await request(url, {
    dispatcher: agent,
    ...(method && { method, body: JSON.stringify(json) }),
    headers: {
      'content-type': 'application/json',
      ...(host && { host }),
      ...(accept && { accept }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
  })
  const text = await answer.body.text()
  return { status: answer.statusCode, headers: answer.headers, text, body: Object(parsed(text)) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function control(index: number, path: string, wish?: Wish) {
  return ask(`${replica(index).controlUrl}/environments${path}`, wish)
}

/** On the listener of one of them, as the proxy in front of both asks. */
function at(index: number, path: string, wish?: Wish) {
  return ask(`http://localhost:${replica(index).port}/${path}`, { ...wish, host: 'mock.example' })
}

test('started at once they have one CA, and one schema', async () => {
  const [one, other] = replicas.map(({ caPem }) => new X509Certificate(caPem).fingerprint256)
  assert.equal(one, other)
})

test('an environment that one makes, moves, alters or deletes is so at the other', async () => {
  const made = await control(0, '', { method: 'POST', json: { clock: 'frozen' } })
  assert.equal(made.status, 201)
  const id = made.body.environment
  assert.equal((await at(1, `.well-known/openid-credential-issuer/${id}`)).status, 200)
  assert.deepEqual((await at(0, `${id}/jwks`)).body, (await at(1, `${id}/jwks`)).body)

  const clock = (index: number, advance: string) =>
    control(index, `/${id}/clock`, { method: 'POST', json: { advance } })
  const { now: begun } = (await clock(1, 'PT0S')).body
  await Promise.all([0, 1, 0, 1, 0, 1].map((index) => clock(index, 'PT10M')))
  for (const index of [0, 1]) {
    const { now } = (await clock(index, 'PT0S')).body
    assert.equal(Date.parse(now) - Date.parse(begun), 3_600_000)
  }

  await control(1, `/${id}/faults`, { method: 'PUT', json: { faults: ['cacheable nonce'] } })
  const nonce = await at(0, `${id}/openid4vci/fresh-nonce`, { method: 'POST' })
  assert.notEqual(nonce.headers['cache-control'], 'no-store')

  assert.equal((await control(1, `/${id}`, { method: 'DELETE' })).status, 204)
  assert.equal((await at(0, `${id}/jwks`)).status, 404)
  assert.equal((await control(0, `/${id}`, { method: 'DELETE' })).status, 404)
})

test('a code that many redeem at both works once', async () => {
  const { environment: id } = await replica(0).createEnvironment()
  const json = { grants: [preAuthorized], byReference: false }
  const { offer } = (await control(1, `/${id}/offers`, { method: 'POST', json })).body
  const link = new URL(offer).searchParams.get('credential_offer') ?? ''
  const code = JSON.parse(link).grants[preAuthorized]['pre-authorized_code']
  const form = { grant_type: preAuthorized, 'pre-authorized_code': code }
  const redeem = async (index: number) => {
    const { statusCode, body } = await request(
      `http://localhost:${replica(index).port}/${id}/as/token`,
      {
        dispatcher: agent,
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form).toString(),
      },
    )
    await body.dump()
    return statusCode
  }
  const statuses = await Promise.all(Array.from({ length: 20 }, (_, index) => redeem(index % 2)))
  assert.deepEqual(statuses.toSorted(), [200, ...Array.from({ length: 19 }, () => 400)])
  await control(0, `/${id}`, { method: 'DELETE' })
})

test('a fault for some requests alters as many of both together, and is gone at both', async () => {
  const { environment: id } = await replica(0).createEnvironment()
  const faults = [{ name: 'cacheable nonce', times: 3, after: 2 }]
  const put = await control(0, `/${id}/faults`, { method: 'PUT', json: { faults } })
  assert.equal(put.status, 204, put.text)
  const nonce = (index: number) => at(index % 2, `${id}/openid4vci/fresh-nonce`, { method: 'POST' })
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => nonce(index)))
  const altered = answers.filter(({ headers }) => headers['cache-control'] !== 'no-store')
  assert.equal(altered.length, 3)
  for (const index of [0, 1]) {
    assert.deepEqual((await control(index, `/${id}/faults`)).body, { faults: [] })
  }
  await control(0, `/${id}`, { method: 'DELETE' })
})

test('a custom domain is one environment’s, and limits are for both together', async () => {
  const own = { options: { customDomain: 'own.example' } }
  const made = await Promise.all(
    [0, 1, 0, 1].map((index) => control(index, '', { method: 'POST', json: own })),
  )
  assert.deepEqual(made.map(({ status }) => status).toSorted(), [201, 409, 409, 409])
  const many = await Promise.all(
    [0, 1, 0, 1, 0, 1].map((index) => control(index, '', { method: 'POST' })),
  )
  const statuses = many.map(({ status }) => status).toSorted()
  assert.deepEqual(statuses, [201, 201, 201, 201, 507, 507])
})

test('requests to the API are counted for both together, also of many at once', async () => {
  const [oldest] = await replica(0).mock.list()
  await control(0, `/${oldest?.id}`, { method: 'DELETE' })
  const made = await replica(0).createEnvironment({
    clock: 'frozen',
    options: { requestsPerMinute: 4 },
  })
  const environment = await replica(1).mock.find(made.environment)
  const { access_token: token } = await issueWorkerToken(environment ?? assert.fail())
  const path = `v1/environments/${made.environment}/populations`
  const many = await Promise.all([0, 1, 0, 1, 0, 1].map((index) => at(index, path, { token })))
  const statuses = many.map(({ status }) => status).toSorted()
  assert.deepEqual(statuses, [200, 200, 200, 200, 429, 429])
  const json = { advance: 'PT1M' }
  await control(1, `/${made.environment}/clock`, { method: 'POST', json })
  for (const index of [0, 1]) assert.equal((await at(index, path, { token })).status, 200)
  await control(0, `/${made.environment}`, { method: 'DELETE' })
})

test('while the database is away every surface says so, and it is back by itself', async () => {
  const id = (await replica(0).mock.oldest())?.id
  const health = () => ask(`${replica(0).controlUrl}/health`)
  const well = await health()
  assert.deepEqual([well.status, well.body.status, well.body.store], [200, 'up', 'database'])
  postgres?.stop()
  said.length = 0
  const answers = await Promise.all([
    at(0, `${id}/openid4vci/fresh-nonce`, { method: 'POST' }),
    at(1, `${id}/as/authorize?client_id=x`),
    at(1, `v1/environments/${id}/users`),
    control(0, '', { method: 'POST' }),
    control(1, `/${id}/clock`, { method: 'POST', json: { advance: 'PT0S' } }),
    ask(`${replica(0).controlUrl}/`),
    ask(`${replica(0).controlUrl}/`, { accept: 'text/html,application/xml;q=0.9,*/*;q=0.8' }),
  ])
  for (const { status, headers } of answers) {
    assert.equal(status, 503)
    assert.equal(headers['retry-after'], '1')
  }
  const [nonce, page, api, made, , program, person] = answers
  assert.equal(nonce?.body.error, 'temporarily_unavailable')
  assert.match(String(page?.headers['content-type']), /text\/html/)
  assert.equal(api?.body.code, 'UNEXPECTED_ERROR')
  assert.match(api?.body.message, /store of the mock is away/)
  assert.match(made?.body.hint, /goes on by itself/)
  assert.match(program?.body.hint, /goes on by itself/)
  assert.match(String(person?.headers['content-type']), /text\/html/)
  assert.match(person?.text ?? '', /store of the mock is away/)
  assert.match(person?.text ?? '', /goes on by itself/)
  assert.equal(said.length, 2, 'one line each')
  for (const line of said) assert.match(line, /^away .*ECONNREFUSED/)
  const ill = await health()
  assert.deepEqual([ill.status, ill.body.status, ill.headers['retry-after']], [503, 'away', '1'])
  postgres?.start()
  for (const index of [0, 1]) {
    const again = await at(index, `${id}/openid4vci/fresh-nonce`, { method: 'POST' })
    assert.equal(again.status, 200, again.text)
  }
  await setTimeout(0)
  assert.deepEqual(said.slice(2), ['back ', 'back '])
})

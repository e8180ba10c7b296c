import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import supertest from 'supertest'
import { answerValidator } from '../testing/management/answers.ts'
import { seeded, testMock } from '../testing/mock.ts'
import { controlApp } from './control-app.ts'
import { controlDocument } from './openapi.ts'

const mock = await testMock()
const controlUrl = 'http://127.0.0.1:8444'
const app = controlApp({ mock, controlUrl, caPath: null }, undefined)
const agent = supertest(app)
const document = controlDocument(controlUrl)
const problemsOf = answerValidator(document)

type Method = 'get' | 'post' | 'put' | 'delete'

/** Asks, and finds the answer as the document has it. */
async function ask(method: Method, path: string, body?: object) {
  const answer = await agent[method](path).send(body)
  const problems = problemsOf({
    method: method.toUpperCase(),
    path: path.split('?', 1)[0] ?? '',
    status: answer.status,
    headers: answer.headers,
    body: answer.text === '' ? undefined : answer.body,
  })
  assert.deepEqual(problems, [], `${method} ${path} ${answer.status}`)
  return answer
}

async function made(wish: object = {}) {
  const { body } = await ask('post', '/environments', wish)
  return { id: String(body.environment), path: `/environments/${body.environment}` }
}

test('the document is valid by OpenAPI 3.1, and served to anybody', async () => {
  const result = await new Validator().validate(
    structuredClone(document) as Record<string, unknown>,
  )
  assert.deepEqual(result.errors ?? [], [])
  const guarded = supertest(controlApp({ mock, controlUrl, caPath: null }, 'secret'))
  const answer = await guarded.get('/openapi.json')
  assert.equal(answer.status, 200)
  assert.deepEqual(answer.body, JSON.parse(JSON.stringify(document)))
})

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> }
  readonly handle?: { readonly stack?: readonly Layer[] }
}

function routesIn(stack: readonly Layer[]): readonly string[] {
  return stack.flatMap(({ route, handle }) =>
    route
      ? Object.keys(route.methods).map((method) => `${method} ${route.path}`)
      : routesIn(handle?.stack ?? []),
  )
}

test('every route has an operation, and every operation a route', () => {
  const router: unknown = Object(app).router
  const served = routesIn((router as { readonly stack: readonly Layer[] }).stack).filter(
    (route) => !/ \/(console\/|$)/.test(route),
  )
  const described = Object.entries(Object(document.paths) as Record<string, object>).flatMap(
    ([path, item]) =>
      Object.keys(item)
        .filter((name) => name !== 'parameters')
        .map((method) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  )
  assert.deepEqual(served.toSorted(), described.toSorted())
})

test('what is answered is as described, refusals too', async () => {
  assert.equal((await ask('get', '/health')).status, 200)
  const { path, id } = await made({ clock: 'frozen', faults: ['cacheable nonce'], preset: 'full' })
  const none = '/environments/none'
  const client = { id: 'w', redirectUris: ['https://w.example/cb'], authentication: 'none' }
  const limited = { name: 'cacheable nonce', times: 1, after: 'PT1S' }
  const environment = (await mock.find(id)) ?? assert.fail()
  environment.journal.add({
    at: environment.now(),
    operation: 'nonce',
    request: { method: 'POST', target: '/x', base: 'https://x', rawHeaders: ['a', 'b'], body: 'x' },
    response: { status: 400, head: 'HTTP/1.1 400 Bad Request\r\na: b\r\n\r\n', body: 'y' },
    problems: [{ demand: 'x', detail: 'y' }],
    notes: [{ demand: 'x', detail: 'y' }],
  })
  const asked: readonly (readonly [Method, string, number, object?])[] = [
    ['get', '/environments', 200],
    ['get', '/environments?limit=0', 400],
    ['get', path, 200],
    ['get', none, 404],
    ['post', `${path}/clock`, 200, { advance: 'PT1S' }],
    ['post', `${path}/clock`, 400, { advance: 1 }],
    ['put', `${path}/faults`, 204, { faults: [limited, 'token without token_type'] }],
    ['put', `${path}/faults`, 400, { faults: ['none such'] }],
    ['get', `${path}/faults`, 200],
    ['get', `${path}/journal`, 200],
    ['get', `${path}/journal?since=-1`, 400],
    ['delete', `${path}/journal`, 204],
    ['delete', `${none}/journal`, 404],
    ['post', `${path}/offers`, 201, { txCode: true }],
    ['post', `${path}/offers`, 201, { qrImage: true }],
    ['post', `${path}/offers`, 200, { configurations: ['none such'] }],
    ['post', `${path}/offers`, 400, { grants: ['implicit'] }],
    ['get', `${path}/offers`, 200],
    ['get', `${path}/offers?limit=1`, 200],
    ['post', `${path}/clients`, 201, client],
    ['post', `${path}/clients`, 409, client],
    ['post', `${path}/clients`, 201, { ...client, id: 's', authentication: 'client_secret_basic' }],
    ['post', `${path}/clients`, 400, {}],
    ['get', `${path}/clients`, 200],
    ['delete', `${path}/clients/w`, 204],
    ['delete', `${path}/clients/w`, 404],
    ['post', `${path}/digitalWallets/none/pairing`, 404],
    ['post', `${path}/digitalWallets/none/credentials`, 404],
  ]
  for (const [method, at, status, body] of asked)
    assert.equal((await ask(method, at, body)).status, status, `${method} ${at}`)
  const { user } = await seeded(environment)
  await environment.store.collection('digitalWallets').put('wallet', {
    id: 'wallet',
    userId: user.id,
    digitalWalletApplicationId: 'x',
    status: 'PAIRING_REQUIRED',
    pairing: { id: 'x', challenge: 'x' },
    createdAt: environment.now(),
    updatedAt: environment.now(),
  })
  assert.equal((await ask('post', `${path}/digitalWallets/wallet/pairing`)).status, 200)
  const { body } = await ask('post', `${path}/digitalWallets/wallet/credentials`)
  assert.ok(body.credentials.length > 0)
  assert.equal((await ask('delete', path)).status, 204)
})

/** Bodies by the schema that describes them: those that are taken, and those that are refused by their shape. */
const bodies: readonly (readonly [string, Method, string, readonly object[], readonly object[]])[] =
  [
    [
      'environment-wish',
      'post',
      '',
      [{}, { preset: 'plain' }, { clock: 'frozen' }, { faults: [], variants: [], options: {} }],
      [
        { preset: 1 },
        { preset: 'fancy' },
        { clock: 'fast' },
        { faults: 'x' },
        { options: [] },
        { fault: [] },
      ],
    ],
    [
      'faults',
      'put',
      '/faults',
      [
        { faults: [] },
        { faults: ['cacheable nonce'] },
        { faults: [{ name: 'cacheable nonce', after: 1 }] },
      ],
      [
        {},
        { faults: [1] },
        { faults: [{}] },
        { faults: [{ name: 'cacheable nonce', times: 0 }] },
        { x: 1 },
      ],
    ],
    [
      'advance',
      'post',
      '/clock',
      [{ advance: 'PT0S' }],
      [{}, { advance: 1 }, { advance: '-PT1S' }],
    ],
    [
      'offer-wish',
      'post',
      '/offers',
      [
        {},
        { details: { txCode: { length: 4, inputMode: 'text' } } },
        { grants: ['authorization_code'] },
      ],
      [
        { txCode: 1 },
        { details: { txCode: { length: 0 } } },
        { grants: ['implicit'] },
        { qr: true },
      ],
    ],
    [
      'client',
      'post',
      '/clients',
      [{ id: 'a', redirectUris: ['https://a.example/'], authentication: 'none' }],
      [
        {},
        { id: 'b', redirectUris: [], authentication: 'none' },
        { id: 1, redirectUris: ['https://a.example/'], authentication: 'none' },
      ],
    ],
  ]

for (const [schema, method, under, right, wrong] of bodies) {
  test(`${schema}: the surface and the document take and refuse the same`, async () => {
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    const $ref = `#/components/schemas/${schema}`
    const validate = ajv.compile({ $ref, components: document.components as object })
    const at = under === '' ? '/environments' : `${(await made()).path}${under}`
    for (const body of right) {
      assert.equal(validate(body), true, JSON.stringify([body, validate.errors]))
      assert.ok((await ask(method, at, body)).status < 300, JSON.stringify(body))
    }
    for (const body of wrong) {
      assert.equal(validate(body), false, JSON.stringify(body))
      assert.equal((await ask(method, at, body)).status, 400, JSON.stringify(body))
    }
  })
}

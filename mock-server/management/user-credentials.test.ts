import assert from 'node:assert/strict'
import { test } from 'node:test'
import { revokedStatusIndexes } from '../queue/statuses.ts'
import { openClient } from '../testing/management/client.ts'
import { testMock } from '../testing/mock.ts'
import { revocation } from './user-credentials.ts'

const mock = await testMock()
const soon = '2026-03-01T10:10:00.000Z'

/** A MANAGED type with a required field, one that may be left out, and one that has a value of its own. */
async function withType() {
  const client = await openClient(mock)
  const type = await client.made('/credentialTypes', {
    title: 'Pass',
    management: { mode: 'MANAGED' },
    metadata: {
      fields: [
        { type: 'Alphanumeric Text', title: 'Level', required: true },
        { type: 'Alphanumeric Text', title: 'Note' },
        { type: 'Alphanumeric Text', title: 'Colour', required: true, value: 'blue' },
        { type: 'Directory Attribute', title: 'Phone', required: true, attribute: 'mobilePhone' },
        { type: 'Issued Timestamp', title: 'Since', required: true },
      ],
    },
    openid4VCI: { enabled: true },
  })
  const all = `/users/${client.user.id}/credentials`
  const data = { Level: '2', Phone: '+49 1' }
  const credentialType = { id: type.id }
  const make = (more: object = {}) => client.made(all, { credentialType, data, ...more })
  return { ...client, type, all, data, credentialType, make }
}

test('a new credential is PENDING, of its type as it is now, and keeps its data to itself', async () => {
  const { type, base, user, all, credentialType, data, post, get } = await withType()
  const { status, body, headers } = await post(all, { credentialType, data })
  assert.equal(status, 201)
  assert.equal(headers.location, `https://mock.example${base}${all}/${body.id}`)
  assert.equal(body.status, 'PENDING')
  assert.deepEqual(body.user, { id: user.id })
  assert.deepEqual(body.credentialType, { id: type.id, version: type.version })
  assert.equal(body.title, 'Pass')
  assert.equal('data' in body, false)
  assert.equal('demoDataStorage' in body, false)
  assert.deepEqual((await get(`${all}/${body.id}`)).body, body)
})

test('each notification has an id of its own, the same whenever it is read', async () => {
  const { make, get, put, all, data } = await withType()
  const notification = { methods: ['EMAIL', 'SMS'] }
  const made = await make({ notification })
  const path = `${all}/${made.id}`
  const first = (await get(path)).body.notification.results
  assert.deepEqual(first, Object(made.notification).results)
  const second = (await put(path, { data, notification })).body.notification.results
  const ids = [...first, ...second].map(({ notification }) => notification.id)
  assert.equal(new Set(ids).size, 4)
  for (const id of ids)
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('what is kept until it is issued is gone afterwards', async () => {
  const { make, get, all, environment } = await withType()
  const made = await make({ demoDataStorage: { storeUntilIssued: true } })
  assert.deepEqual(made.demoDataStorage, { storeUntilIssued: true, hasData: true })
  await environment.store
    .collection('userCredentials')
    .update(String(made.id), (it) => ({ ...it, status: 'ISSUED' }))
  const { body } = await get(`${all}/${made.id}`)
  assert.deepEqual(body.demoDataStorage, { storeUntilIssued: true, hasData: false })
})

for (const [wrong, target, code, change] of [
  ['without a type', 'credentialType', 'REQUIRED_VALUE', { credentialType: undefined }],
  ['of a type without an id', 'credentialType.id', 'REQUIRED_VALUE', { credentialType: {} }],
  [
    'of a type there is not',
    'credentialType.id',
    'INVALID_VALUE',
    { credentialType: { id: '00000000-0000-4000-8000-000000000000' } },
  ],
  ['without a required field', 'data.Level', 'REQUIRED_VALUE', { data: { Phone: '1' } }],
  [
    'whose required field is empty',
    'data.Level',
    'REQUIRED_VALUE',
    { data: { Level: '', Phone: '1' } },
  ],
  [
    'whose user lacks a required attribute',
    'data.Phone',
    'REQUIRED_VALUE',
    { data: { Level: '2' } },
  ],
  ['with a number for text', 'data.Level', 'INVALID_VALUE', { data: { Level: 2, Phone: '1' } }],
  ['that ends at no time', 'expiresAt', 'INVALID_VALUE', { expiresAt: 'tomorrow' }],
  [
    'that ends in a leap second',
    'expiresAt',
    'INVALID_VALUE',
    { expiresAt: '2027-12-31T23:59:60Z' },
  ],
  [
    'that ends after the year 9999',
    'expiresAt',
    'INVALID_VALUE',
    { expiresAt: '9999-12-31T23:59:59-23:59' },
  ],
] as const) {
  test(`refuses a credential ${wrong}`, async () => {
    const { environment, all, credentialType, data, post } = await withType()
    const before = await environment.store.collection('userCredentials').list()
    const { status, body } = await post(all, { credentialType, data, ...change })
    assert.deepEqual([status, body.code], [400, 'INVALID_DATA'])
    assert.deepEqual([body.details[0].target, body.details[0].code], [target, code])
    assert.deepEqual(await environment.store.collection('userCredentials').list(), before)
  })
}

test('a required field may be called what every object has, and is missed like any other', async () => {
  const client = await openClient(mock)
  const names = ['constructor', '__proto__']
  for (const title of names) {
    const type = await client.made('/credentialTypes', {
      title,
      management: { mode: 'MANAGED' },
      metadata: { fields: [{ type: 'Alphanumeric Text', title, required: true }] },
    })
    const all = `/users/${client.user.id}/credentials`
    const credentialType = { id: type.id }
    const { status, body } = await client.post(all, { credentialType })
    assert.deepEqual([status, body.details[0].code], [400, 'REQUIRED_VALUE'])
    const right = `{"credentialType":{"id":"${type.id}"},"data":{"${title}":"x"}}`
    await client.act(all, 'application/json', JSON.parse(right))
    const [made] = (await client.get(all)).body._embedded.items.slice(-1)
    const kept = await client.environment.store.collection('userCredentials').get(made.id)
    assert.deepEqual(Object.entries(kept?.data ?? {}), [[title, 'x']])
  }
})

test('data of a megabyte and more has its place here, of three it has not', async () => {
  const { all, credentialType, data, post } = await withType()
  const note = (length: number) => ({ credentialType, data: { ...data, Note: 'x'.repeat(length) } })
  assert.equal((await post(all, note(1_500_000))).status, 201)
  const { status, body } = await post(all, note(2_600_000))
  assert.deepEqual([status, body.details[0].code], [400, 'SIZE_LIMIT_EXCEEDED'])
})

test('what a change leaves out is gone, a required field has to be there, and it is queued again', async () => {
  const { environment, all, data, make, put } = await withType()
  const made = await make({ data: { ...data, Note: 'x' } })
  const credentials = environment.store.collection('userCredentials')
  await credentials.update(String(made.id), (it) => ({ ...it, status: 'ISSUED' }))
  const path = `${all}/${made.id}`
  const refused = await put(path, { data: { Level: '3' } })
  assert.deepEqual([refused.status, refused.body.details[0].target], [400, 'data.Phone'])
  assert.equal((await credentials.get(String(made.id)))?.data.Note, 'x')
  const { status, body } = await put(path, { data: { ...data, Level: '3' }, expiresAt: soon })
  assert.equal(status, 200)
  assert.deepEqual([body.status, body.expiresAt], ['PENDING', soon])
  assert.deepEqual((await credentials.get(String(made.id)))?.data, { ...data, Level: '3' })
  assert.equal((await put(path, { data })).body.expiresAt, undefined)
})

test('a change keeps the type, and a date in the past revokes', async () => {
  const { all, types, data, make, put } = await withType()
  const path = `${all}/${(await make()).id}`
  const other = await put(path, { data, credentialType: { id: types[0] } })
  assert.deepEqual([other.status, other.body.details[0].target], [400, 'credentialType.id'])
  const past = await put(path, { data, expiresAt: '2026-01-01T00:00:00Z' })
  assert.deepEqual([past.status, past.body.status], [200, 'REVOKED'])
  assert.equal((await put(path, { data })).status, 400)
})

test('revocation answers the whole resource, ends now, and comes once', async () => {
  const { environment, all, make, act, get } = await withType()
  const path = `${all}/${(await make()).id}`
  const { status, body } = await act(path, revocation)
  assert.deepEqual([status, body.status], [200, 'REVOKED'])
  assert.equal(body.expiresAt, '2026-03-01T10:00:00.000Z')
  environment.clock.advance('PT1M')
  assert.deepEqual((await act(path, revocation)).body, body)
  assert.deepEqual((await get(path)).body, body)
})

test('another media type is no revocation', async () => {
  const { all, make, post, get } = await withType()
  const path = `${all}/${(await make()).id}`
  assert.equal((await post(path, {})).status, 415)
  assert.equal((await get(path)).body.status, 'PENDING')
})

test('what a wallet was given is listed, with what the wallet says it did, and revoked with its credential', async () => {
  const { environment, all, make, act, get } = await withType()
  const made = await make()
  const { provision, noteWalletEvent } = await import('../queue/provisioning.ts')
  const credential = await environment.store.collection('userCredentials').get(String(made.id))
  assert.ok(credential)
  const { id, statusIndex } = await provision(environment, credential)
  await noteWalletEvent(environment, [id], 'credential_accepted')
  await noteWalletEvent(environment, [id], 'credential_accepted')
  const path = `${all}/${made.id}`
  const [shown] = (await get(`${path}/provisionedCredentials`)).body._embedded
    .provisionedCredentials
  assert.deepEqual([shown.id, shown.status], [id, 'ISSUED'])
  assert.deepEqual(shown.walletActions, [
    { type: 'CREDENTIAL_ACCEPTED', occurredAt: '2026-03-01T10:00:00.000Z' },
  ])
  await act(path, revocation)
  const [after] = (await get(`${path}/provisionedCredentials`)).body._embedded
    .provisionedCredentials
  assert.equal(after.status, 'REVOKED')
  assert.deepEqual(await revokedStatusIndexes(environment), [statusIndex])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openClient } from '../testing/management/client.ts'
import { testMock } from '../testing/mock.ts'

const mock = await testMock()
const managed = { management: { mode: 'MANAGED' } }
const openid4VCI = { enabled: true }
const text = (title: string, more: object = {}) => ({ type: 'Alphanumeric Text', title, ...more })

/** What every request below is valid but for. */
const right = { title: 'Card', ...managed, metadata: {} }

test('a type has everything that was said of it, and what the service adds', async () => {
  const { environment, base, post } = await openClient(mock)
  const said = {
    title: 'Library Card',
    description: 'For readers',
    cardType: 'Card',
    cardDesignTemplate: '<svg>Card</svg>',
    management: { mode: 'AUTOMATED' },
    metadata: {
      name: 'Library Card',
      textColor: '#000000',
      cardColor: '#ffffff',
      bgOpacityPercent: 20,
      columns: 2,
      fields: [
        text('Branch', { id: 'branch', value: 'Main', required: true, isVisible: true }),
        { type: 'Directory Attribute', title: 'Name', attribute: 'name.formatted' },
        { type: 'Issued Timestamp', title: 'Since' },
      ],
      version: 1,
    },
    expiration: { type: 'HARD', after: { duration: 1, timeUnit: 'HOURS' } },
    multiple: { expression: 'user.cards' },
    onDelete: { revokeIssuedCredentials: false },
    openid4VCI: { enabled: true, scope: 'p1:provision:credentials:library' },
    visualizationTemplateData: { showTitle: true, displayFields: [{ dataFieldName: 'Name' }] },
  }
  const { status, body, headers } = await post('/credentialTypes', said)
  assert.equal(status, 201)
  const self = `https://mock.example${base}/credentialTypes/${body.id}`
  assert.equal(headers.location, self)
  assert.deepEqual(body._links.issuanceRules, { href: `${self}/issuanceRules` })
  assert.equal(body._links.version, undefined)
  const uri = `https://mock.example/v1/distributedid/credentialTypes/${body.id}`
  assert.equal(body.uri, uri)
  assert.equal(body.version.uri, `${uri}/v1`)
  const { metadata, visualizationTemplateData, ...others } = said
  for (const [name, value] of Object.entries(others)) assert.deepEqual(body[name], value, name)
  assert.deepEqual(visualizationTemplateData.displayFields, [{ dataFieldName: 'Name' }])
  assert.deepEqual(body.visualizationTemplateData.displayFields, [
    { dataFieldName: 'Name', showFieldName: false },
  ])
  assert.deepEqual(body.metadata, {
    ...metadata,
    fields: [
      { id: 'branch', ...text('Branch'), value: 'Main', required: true, isVisible: true },
      {
        id: 'Directory Attribute -> Name',
        type: 'Directory Attribute',
        title: 'Name',
        attribute: 'name.formatted',
        required: false,
        isVisible: false,
      },
      {
        id: 'Issued Timestamp -> Since',
        type: 'Issued Timestamp',
        title: 'Since',
        required: false,
        isVisible: false,
      },
    ],
  })
  assert.deepEqual(await environment.store.collection('issuanceRules').list(), [])
})

test('of a number that is not whole the fraction is cut off', async () => {
  const { environment, post } = await openClient(mock)
  const body = {
    ...automated,
    metadata: { columns: 3.9, bgOpacityPercent: 20.5 },
    expiration: { type: 'HARD', after: { duration: 1.5, timeUnit: 'HOURS' } },
  }
  const made = await post('/credentialTypes', body)
  assert.equal(made.status, 201, made.text)
  assert.deepEqual(made.body.metadata, { columns: 3, bgOpacityPercent: 20.5, fields: [] })
  assert.deepEqual(made.body.expiration.after, { duration: 1, timeUnit: 'HOURS' })
  const types = await environment.store.collection('credentialTypes').list()
  const none = await post('/credentialTypes', { ...automated, metadata: { columns: 0.9 } })
  const { code, target, innerError } = none.body.details[0]
  assert.deepEqual([none.status, code, target], [400, 'OUT_OF_RANGE', 'metadata.columns'])
  assert.deepEqual(innerError, { rangeMinimumValue: 1 })
  assert.deepEqual(await environment.store.collection('credentialTypes').list(), types)
})

const field = (value: object) => ({ ...right, metadata: { fields: [value] } })
const automated = { title: 'Card', metadata: {} }
const expiring = (expiration: object) => ({ ...automated, expiration })
const hour = { duration: 1, timeUnit: 'HOURS' }

for (const [wrong, code, target, body] of [
  ['no title', 'REQUIRED_VALUE', 'title', { ...right, title: undefined }],
  ['an empty title', 'EMPTY_VALUE', 'title', { ...right, title: '' }],
  [
    'a title of 257 characters',
    'SIZE_LIMIT_EXCEEDED',
    'title',
    { ...right, title: 'x'.repeat(257) },
  ],
  ['a title that is a number', 'INVALID_VALUE', 'title', { ...right, title: 7 }],
  ['no metadata', 'REQUIRED_VALUE', 'metadata', { ...right, metadata: undefined }],
  [
    'the mode of the prose',
    'INVALID_VALUE',
    'management.mode',
    { ...right, management: { mode: 'AUTOMATIC' } },
  ],
  [
    'a foreign scope',
    'INVALID_VALUE',
    'openid4VCI.scope',
    { ...right, openid4VCI: { enabled: true, scope: 'openid' } },
  ],
  ['no enabled', 'REQUIRED_VALUE', 'openid4VCI.enabled', { ...right, openid4VCI: {} }],
  [
    'an enabled that is text',
    'INVALID_VALUE',
    'openid4VCI.enabled',
    { ...right, openid4VCI: { enabled: 'true' } },
  ],
  [
    'a scope with the prefix alone and a colon',
    'INVALID_VALUE',
    'openid4VCI.scope',
    { ...right, openid4VCI: { enabled: true, scope: 'p1:provision:credentials:' } },
  ],
  [
    'an expiration of a MANAGED type',
    'CONSTRAINT_VIOLATION',
    'expiration',
    { ...right, expiration: { type: 'HARD', after: hour } },
  ],
  ['an expiration of no kind', 'REQUIRED_VALUE', 'expiration.type', expiring({ after: hour })],
  [
    'an expiration without an end',
    'CONSTRAINT_VIOLATION',
    'expiration',
    expiring({ type: 'HARD' }),
  ],
  [
    'an expiration with two ends',
    'CONSTRAINT_VIOLATION',
    'expiration',
    expiring({ type: 'HARD', after: hour, expression: 'user.end' }),
  ],
  [
    'a SOFT expiration that no field says',
    'REQUIRED_VALUE',
    'expiration.fieldName',
    expiring({ type: 'SOFT', after: hour }),
  ],
  [
    'an expiration of 59 minutes',
    'OUT_OF_RANGE',
    'expiration.after.duration',
    expiring({ type: 'HARD', after: { duration: 59, timeUnit: 'MINUTES' } }),
  ],
  [
    'an expiration in a leap second',
    'INVALID_VALUE',
    'expiration.timestamp',
    expiring({ type: 'HARD', timestamp: '2027-12-31T23:59:60Z' }),
  ],
  [
    'an expiration after the year 9999',
    'INVALID_VALUE',
    'expiration.timestamp',
    expiring({ type: 'HARD', timestamp: '9999-12-31T23:59:59-23:59' }),
  ],
  [
    'a directory field without its attribute',
    'REQUIRED_VALUE',
    'metadata.fields[0].attribute',
    field({ type: 'Directory Attribute', title: 'Name' }),
  ],
  [
    'a timestamp with a value',
    'CONSTRAINT_VIOLATION',
    'metadata.fields[0].value',
    field({ type: 'Issued Timestamp', title: 'Since', value: 'x' }),
  ],
  [
    'a field of an unknown type',
    'INVALID_VALUE',
    'metadata.fields[0].type',
    field({ type: 'Number', title: 'Age' }),
  ],
  [
    'a field without a title',
    'REQUIRED_VALUE',
    'metadata.fields[0].title',
    field({ type: 'Alphanumeric Text' }),
  ],
  [
    'two fields of one title',
    'UNIQUENESS_VIOLATION',
    'metadata.fields[1].title',
    { ...right, metadata: { fields: [text('A'), text('A')] } },
  ],
  [
    'an automated text without its value',
    'REQUIRED_VALUE',
    'metadata.fields[0].value',
    { ...automated, metadata: { fields: [text('Level')] } },
  ],
  [
    'a field that SD-JWT VC has a use for',
    'INVALID_VALUE',
    'metadata.fields[0].title',
    { ...right, openid4VCI, metadata: { fields: [text('iss')] } },
  ],
  [
    'six file fields',
    'SIZE_LIMIT_EXCEEDED',
    'metadata.fields',
    {
      ...right,
      metadata: {
        fields: [...'abcdef'].map((title) => text(title, { fileSupport: 'BASE64_STRING' })),
      },
    },
  ],
  [
    'a background of 51201 characters',
    'SIZE_LIMIT_EXCEEDED',
    'metadata.backgroundImage',
    { ...right, metadata: { backgroundImage: 'x'.repeat(51_201) } },
  ],
  [
    'a logo of 25601 characters',
    'SIZE_LIMIT_EXCEEDED',
    'metadata.logoImage',
    { ...right, metadata: { logoImage: 'x'.repeat(25_601) } },
  ],
  ['four columns', 'OUT_OF_RANGE', 'metadata.columns', { ...right, metadata: { columns: 4 } }],
  [
    'a colour by name',
    'INVALID_VALUE',
    'metadata.cardColor',
    { ...right, metadata: { cardColor: 'red' } },
  ],
  [
    'a shown field that there is not',
    'INVALID_VALUE',
    'visualizationTemplateData.displayFields[0].dataFieldName',
    { ...right, visualizationTemplateData: { displayFields: [{ dataFieldName: 'Name' }] } },
  ],
  [
    'four shown fields',
    'SIZE_LIMIT_EXCEEDED',
    'visualizationTemplateData.displayFields',
    {
      ...right,
      visualizationTemplateData: {
        displayFields: [...'abcd'].map((dataFieldName) => ({ dataFieldName })),
      },
    },
  ],
] as const) {
  test(`refuses a credential type with ${wrong}`, async () => {
    const { environment, post } = await openClient(mock)
    const before = await environment.store.collection('credentialTypes').list()
    const answer = await post('/credentialTypes', body)
    assert.equal(answer.status, 400)
    assert.equal(answer.body.code, 'INVALID_DATA')
    const [detail] = answer.body.details
    assert.deepEqual([detail.code, detail.target], [code, target])
    assert.deepEqual(await environment.store.collection('credentialTypes').list(), before)
  })
}

test('a right type of every kind of those is taken', async () => {
  const { post } = await openClient(mock)
  const fields = [text('Level', { value: '1' })]
  for (const body of [
    right,
    { ...right, openid4VCI: { enabled: false } },
    { ...automated, metadata: { fields } },
    expiring({ type: 'HARD', timestamp: '2027-01-01T00:00:00+01:00' }),
    expiring({ type: 'SOFT', expression: 'user.end', fieldName: 'Ends' }),
    field({ type: 'Issued Timestamp', title: 'Since' }),
    { ...right, metadata: { logoImage: 'x'.repeat(25_600), backgroundImage: 'x'.repeat(51_200) } },
  ]) {
    assert.equal((await post('/credentialTypes', body)).status, 201, JSON.stringify(body))
  }
})

test('a change makes a version, and the one before stays as it was', async () => {
  const { get, put, made } = await openClient(mock)
  const type = await made('/credentialTypes', {
    ...right,
    openid4VCI,
    metadata: { fields: [text('A')] },
  })
  const path = `/credentialTypes/${type.id}`
  const change = { ...right, openid4VCI, metadata: { fields: [text('A'), text('B')] } }
  const { status, body } = await put(path, change)
  assert.equal(status, 200)
  assert.equal(body.version.number, 2)
  assert.deepEqual((await get(path)).body, body)

  const versions = (await get(`${path}/versions`)).body
  assert.equal(versions.size, 2)
  const numbers = versions._embedded.versions.map(
    (it: { version: { number: number } }) => it.version.number,
  )
  assert.deepEqual(numbers, [1, 2])
  const [first] = versions._embedded.versions
  assert.equal(first.snapshot.metadata.fields.length, 1)
  assert.deepEqual((await get(`${path}/versions/${first.id}`)).body, first)

  assert.equal((await put(path, change)).body.version.number, 2, 'nothing changed')
})

for (const [what, target, change] of [
  ['title', 'title', { title: 'Another' }],
  [
    'scope',
    'openid4VCI.scope',
    { openid4VCI: { enabled: true, scope: 'p1:provision:credentials:x' } },
  ],
] as const) {
  test(`a type keeps its ${what}`, async () => {
    const { get, put, made } = await openClient(mock)
    const type = await made('/credentialTypes', { ...right, openid4VCI })
    const path = `/credentialTypes/${type.id}`
    const { status, body } = await put(path, { ...right, openid4VCI, ...change })
    assert.deepEqual([status, body.details?.[0].target], [400, target])
    assert.deepEqual((await get(path)).body, type)
  })
}

test('deletion is soft, revokes what was issued, and ends issuance', async () => {
  const { user, types, get, post, put, remove } = await openClient(mock)
  const path = `/credentialTypes/${types[0]}`
  assert.equal((await remove(path)).status, 204)
  const { status, body } = await get(path)
  assert.equal(status, 200)
  assert.equal(body.deletedAt, '2026-03-01T10:00:00.000Z')
  assert.equal((await get('/credentialTypes')).body.size, 1)
  for (const answer of [await put(path, right), await remove(path)])
    assert.equal(answer.status, 404)
  const credentials = (await get(`/users/${user.id}/credentials`)).body._embedded.items
  assert.deepEqual(
    credentials.map(({ status: it }: { status: string }) => it),
    ['REVOKED', 'PENDING'],
  )
  const offers = `/users/${user.id}/openid4vciOffers`
  assert.equal((await post(offers, { credentials: [types[0]] })).status, 400)
  const credentialType = { id: types[0] }
  assert.equal((await post(`/users/${user.id}/credentials`, { credentialType })).status, 400)
})

test('a type that says so leaves what was issued in force', async () => {
  const { user, get, remove, made } = await openClient(mock)
  const type = await made('/credentialTypes', {
    ...right,
    onDelete: { revokeIssuedCredentials: false },
  })
  const credential = await made(`/users/${user.id}/credentials`, {
    credentialType: { id: type.id },
  })
  assert.equal((await remove(`/credentialTypes/${type.id}`)).status, 204)
  const { body } = await get(`/users/${user.id}/credentials/${credential.id}`)
  assert.equal(body.status, 'PENDING')
})

test('of changes at the same time each makes a version of its own', async () => {
  const { get, put, made } = await openClient(mock)
  const path = `/credentialTypes/${(await made('/credentialTypes', right)).id}`
  const descriptions = ['one', 'two', 'three', 'four', 'five']
  const answers = await Promise.all(
    descriptions.map((description) => put(path, { ...right, description })),
  )
  assert.ok(answers.every(({ status }) => status === 200))
  const { versions } = (await get(`${path}/versions`)).body._embedded
  const numbers = versions.map((it: { version: { number: number } }) => it.version.number)
  assert.deepEqual(numbers, [1, 2, 3, 4, 5, 6])
})

test('a type that has a thousand versions gets no further one, and stays as it is', async () => {
  const { environment, get, put, made } = await openClient(mock)
  const { id } = await made('/credentialTypes', right)
  const path = `/credentialTypes/${id}`
  await environment.store
    .collection('credentialTypes')
    .update(String(id), (type) => ({ ...type, version: { ...type.version, number: 999 } }))
  const last = await put(path, { ...right, description: 'the thousandth' })
  assert.deepEqual([last.status, last.body.version.number], [200, 1000])
  const { status, body } = await put(path, { ...right, description: 'one more' })
  assert.equal(status, 507)
  assert.equal(body.details[0].code, 'LIMIT_EXCEEDED')
  assert.match(body.details[0].message, /1000 versions at most/)
  assert.deepEqual((await get(path)).body, last.body)
  assert.equal((await get(`${path}/versions`)).body.size, 2)
  assert.equal((await put(path, { ...right, description: 'the thousandth' })).status, 200)
})

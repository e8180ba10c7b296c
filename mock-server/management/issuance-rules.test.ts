import assert from 'node:assert/strict'
import { test } from 'node:test'
import { provision } from '../queue/provisioning.ts'
import { revokedStatusIndexes } from '../queue/statuses.ts'
import { openClient } from '../testing/management/client.ts'
import { testMock } from '../testing/mock.ts'
import { application } from './issuance-rules.ts'

const mock = await testMock()
const onDemand = { issue: 'ON_DEMAND', update: 'ON_DEMAND', revoke: 'ON_DEMAND' }
const periodic = { issue: 'PERIODIC', update: 'PERIODIC', revoke: 'PERIODIC' }

/** An AUTOMATED type, a group that the first user is in, and functions about a rule for it. */
async function withType(type: object = {}) {
  const client = await openClient(mock)
  const { made, get, act, user } = client
  const group = await made('/groups', { name: 'Staff' })
  await made(`/users/${user.id}/memberOfGroups`, { id: group.id })
  const { id } = await made('/credentialTypes', {
    title: 'Staff Card',
    metadata: {
      fields: [
        { type: 'Directory Attribute', title: 'Name', attribute: 'name.formatted' },
        { type: 'Alphanumeric Text', title: 'Level', value: '1' },
      ],
    },
    openid4VCI: { enabled: true },
    ...type,
  })
  const all = `/credentialTypes/${id}/issuanceRules`
  const filter = { groupIds: [String(group.id)] }
  const makeRule = async (rule: object = {}) => {
    const body = await made(all, { filter, automation: onDemand, ...rule })
    return `${all}/${body.id}`
  }
  return {
    ...client,
    ...{ all, filter, makeRule, typeId: String(id), group: String(group.id) },
    staged: async (rule: string) =>
      (await get(`${rule}/stagedChanges`)).body._embedded.stagedChanges as Record<
        string,
        unknown
      >[],
    apply: async (rule: string, body: object = {}) =>
      (await act(`${rule}/stagedChanges`, application, body)).body,
    credentials: async (userId = user.id) => {
      const { body } = await get(`/users/${userId}/credentials`)
      const items: Record<string, { id: string }>[] = body._embedded.items
      return items.filter(({ credentialType }) => credentialType?.id === id)
    },
  }
}

test('a rule has everything that was said of it', async () => {
  const { all, base, filter, get, post } = await withType()
  const said = { filter, automation: onDemand, notification: { methods: ['EMAIL'] } }
  const { status, body, headers } = await post(all, said)
  assert.equal(status, 201)
  assert.equal(headers.location, `https://mock.example${base}${all}/${body.id}`)
  assert.equal(body.status, 'ACTIVE')
  for (const [name, value] of Object.entries(said)) assert.deepEqual(body[name], value)
  assert.deepEqual((await get(`${all}/${body.id}`)).body, body)
  assert.deepEqual((await get(all)).body._embedded.issuanceRules, [body])
})

const nowhere = '00000000-0000-4000-8000-000000000000'
for (const [wrong, target, code, change] of [
  ['no filter', 'filter', 'REQUIRED_VALUE', { filter: undefined }],
  ['an empty filter', 'filter', 'CONSTRAINT_VIOLATION', { filter: {} }],
  [
    'two filters',
    'filter',
    'CONSTRAINT_VIOLATION',
    { filter: { scim: 'email pr', groupIds: [nowhere] } },
  ],
  ['no automation', 'automation', 'REQUIRED_VALUE', { automation: undefined }],
  [
    'a part of the automation',
    'automation.revoke',
    'REQUIRED_VALUE',
    { automation: { issue: 'PERIODIC', update: 'PERIODIC' } },
  ],
  [
    'an unknown automation',
    'automation.issue',
    'INVALID_VALUE',
    { automation: { ...onDemand, issue: 'DAILY' } },
  ],
  ['an unknown status', 'status', 'INVALID_VALUE', { status: 'PAUSED' }],
  ['a group there is not', 'filter.groupIds', 'INVALID_VALUE', { filter: { groupIds: [nowhere] } }],
  [
    'a population there is not',
    'filter.populationIds',
    'INVALID_VALUE',
    { filter: { populationIds: [nowhere] } },
  ],
  ['no SCIM', 'filter.scim', 'INVALID_FILTER', { filter: { scim: 'email is not null' } }],
  [
    'a wallet application there is not',
    'digitalWalletApplication.id',
    'INVALID_VALUE',
    { digitalWalletApplication: { id: nowhere } },
  ],
] as const) {
  test(`refuses a rule with ${wrong}`, async () => {
    const { all, filter, environment, post } = await withType()
    const { status, body } = await post(all, { filter, automation: onDemand, ...change })
    assert.equal(status, 400)
    assert.deepEqual([body.details[0].target, body.details[0].code], [target, code])
    assert.deepEqual(await environment.store.collection('issuanceRules').list(), [])
  })
}

test('a MANAGED type has no rules, and one that becomes MANAGED disables its own', async () => {
  const { types, filter, makeRule, typeId, get, post, put } = await withType()
  const rule = { filter, automation: onDemand }
  const refused = await post(`/credentialTypes/${types[0]}/issuanceRules`, rule)
  assert.deepEqual([refused.status, refused.body.details[0].target], [400, 'credentialType'])
  const path = await makeRule()
  const { body: type } = await get(`/credentialTypes/${typeId}`)
  await put(`/credentialTypes/${typeId}`, { ...type, management: { mode: 'MANAGED' } })
  assert.equal((await get(path)).body.status, 'DISABLED')
  assert.equal((await put(path, { ...rule, status: 'ACTIVE' })).status, 400)
})

test('what is staged waits, with the same id, until it is applied; then the credential is queued', async () => {
  const { user, makeRule, staged, apply, credentials, post } = await withType()
  const rule = await makeRule()
  const [change, ...others] = await staged(rule)
  assert.deepEqual(others, [])
  assert.deepEqual(
    [change?.action, change?.user, change?.scheduled],
    ['ISSUE', { id: user.id }, false],
  )
  assert.deepEqual((await staged(rule))[0], change)
  assert.deepEqual(await credentials(), [])
  const applied = await apply(rule)
  const [credential] = await credentials()
  assert.deepEqual(applied.issued, [
    {
      user: { id: user.id },
      credential: { id: credential?.id },
      createdAt: '2026-03-01T10:00:00.000Z',
    },
  ])
  assert.equal(credential?.status, 'PENDING')
  assert.deepEqual(await staged(rule), [])
  const offer = { credentials: [credential?.credentialType?.id] }
  assert.equal((await post(`/users/${user.id}/openid4vciOffers`, offer)).status, 201)
})

for (const [by, filterOf] of [
  ['population', ({ population }: Ids) => ({ populationIds: [population] })],
  ['group', ({ group }: Ids) => ({ groupIds: [group] })],
  ['SCIM expression', () => ({ scim: 'username eq "erika" and name.given sw "Eri"' })],
] as const) {
  test(`a rule chooses users by ${by}`, async () => {
    const { environment, user, group, made, makeRule, put, staged } = await withType()
    const [, second] = await environment.store.collection('users').list()
    const population = String((await made('/populations', { name: 'Staff' })).id)
    const { username, email } = user
    await put(`/users/${user.id}`, {
      username,
      email,
      name: { given: 'Erika' },
      population: { id: population },
    })
    const rule = await makeRule({ filter: filterOf({ population, group }) })
    const users = (await staged(rule)).map((it) => (it.user as { id: string }).id)
    assert.deepEqual(users, [user.id])
    assert.ok(second)
  })
}

interface Ids {
  readonly population: string
  readonly group: string
}

test('periodic changes happen on the full hour of the rule, by the clock of the environment', async () => {
  const { environment, makeRule, staged, credentials } = await withType()
  const rule = await makeRule({ automation: periodic })
  assert.equal((await staged(rule))[0]?.scheduled, true)
  environment.clock.advance('PT59M59S')
  assert.deepEqual(await credentials(), [])
  environment.clock.advance('PT1S')
  const [credential] = await credentials()
  assert.equal(credential?.createdAt, '2026-03-01T11:00:00.000Z')
  environment.clock.advance('PT3H')
  assert.equal((await credentials()).length, 1)
})

test('a run that is noticed late happened at its time, with what there was then', async () => {
  const { environment, group, made, user, makeRule, credentials, remove } = await withType()
  await makeRule({ automation: periodic })
  environment.clock.advance('PT1H10M')
  const late = String((await made('/users', { username: 'late', email: 'late@example.org' })).id)
  await made(`/users/${late}/memberOfGroups`, { id: group })
  assert.deepEqual(await credentials(late), [])
  environment.clock.advance('PT2H')
  assert.equal((await credentials(late))[0]?.createdAt, '2026-03-01T12:00:00.000Z')
  assert.equal((await credentials())[0]?.createdAt, '2026-03-01T11:00:00.000Z')
  await remove(`/users/${user.id}/memberOfGroups/${group}`)
  environment.clock.advance('PT2H')
  const [revoked] = await credentials()
  assert.deepEqual([revoked?.status, revoked?.expiresAt], ['REVOKED', '2026-03-01T14:00:00.000Z'])
})

test('a rule that was disabled does not catch up with what it missed', async () => {
  const { environment, filter, makeRule, put, get, credentials } = await withType()
  const rule = await makeRule({ automation: periodic, status: 'DISABLED' })
  environment.clock.advance('PT5H30M')
  assert.equal((await put(rule, { filter, automation: periodic, status: 'ACTIVE' })).status, 200)
  assert.equal((await get(`${rule}/usageDetails`)).body.size, 0)
  environment.clock.advance('PT30M')
  assert.equal((await credentials())[0]?.createdAt, '2026-03-01T16:00:00.000Z')
})

test('the status list knows of a revocation that was due', async () => {
  const { environment, user, group, makeRule, credentials, remove } = await withType()
  await makeRule({ automation: periodic })
  environment.clock.advance('PT1H')
  const [credential] = await credentials()
  const { statusIndex } = await provision(environment, {
    id: String(credential?.id),
    userId: user.id,
  })
  await remove(`/users/${user.id}/memberOfGroups/${group}`)
  assert.deepEqual(await revokedStatusIndexes(environment), [])
  environment.clock.advance('PT1H')
  assert.deepEqual(await revokedStatusIndexes(environment), [statusIndex])
})

test('an offer of everything covers what a periodic rule should have made by now', async () => {
  const { environment, user, typeId, makeRule, post } = await withType()
  await makeRule({ automation: periodic })
  environment.clock.advance('PT59M')
  const offers = `/users/${user.id}/openid4vciOffers`
  await post(offers, {})
  environment.clock.advance('PT1M')
  await post(offers, {})
  const [first, second] = await environment.store.collection('offers').list()
  assert.equal(first?.offeredTypeIds.includes(typeId), false)
  assert.equal(second?.offeredTypeIds.includes(typeId), true)
})

test('a user who changes is staged for an update, which queues the credential again', async () => {
  const { environment, user, makeRule, patch, staged, apply, credentials } = await withType()
  const rule = await makeRule()
  await apply(rule)
  const [before] = await environment.store.collection('userCredentials').list()
  assert.ok(before)
  const [own] = await credentials()
  const queue = environment.store.collection('userCredentials')
  await queue.update(String(own?.id), (it) => ({ ...it, status: 'ISSUED' }))
  assert.deepEqual(await staged(rule), [])
  await patch(`/users/${user.id}`, { name: { given: 'Erika', family: 'Neu' } })
  assert.deepEqual(
    (await staged(rule)).map(({ action }) => action),
    ['UPDATE'],
  )
  assert.equal((await apply(rule)).updated.length, 1)
  const after = await queue.get(String(own?.id))
  assert.deepEqual([after?.status, after?.data], ['PENDING', { Name: 'Erika Neu', Level: '1' }])
})

test('a new version of the type is an update too', async () => {
  const { typeId, makeRule, get, put, staged, apply } = await withType()
  const rule = await makeRule()
  await apply(rule)
  const { body } = await get(`/credentialTypes/${typeId}`)
  await put(`/credentialTypes/${typeId}`, { ...body, description: 'Another' })
  assert.deepEqual(
    (await staged(rule)).map(({ action }) => action),
    ['UPDATE'],
  )
})

test('who no longer matches loses the credential, and may get another one later', async () => {
  const { user, group, made, makeRule, remove, staged, apply, credentials } = await withType()
  const rule = await makeRule()
  await apply(rule)
  await remove(`/users/${user.id}/memberOfGroups/${group}`)
  assert.deepEqual(
    (await staged(rule)).map(({ action }) => action),
    ['REVOKE'],
  )
  assert.equal((await apply(rule)).revoked.length, 1)
  assert.deepEqual(
    (await credentials()).map(({ status }) => status),
    ['REVOKED'],
  )
  await made(`/users/${user.id}/memberOfGroups`, { id: group })
  await apply(rule)
  assert.deepEqual(
    (await credentials()).map(({ status }) => status),
    ['REVOKED', 'PENDING'],
  )
})

test('what an administrator revoked is not issued again by the rule', async () => {
  const { user, makeRule, staged, apply, credentials, act } = await withType()
  const rule = await makeRule()
  await apply(rule)
  const [credential] = await credentials()
  const revocation = 'application/vnd.pingidentity.validations.revokeCredential+json'
  await act(`/users/${user.id}/credentials/${credential?.id}`, revocation)
  assert.deepEqual(await staged(rule), [])
})

test('only what is named is applied', async () => {
  const { environment, user, makeRule, apply, staged } = await withType()
  const [, second] = await environment.store.collection('users').list()
  const rule = await makeRule({ filter: { scim: 'username pr' } })
  assert.equal((await staged(rule)).length, 2)
  const applied = await apply(rule, { issue: [second?.id] })
  assert.deepEqual(
    applied.issued.map((it: { user: object }) => it.user),
    [{ id: second?.id }],
  )
  assert.deepEqual(
    (await staged(rule)).map((it) => it.user),
    [{ id: user.id }],
  )
  assert.deepEqual((await apply(rule, { revoke: [user.id] })).issued, [])
})

test('a disabled rule stages nothing', async () => {
  const { filter, makeRule, put, staged, environment, credentials } = await withType()
  const rule = await makeRule({ automation: periodic })
  assert.equal((await put(rule, { filter, automation: periodic, status: 'DISABLED' })).status, 200)
  assert.deepEqual(await staged(rule), [])
  environment.clock.advance('PT2H')
  assert.deepEqual(await credentials(), [])
})

test('a rule that is switched on does not catch up with what it missed', async () => {
  const { filter, makeRule, put, environment, credentials } = await withType()
  const rule = await makeRule({ automation: periodic })
  await put(rule, { filter, automation: periodic, status: 'DISABLED' })
  environment.clock.advance('PT5H30M')
  await put(rule, { filter, automation: periodic, status: 'ACTIVE' })
  assert.deepEqual(await credentials(), [])
  environment.clock.advance('PT30M')
  assert.equal((await credentials())[0]?.createdAt, '2026-03-01T16:00:00.000Z')
})

test('a run that was due comes before what happened after it', async () => {
  const { environment, group, makeRule, made, credentials } = await withType()
  await makeRule({ automation: periodic })
  environment.clock.advance('PT1H10M')
  const { id } = await made('/users', { username: 'late' })
  await made(`/users/${id}/memberOfGroups`, { id: group })
  assert.deepEqual(await credentials(String(id)), [])
  environment.clock.advance('PT50M')
  assert.equal((await credentials(String(id)))[0]?.createdAt, '2026-03-01T12:00:00.000Z')
})

test('a rule that is gone leaves its credentials', async () => {
  const { makeRule, apply, remove, get, credentials } = await withType()
  const rule = await makeRule()
  await apply(rule)
  assert.equal((await remove(rule)).status, 204)
  assert.equal((await get(rule)).status, 404)
  assert.equal((await credentials()).length, 1)
})

test('a HARD expiration revokes, a SOFT one says when in its field', async () => {
  const after = { duration: 2, timeUnit: 'HOURS' }
  const hard = await withType({ expiration: { type: 'HARD', after } })
  await hard.apply(await hard.makeRule())
  assert.equal((await hard.credentials())[0]?.expiresAt, '2026-03-01T12:00:00.000Z')
  hard.environment.clock.advance('PT2H')
  assert.equal((await hard.credentials())[0]?.status, 'REVOKED')

  const soft = await withType({ expiration: { type: 'SOFT', after, fieldName: 'Level' } })
  await soft.apply(await soft.makeRule())
  const [credential] = await soft.credentials()
  assert.equal(credential?.expiresAt, undefined)
  const kept = await soft.environment.store
    .collection('userCredentials')
    .get(String(credential?.id))
  assert.equal(kept?.data.Level, '2026-03-01T12:00:00.000Z')
})

test('a date set by hand leaves what a rule made as it is', async () => {
  const after = { duration: 2, timeUnit: 'HOURS' }
  const expiration = { type: 'SOFT', after, fieldName: 'Level' }
  const { environment, user, put, makeRule, apply, staged, credentials } = await withType({
    expiration,
  })
  const rule = await makeRule()
  await apply(rule)
  const [{ id } = {}] = await credentials()
  const kept = environment.store.collection('userCredentials')
  const { data, typeVersion } = (await kept.get(String(id))) ?? {}
  const { status, body } = await put(`/users/${user.id}/credentials/${id}`, {
    expiresAt: '2026-03-01T10:30:00Z',
  })
  assert.deepEqual([status, body.expiresAt], [200, '2026-03-01T10:30:00.000Z'])
  const changed = await kept.get(String(id))
  assert.deepEqual([changed?.data, changed?.typeVersion], [data, typeVersion])
  assert.equal(data?.Level, '2026-03-01T12:00:00.000Z')
  assert.deepEqual(await staged(rule), [])
})

test('an expiration after the year 9999 is none', async () => {
  const after = { duration: 3_000_000, timeUnit: 'DAYS' }
  const { apply, makeRule, credentials } = await withType({ expiration: { type: 'HARD', after } })
  await apply(await makeRule())
  assert.equal((await credentials())[0]?.expiresAt, undefined)
})

test('the counts say what a rule did, and what it could not', async () => {
  const { get, makeRule, apply } = await withType()
  const rule = await makeRule()
  await apply(rule)
  const { _links, ...counts } = (await get(`${rule}/usageCounts`)).body
  assert.ok(_links)
  assert.deepEqual(counts, { issued: 1, accepted: 0, updated: 0, revoked: 0, errors: 0 })
  assert.equal((await get(`${rule}/usageDetails`)).body.size, 1)

  const broken = await withType({ cardDesignTemplate: 'no picture' })
  const other = await broken.makeRule()
  const { errors } = await broken.apply(other)
  assert.equal(errors[0].code, 'SVG_ERROR')
  assert.equal((await broken.get(`${other}/usageCounts`)).body.errors, 1)
  assert.deepEqual(await broken.credentials(), [])
})

test('what a rule did is told for three hundred days', async () => {
  const { environment, get, makeRule, apply } = await withType()
  const rule = await makeRule()
  await apply(rule)
  environment.clock.advance('P299DT23H')
  assert.equal((await get(`${rule}/usageDetails`)).body.size, 1)
  environment.clock.advance('PT2H')
  assert.equal((await get(`${rule}/usageDetails`)).body.size, 0)
  await environment.store.sweep()
  assert.equal(await environment.store.collection('ruleEvents').count(), 0)
})

test('a rule that is deleted leaves nothing behind of what it did or was about to do', async () => {
  const { environment, makeRule, apply, staged, remove, post, group } = await withType()
  const [kept, gone] = [await makeRule(), await makeRule()]
  for (const rule of [kept, gone]) await apply(rule)
  const other = environment.store.collection('users')
  const [, second] = await other.list()
  await post(`/users/${second?.id}/memberOfGroups`, { id: group })
  for (const rule of [kept, gone]) assert.equal((await staged(rule)).length, 1)
  await remove(gone)
  for (const name of ['ruleEvents', 'stagedChanges'] as const) {
    const left = await environment.store.collection(name).list()
    assert.equal(left.length, 1, name)
    assert.ok(left.every(({ ruleId }) => kept.endsWith(ruleId)))
  }
})

test('of two who apply what is staged at once one does', async () => {
  const { makeRule, apply, credentials, get } = await withType()
  const rule = await makeRule()
  await Promise.all([apply(rule), apply(rule), apply(rule)])
  assert.equal((await credentials()).length, 1)
  assert.equal((await get(`${rule}/usageDetails`)).body.size, 1)
})

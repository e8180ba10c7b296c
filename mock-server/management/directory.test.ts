import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openClient } from '../testing/management/client.ts'
import { testMock } from '../testing/mock.ts'

const mock = await testMock()

test('a user is made, read, replaced, changed in part, and deleted with what was issued', async () => {
  const { environment, user: erika, get, put, patch, remove, made } = await openClient(mock)
  const user = await made('/users', {
    username: 'kim',
    email: 'kim@example.com',
    name: { given: 'Kim', family: 'Lee', middle: 'J' },
    address: { locality: 'Bern' },
    nickname: 'K',
  })
  const path = `/users/${user.id}`
  assert.deepEqual((await get(path)).body, user)
  assert.deepEqual(user.name, { middle: 'J', given: 'Kim', family: 'Lee' })
  const { body: replaced } = await put(path, { username: 'kim', enabled: false })
  assert.deepEqual(
    [replaced.email, replaced.name, replaced.nickname],
    [undefined, undefined, undefined],
  )
  assert.deepEqual(replaced.account, { canAuthenticate: false, status: 'OK' })
  const { body: changed } = await patch(path, { name: { given: 'Kim' }, mobilePhone: '+41 1' })
  assert.deepEqual(
    [changed.username, changed.name, changed.enabled],
    ['kim', { given: 'Kim' }, false],
  )
  assert.equal((await remove(path)).status, 204)
  assert.equal((await get(path)).status, 404)
  await remove(`/users/${erika.id}`)
  const credentials = await environment.store.collection('userCredentials').list()
  const own = credentials.filter(({ userId }) => userId === erika.id)
  assert.ok(own.length > 0 && own.every(({ status }) => status === 'REVOKED'))
  environment.clock.advance('P302D')
  await environment.store.sweep()
  assert.equal(await environment.store.collection('userCredentials').count(), 0)
})

test('a username is one user’s alone', async () => {
  const { user, post, put, made } = await openClient(mock)
  const refused = await post('/users', { username: 'erika' })
  assert.deepEqual([refused.status, refused.body.details[0].code], [400, 'UNIQUENESS_VIOLATION'])
  assert.deepEqual(refused.body.details[0].innerError, { existingId: user.id })
  const other = await made('/users', { username: 'kim' })
  assert.equal((await put(`/users/${other.id}`, { username: 'erika' })).status, 400)
  assert.equal((await put(`/users/${user.id}`, { username: 'erika' })).status, 200)
})

test('users come in pages whose links lead to the others, and by a SCIM filter', async () => {
  const { get, made } = await openClient(mock)
  for (let n = 0; n < 5; n++)
    await made('/users', { username: `user${n}`, nickname: n % 2 ? 'odd' : 'even' })
  const first = (await get('/users?limit=3')).body
  assert.deepEqual([first.count, first.size, first._links.prev], [7, 3, undefined])
  const second = (await get(first._links.next.href)).body
  const third = (await get(second._links.next.href)).body
  assert.equal(third._links.next, undefined)
  const names = [first, second, third]
    .flatMap(({ _embedded }) => _embedded.users)
    .map((it) => it.username)
  assert.deepEqual(names, ['erika', 'max', 'user0', 'user1', 'user2', 'user3', 'user4'])
  assert.deepEqual((await get(third._links.prev.href)).body._embedded, second._embedded)
  const odd = (await get(`/users?filter=${encodeURIComponent('nickname eq "odd"')}`)).body
  assert.equal(odd.count, 2)
  for (const [query, code] of [
    ['filter=nickname+is+odd', 'INVALID_FILTER'],
    ['limit=0', 'INVALID_PARAMETER'],
    ['limit=many', 'INVALID_PARAMETER'],
    ['cursor=7', 'INVALID_PARAMETER'],
  ]) {
    const { status, body } = await get(`/users?${query}`)
    assert.deepEqual([status, body.details[0].code], [400, code], query)
  }
})

test('a population counts its users, and goes when it has none', async () => {
  const { user, get, put, remove, made } = await openClient(mock)
  const { id } = await made('/populations', { name: 'Guests', description: 'x' })
  const path = `/populations/${id}`
  await put(`/users/${user.id}`, { username: 'erika', population: { id } })
  const { body } = await put(path, { name: 'Visitors' })
  assert.deepEqual(
    [body.name, body.description, body.userCount, body.default],
    ['Visitors', undefined, 1, false],
  )
  assert.equal((await get(body._links.users.href)).body.count, 1)
  assert.equal((await remove(path)).status, 400)
  const population = (await get('/populations')).body._embedded.populations[0]
  await put(`/users/${user.id}`, { username: 'erika', population: { id: population.id } })
  assert.equal((await remove(path)).status, 204)
  assert.equal((await remove(`/populations/${population.id}`)).status, 400)
})

test('a user is in a group once, until either leaves', async () => {
  const { user, get, post, put, remove, made } = await openClient(mock)
  const { id } = await made('/groups', { name: 'Staff', externalId: '7' })
  const memberships = `/users/${user.id}/memberOfGroups`
  const { status, body } = await post(memberships, { id })
  assert.deepEqual([status, body.name, body.type], [201, 'Staff', 'DIRECT'])
  assert.equal((await post(memberships, { id })).body.details[0].code, 'UNIQUENESS_VIOLATION')
  assert.equal((await get(memberships)).body.size, 1)
  assert.deepEqual((await get(`${memberships}/${id}`)).body, body)
  assert.deepEqual((await put(`/groups/${id}`, { name: 'Crew' })).body.directMemberCounts, {
    users: 1,
  })
  assert.equal((await remove(`${memberships}/${id}`)).status, 204)
  assert.equal((await get(`${memberships}/${id}`)).status, 404)
  await post(memberships, { id })
  assert.equal((await remove(`/groups/${id}`)).status, 204)
  assert.equal((await get(memberships)).body.size, 0)
})

test('the issuer profile is there from the start, and keeps what the service decides', async () => {
  const { get, put } = await openClient(mock)
  const path = '/credentialIssuerProfile'
  const { body: before } = await get(path)
  assert.match(before.did.value, /^did:web:mock\.example:/)
  const { status, body } = await put(path, {
    name: 'ACME',
    siteUrl: 'https://acme.example',
    did: { value: 'did:web:x' },
  })
  assert.equal(status, 200)
  assert.deepEqual(
    [body.name, body.siteUrl, body.id, body.did],
    ['ACME', 'https://acme.example', before.id, before.did],
  )
  assert.equal((await put(path, { name: 'ACME' })).body.siteUrl, undefined)
  const plain = await put(path, {
    name: 'ACME',
    credentialSigning: { url: 'http://signer.example' },
  })
  assert.deepEqual([plain.status, plain.body.details[0].target], [400, 'credentialSigning.url'])
})

test('the DID of the profile follows the custom domain as long as it is used', async () => {
  const { environment, get, put } = await openClient(mock, {
    options: { customDomain: 'issuer.example' },
  })
  const path = '/credentialIssuerProfile'
  assert.equal((await get(path)).body.did.value, 'did:web:issuer.example')
  const { body } = await put(path, { name: 'ACME', did: { web: { useCustomDomain: false } } })
  assert.equal(body.did.value, `did:web:mock.example:${environment.id}`)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded, testMock } from '../testing/mock.ts'
import { provision, revokedStatusIndexes, statusListLength } from './provisioning.ts'

const mock = await testMock()

async function withCredential() {
  const environment = await mock.create({ clock: 'frozen' })
  const { user } = await seeded(environment)
  const credentials = environment.store.collection('userCredentials')
  const [credential] = await credentials.list()
  assert.equal(credential?.userId, user.id)
  return { environment, credential, credentials }
}

test('every provisioned credential has a position of its own in the status list', async () => {
  const { environment, credential } = await withCredential()
  const all = await Promise.all(
    Array.from({ length: 200 }, () => provision(environment, credential)),
  )
  const indexes = all.map(({ statusIndex }) => statusIndex)
  assert.equal(new Set(indexes).size, 200)
  assert.ok(indexes.every((index) => index >= 0 && index < statusListLength))
})

test('what was provisioned of a credential is revoked with it, and nothing else', async () => {
  const { environment, credential, credentials } = await withCredential()
  const first = await provision(environment, credential)
  const second = await provision(environment, credential)
  const [, other] = await credentials.list()
  assert.ok(other)
  await provision(environment, other)
  assert.deepEqual(await revokedStatusIndexes(environment), [])
  await credentials.update(credential.id, (it) => ({ ...it, status: 'REVOKED' }))
  assert.deepEqual(await revokedStatusIndexes(environment), [first.statusIndex, second.statusIndex])
})

test('a credential whose end has come is revoked', async () => {
  const { environment, credential, credentials } = await withCredential()
  const { statusIndex } = await provision(environment, credential)
  const expiresAt = new Date(environment.now().getTime() + 60_000)
  await credentials.update(credential.id, (it) => ({ ...it, expiresAt }))
  environment.clock.advance('PT59S')
  assert.deepEqual(await revokedStatusIndexes(environment), [])
  environment.clock.advance('PT1S')
  assert.deepEqual(await revokedStatusIndexes(environment), [statusIndex])
})

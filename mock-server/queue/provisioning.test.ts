import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded, testMock } from '../testing/mock.ts'
import { provision, statusListLength, statusLists } from './provisioning.ts'
import { revokedStatusIndexes } from './statuses.ts'

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

test('what is kept of a credential in a wallet is freed a day after its end, and not before', async () => {
  const { environment, credential, credentials } = await withCredential()
  const expiresAt = new Date(environment.now().getTime() + 60_000)
  await credentials.update(credential.id, (it) => ({ ...it, expiresAt }))
  const { statusIndex } = await provision(environment, { ...credential, expiresAt })
  const counts = () =>
    Promise.all(
      (['provisionedCredentials', 'statusIndexes'] as const).map((name) =>
        environment.store.collection(name).count(),
      ),
    )
  environment.clock.advance('PT24H59S')
  await mock.sweep()
  assert.deepEqual(await revokedStatusIndexes(environment), [statusIndex])
  assert.deepEqual(await counts(), [1, 1])
  environment.clock.advance('PT2S')
  await mock.sweep()
  assert.deepEqual(await counts(), [0, 0])
})

test('a credential without an end of its dataset is kept for its own three hundred days', async () => {
  const { environment, credential } = await withCredential()
  await provision(environment, credential)
  const kept = environment.store.collection('provisionedCredentials')
  environment.clock.advance('P300DT23H')
  await mock.sweep()
  assert.equal(await kept.count(), 1)
  environment.clock.advance('PT2H')
  await mock.sweep()
  assert.equal(await kept.count(), 0)
})

test('a status list that was begun stays, whatever is freed', async () => {
  const { environment, credential } = await withCredential()
  const taken = environment.store.collection('statusIndexes')
  for (let index = 0; index < statusListLength * 0.75; index += 1)
    await taken.putNew(`${index}`, {}, new Date(environment.now().getTime() + 1000))
  await provision(environment, credential)
  assert.equal(await statusLists(environment), 2)
  environment.clock.advance('PT1M')
  await mock.sweep()
  const { statusIndex } = await provision(environment, credential)
  assert.ok(statusIndex >= statusListLength)
  assert.equal(await statusLists(environment), 2)
})

test('of positions that are given again and again the status is that of the newest', async () => {
  const { environment, credential, credentials } = await withCredential()
  const provisioned = environment.store.collection('provisionedCredentials')
  const first = await provision(environment, credential)
  const other = await provision(environment, credential)
  await revokedStatusIndexes(environment)
  await credentials.update(credential.id, (it) => ({ ...it, status: 'REVOKED' }))
  const both = [first.statusIndex, other.statusIndex]
  assert.deepEqual(await revokedStatusIndexes(environment), both)
  await provisioned.take(first.id)
  assert.deepEqual(await revokedStatusIndexes(environment), [other.statusIndex])
  const good = { ...credential, id: 'another', status: 'ISSUED' as const }
  await credentials.put(good.id, good)
  await provisioned.put('again', { ...other, id: 'again', userCredentialId: good.id })
  await provisioned.take(other.id)
  assert.deepEqual(await revokedStatusIndexes(environment), [])
  await credentials.take(good.id)
  assert.deepEqual(await revokedStatusIndexes(environment), [other.statusIndex])
})

test('what was looked at once and what was changed since is the same as all of it', async () => {
  const { environment, credential, credentials } = await withCredential()
  for (let round = 0; round < 40; round += 1) {
    const id = `credential ${round % 7}`
    const status = round % 3 === 0 ? ('REVOKED' as const) : ('ISSUED' as const)
    const expiresAt = new Date(environment.now().getTime() + 90_000)
    await credentials.put(id, { ...credential, id, status, ...(round % 5 === 0 && { expiresAt }) })
    const one = await provision(environment, { ...credential, id })
    if (round % 6 === 0) await credentials.take(id)
    if (round % 4 === 0) {
      await environment.store.collection('provisionedCredentials').take(one.id)
    }
    if (round % 10 === 9) environment.clock.advance('PT1M')
    const expected: number[] = []
    const all = await environment.store.collection('provisionedCredentials').list()
    for (const { userCredentialId, statusIndex } of all) {
      const its = await credentials.get(userCredentialId)
      const isOver = its?.expiresAt !== undefined && its.expiresAt <= environment.now()
      if (!its || its.status === 'REVOKED' || isOver) expected.push(statusIndex)
    }
    const seen = await revokedStatusIndexes(environment)
    assert.deepEqual([...seen].sort(), expected.sort(), `round ${round}`)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MovableClock } from '../../protocol/clock.ts'
import { MemoryStore } from './memory.ts'

const start = new Date('2026-03-01T10:00:00.000Z')
const code = { offerId: 'offer', expiresAt: start, failedAttempts: 0 }

function newStore(limit?: number) {
  const clock = new MovableClock({ start, frozen: true })
  return { clock, codes: new MemoryStore(clock, limit).collection('preAuthorizedCodes') }
}

test('of many who take the same code at once, one gets it', async () => {
  const { codes } = newStore()
  await codes.put('code', code)
  const taken = await Promise.all(Array.from({ length: 20 }, () => codes.take('code')))
  assert.equal(taken.filter(Boolean).length, 1)
  assert.equal(await codes.get('code'), undefined)
})

test('updates at the same time all count', async () => {
  const { codes } = newStore()
  await codes.put('code', code)
  const again = (value: typeof code) => ({ ...value, failedAttempts: value.failedAttempts + 1 })
  await Promise.all(Array.from({ length: 20 }, () => codes.update('code', again)))
  assert.equal((await codes.get('code'))?.failedAttempts, 20)
})

test('updates nothing where there is nothing, and leaves nothing behind', async () => {
  const { codes } = newStore()
  assert.equal(await codes.update('code', (value) => value), undefined)
  assert.deepEqual(await codes.list(), [])
})

test('an entry is there until its expiry, and gone from then on, for every way to read it', async () => {
  const { clock, codes } = newStore()
  await codes.put('code', code, new Date('2026-03-01T10:30:00.000Z'))
  clock.advance('PT29M59S')
  assert.deepEqual(await codes.get('code'), code)
  clock.advance('PT1S')
  assert.deepEqual(await codes.list(), [])
  assert.equal(await codes.get('code'), undefined)
  assert.equal(await codes.take('code'), undefined)
  assert.equal(await codes.update('code', (value) => value), undefined)
})

test('an update keeps the expiry', async () => {
  const { clock, codes } = newStore()
  await codes.put('code', code, new Date('2026-03-01T10:30:00.000Z'))
  await codes.update('code', (value) => value)
  clock.advance('PT30M')
  assert.equal(await codes.get('code'), undefined)
})

test('beyond its limit a collection lets its oldest entries go', async () => {
  const { codes } = newStore(3)
  for (const id of ['a', 'b', 'c', 'd']) await codes.put(id, { ...code, offerId: id })
  assert.deepEqual(
    (await codes.list()).map(({ offerId }) => offerId),
    ['b', 'c', 'd'],
  )
})

test('collections of one store have nothing in common, nor have two stores', async () => {
  const clock = new MovableClock({ start, frozen: true })
  const store = new MemoryStore(clock)
  await store.collection('preAuthorizedCodes').put('id', code)
  assert.equal(await store.collection('offers').get('id'), undefined)
  assert.equal(await new MemoryStore(clock).collection('preAuthorizedCodes').get('id'), undefined)
  assert.deepEqual(await store.collection('preAuthorizedCodes').get('id'), code)
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test as nodeTest } from 'node:test'
import { type Clock, MovableClock } from '../../protocol/clock.ts'
import { MemoryStore } from './memory.ts'
import { Room } from './room.ts'
import { SqliteFile } from './sqlite.ts'
import { type Store, StoreFull } from './store.ts'

const start = new Date('2026-03-01T10:00:00.000Z')
const code = { offerId: 'offer', expiresAt: start, failedAttempts: 0 }

/** What every kind of store has in common. */
const kinds: Readonly<Record<string, () => (clock: Clock, room: Room) => Store>> = {
  'in memory': () => (clock, room) => new MemoryStore(clock, room),
  'in a file': () => {
    const file = new SqliteFile(':memory:')
    return (clock, room) => file.store(randomUUID(), clock, room)
  },
}

for (const [kind, make] of Object.entries(kinds)) contract(kind, make())

function contract(kind: string, make: (clock: Clock, room: Room) => Store) {
  const test = (name: string, run: () => Promise<void>) => nodeTest(`${kind}: ${name}`, run)

  function newStore(atMost = 1000, around?: Room) {
    const clock = new MovableClock({ start, frozen: true })
    const room = new Room(atMost, around)
    const store = make(clock, room)
    return { clock, room, store, codes: store.collection('preAuthorizedCodes') }
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

  test('a full store refuses the newest and keeps what is in force, in every collection', async () => {
    const { codes, store } = newStore(3)
    for (const id of ['a', 'b', 'c']) await codes.put(id, { ...code, offerId: id })
    await assert.rejects(codes.put('d', code), StoreFull)
    await assert.rejects(codes.putNew('d', code), StoreFull)
    await assert.rejects(store.collection('nonces').put('n', { issuedAt: start }), StoreFull)
    assert.deepEqual(
      (await codes.list()).map(({ offerId }) => offerId),
      ['a', 'b', 'c'],
    )
  })

  test('what is there can be written again in a full store', async () => {
    const { codes } = newStore(1)
    await codes.put('a', code)
    await codes.put('a', { ...code, failedAttempts: 1 })
    assert.equal((await codes.get('a'))?.failedAttempts, 1)
  })

  test('there is room again for what expired, was taken or was discarded, in whatever collection', async () => {
    const { clock, codes, room, store } = newStore(2)
    const nonces = store.collection('nonces')
    await codes.put('a', code, new Date('2026-03-01T10:30:00.000Z'))
    await codes.put('b', code)
    await assert.rejects(nonces.put('n', { issuedAt: start }), StoreFull)
    clock.advance('PT30M')
    await nonces.put('n', { issuedAt: start })
    await codes.take('b')
    await nonces.put('m', { issuedAt: start })
    assert.equal(room.taken, 2)
    await store.discard()
    assert.equal(room.taken, 0)
  })

  test('the rooms of several environments are parts of one', async () => {
    const all = new Room(3)
    const [one, another] = [newStore(2, all), newStore(2, all)]
    await one.codes.put('a', code)
    await one.codes.put('b', code)
    await assert.rejects(one.codes.put('c', code), StoreFull)
    await another.codes.put('a', code)
    await assert.rejects(another.codes.put('b', code), StoreFull)
    assert.deepEqual([one.room.taken, another.room.taken, all.taken], [2, 1, 3])
    await one.store.discard()
    await another.codes.put('b', code)
    assert.equal(all.taken, 2)
  })

  test('20,050 entries later the first one is still there', async () => {
    const { codes } = newStore(100_000)
    for (let id = 0; id < 20_050; id += 1) await codes.put(String(id), code)
    assert.deepEqual(await codes.get('0'), code)
    assert.equal(await codes.count(), 20_050)
  })

  test('a sweep frees what has expired', async () => {
    const { clock, codes, room, store } = newStore()
    for (const id of ['a', 'b']) await codes.put(id, code, new Date('2026-03-01T10:30:00.000Z'))
    await codes.put('c', code)
    clock.advance('PT30M')
    assert.equal(room.taken, 3)
    await store.sweep()
    assert.equal(room.taken, 1)
  })

  test('entries are found by a member, as it is now, and not beyond their end', async () => {
    const { clock, store } = newStore()
    const staged = store.collection('stagedChanges')
    const change = (id: string, ruleId: string) => ({
      ...{ id, ruleId, credentialTypeId: 'type', userId: 'user' },
      ...{ action: 'ISSUE' as const, createdAt: start },
    })
    for (const id of ['1', '2', '3']) await staged.put(id, change(id, 'rule'))
    await staged.put('4', change('4', 'rule'), new Date('2026-03-01T10:30:00.000Z'))
    await staged.put('2', change('2', 'another'))
    await staged.update('3', (it) => ({ ...it, action: 'REVOKE' }))
    await staged.take('1')
    clock.advance('PT30M')
    const ids = async (ruleId: string) => (await staged.where('ruleId', ruleId)).map(({ id }) => id)
    assert.deepEqual(
      [await ids('rule'), await ids('another'), await ids('none')],
      [['3'], ['2'], []],
    )
  })

  test('the revision goes up with what is written, and not with what is read', async () => {
    const { codes } = newStore()
    const before = await codes.revision()
    await codes.put('a', code)
    const after = await codes.revision()
    await codes.get('a')
    await codes.list()
    assert.ok(after > before)
    assert.equal(await codes.revision(), after)
    await codes.update('a', (it) => it)
    const updated = await codes.revision()
    assert.ok(updated > after)
    await codes.take('a')
    assert.ok((await codes.revision()) > updated)
  })

  test('collections of one store have nothing in common, nor have two stores', async () => {
    const { store } = newStore()
    await store.collection('preAuthorizedCodes').put('id', code)
    assert.equal(await store.collection('offers').get('id'), undefined)
    assert.equal(await newStore().codes.get('id'), undefined)
    assert.deepEqual(await store.collection('preAuthorizedCodes').get('id'), code)
  })
}

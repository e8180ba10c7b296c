import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test as nodeTest } from 'node:test'
import { type Clock, MovableClock } from '../../protocol/clock.ts'
import { postgresMissing, postgresOfFile } from '../testing/postgres.ts'
import { MemoryStore } from './memory.ts'
import { Database } from './postgres/database.ts'
import { PostgresStore } from './postgres/store.ts'
import { Room } from './room.ts'
import { SqliteFile } from './sqlite.ts'
import { type Store, StoreFull } from './store.ts'

const start = new Date('2026-03-01T10:00:00.000Z')
const code = { offerId: 'offer', expiresAt: start, failedAttempts: 0 }

interface Kept {
  readonly store: Store
  /** What is taken of its own room, and of that around it. */
  taken(): Promise<number>
  takenInAll(): Promise<number>
}

type Make = (clock: Clock, room: Room) => Kept | Promise<Kept>

function counted(store: Store, room: Room): Kept {
  return { store, taken: async () => room.taken, takenInAll: async () => room.around?.taken ?? 0 }
}

const file = new SqliteFile(':memory:')
const postgres = postgresOfFile()
const databases = new Map<Room | undefined, Promise<Database>>()

/** Each room around others is counted in a schema of its own. */
function databaseOf(around: Room | undefined): Promise<Database> {
  const known = databases.get(around)
  if (known) return known
  const schema = `contract_${databases.size}`
  const opened = postgres().then(({ url }) => Database.open(url, { schema }))
  databases.set(around, opened)
  return opened
}

after(async () => {
  for (const database of databases.values()) await (await database).close()
})

/** What every kind of store has in common. */
const kinds: Readonly<Record<string, { readonly make: Make; readonly skip?: string | false }>> = {
  'in memory': { make: (clock, room) => counted(new MemoryStore(clock, room), room) },
  'in a file': { make: (clock, room) => counted(file.store(randomUUID(), clock, room), room) },
  'in PostgreSQL': {
    skip: postgresMissing(),
    async make(clock, room) {
      const database = await databaseOf(room.around)
      const environment = randomUUID()
      const sum = async (where: string) => {
        const sql = `SELECT sum(entries) AS n FROM ${database.schema}.tallies WHERE ${where}`
        return Number((await database.query(where, sql, []))[0]?.n)
      }
      return {
        store: new PostgresStore(database, { environment, clock, room }),
        taken: () => sum(`environment = '${environment}'`),
        takenInAll: () => sum(`environment = ''`),
      }
    },
  },
}

for (const [kind, { make, skip = false }] of Object.entries(kinds)) contract(kind, make, skip)

function contract(kind: string, make: Make, skip: string | false) {
  const test = (name: string, run: () => Promise<void>) =>
    nodeTest(`${kind}: ${name}`, { skip }, run)

  async function newStore(atMost = 1000, around?: Room) {
    const clock = new MovableClock({ start, frozen: true })
    const kept = await make(clock, new Room(atMost, around))
    return { clock, ...kept, codes: kept.store.collection('preAuthorizedCodes') }
  }

  test('of many who take the same code at once, one gets it', async () => {
    const { codes } = await newStore()
    await codes.put('code', code)
    const taken = await Promise.all(Array.from({ length: 20 }, () => codes.take('code')))
    assert.equal(taken.filter(Boolean).length, 1)
    assert.equal(await codes.get('code'), undefined)
  })

  test('updates at the same time all count', async () => {
    const { codes } = await newStore()
    await codes.put('code', code)
    const again = (value: typeof code) => ({ ...value, failedAttempts: value.failedAttempts + 1 })
    await Promise.all(Array.from({ length: 20 }, () => codes.update('code', again)))
    assert.equal((await codes.get('code'))?.failedAttempts, 20)
  })

  test('updates nothing where there is nothing, and leaves nothing behind', async () => {
    const { codes } = await newStore()
    assert.equal(await codes.update('code', (value) => value), undefined)
    assert.deepEqual(await codes.list(), [])
  })

  test('an entry is there until its expiry, and gone from then on, for every way to read it', async () => {
    const { clock, codes } = await newStore()
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
    const { clock, codes } = await newStore()
    await codes.put('code', code, new Date('2026-03-01T10:30:00.000Z'))
    await codes.update('code', (value) => value)
    clock.advance('PT30M')
    assert.equal(await codes.get('code'), undefined)
  })

  test('a full store refuses the newest and keeps what is in force, in every collection', async () => {
    const { codes, store } = await newStore(3)
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
    const { codes } = await newStore(1)
    await codes.put('a', code)
    await codes.put('a', { ...code, failedAttempts: 1 })
    assert.equal((await codes.get('a'))?.failedAttempts, 1)
  })

  test('there is room again for what expired, was taken or was discarded, in whatever collection', async () => {
    const { clock, codes, store, taken } = await newStore(2)
    const nonces = store.collection('nonces')
    await codes.put('a', code, new Date('2026-03-01T10:30:00.000Z'))
    await codes.put('b', code)
    await assert.rejects(nonces.put('n', { issuedAt: start }), StoreFull)
    clock.advance('PT30M')
    await nonces.put('n', { issuedAt: start })
    await codes.take('b')
    await nonces.put('m', { issuedAt: start })
    assert.equal(await taken(), 2)
    await store.discard()
    assert.equal(await taken(), 0)
  })

  test('the rooms of several environments are parts of one', async () => {
    const all = new Room(3)
    const [one, another] = [await newStore(2, all), await newStore(2, all)]
    await one.codes.put('a', code)
    await one.codes.put('b', code)
    await assert.rejects(one.codes.put('c', code), StoreFull)
    await another.codes.put('a', code)
    await assert.rejects(another.codes.put('b', code), StoreFull)
    assert.deepEqual([await one.taken(), await another.taken(), await one.takenInAll()], [2, 1, 3])
    await one.store.discard()
    await another.codes.put('b', code)
    assert.equal(await one.takenInAll(), 2)
  })

  test('20,050 entries later the first one is still there', async () => {
    const { codes } = await newStore(100_000)
    const from = async (first: number) => {
      for (let id = first; id < 20_050; id += 10) await codes.put(String(id), code)
    }
    await Promise.all(Array.from({ length: 10 }, (_, first) => from(first)))
    assert.deepEqual(await codes.get('0'), code)
    assert.equal(await codes.count(), 20_050)
  })

  test('a sweep frees what has expired', async () => {
    const { clock, codes, store, taken } = await newStore()
    for (const id of ['a', 'b']) await codes.put(id, code, new Date('2026-03-01T10:30:00.000Z'))
    await codes.put('c', code)
    clock.advance('PT30M')
    assert.equal(await taken(), 3)
    await store.sweep()
    assert.equal(await taken(), 1)
  })

  test('entries are found by a member, as it is now, and not beyond their end', async () => {
    const { clock, store } = await newStore()
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
    const { codes } = await newStore()
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

  test('what was changed since a revision is all that was changed, or unknown', async () => {
    const { codes } = await newStore()
    for (const id of ['a', 'b', 'c']) await codes.put(id, code)
    const before = await codes.revision()
    assert.deepEqual(await codes.changedSince(before), [])
    await codes.put('d', code)
    await codes.take('a')
    await codes.update('d', (it) => it)
    await codes.update('b', (it) => it)
    const changed = await codes.changedSince(before)
    assert.deepEqual(changed?.toSorted() ?? ['a', 'b', 'd'], ['a', 'b', 'd'])
    for (let n = 0; n < 1200; n += 1) await codes.update('c', (it) => it)
    assert.equal(await codes.changedSince(before), undefined)
    assert.equal(await codes.changedSince((await codes.revision()) + 1), undefined)
  })

  test('ids and values are any text: of a wallet’s words none becomes another', async () => {
    const { store } = await newStore()
    const proofs = store.collection('usedProofs')
    const long = 'x'.repeat(1_000_000)
    const odd = ['', '\u0000', 'a\u0000b', 'a\u0000c', '\ud800', '\ud801', '\ufffd', '#', '%', long]
    for (const id of [...odd, `${long}y`]) assert.equal(await proofs.putNew(id, {}), true)
    for (const id of odd) assert.equal(await proofs.putNew(id, {}), false)
    const users = store.collection('users')
    const user = { ...{ id: 'u', password: '\ud800\u0000"\\', given: 'É', family: '', email: '' } }
    const erika = { ...user, username: '\u0000\ud800', createdAt: start, updatedAt: start }
    await users.put('u', erika)
    await users.put('v', { ...erika, id: 'v', username: '\u0000\ud801' })
    assert.deepEqual(await users.where('username', '\u0000\ud800'), [erika])
  })

  test('what is written together is there together, or none of it', async () => {
    const { codes, store } = await newStore()
    const nonces = store.collection('nonces')
    await codes.put('a', code)
    await codes.put('b', code)
    const again = (it: typeof code) => ({ ...it, failedAttempts: it.failedAttempts + 1 })
    const writes = [
      { in: 'nonces', id: 'n', put: { issuedAt: start }, isNew: true },
      { in: 'preAuthorizedCodes', id: 'a', take: true },
      { in: 'preAuthorizedCodes', id: 'b', update: again },
      { in: 'preAuthorizedCodes', id: 'none', update: again },
      { in: 'preAuthorizedCodes', id: 'nobody', take: true },
      { in: 'preAuthorizedCodes', id: 'c', put: code },
    ] as const
    assert.equal(await store.together(writes), true)
    const state = async () => [
      await nonces.list(),
      await codes.get('a'),
      (await codes.get('b'))?.failedAttempts,
      (await codes.get('c'))?.failedAttempts,
      await codes.count(),
    ]
    const expected = [[{ issuedAt: start }], undefined, 1, 0, 2]
    assert.deepEqual(await state(), expected)
    await codes.update('c', again)
    assert.equal(await store.together(writes), false, 'the nonce is not new any more')
    assert.deepEqual(await state(), expected.with(3, 1))
  })

  test('together: of many who want what is good for one, one gets it, and nothing of the others is kept', async () => {
    const { codes, store } = await newStore()
    await codes.put('code', code)
    const one = (name: string) =>
      store.together([
        { in: 'nonces', id: name, put: { issuedAt: start } },
        { in: 'dpopNonces', id: 'code', put: {}, isNew: true },
        { in: 'preAuthorizedCodes', id: 'code', take: true },
      ])
    const done = await Promise.all(Array.from({ length: 20 }, (_, index) => one(`${index}`)))
    assert.equal(done.filter(Boolean).length, 1)
    assert.equal((await store.collection('nonces').list()).length, 1)
    assert.equal(await codes.count(), 0)
  })

  test('together: changes at the same time all count, whoever makes them', async () => {
    const { codes, store } = await newStore()
    for (const id of ['a', 'b']) await codes.put(id, code)
    const again = (it: typeof code) => ({ ...it, failedAttempts: it.failedAttempts + 1 })
    const update = (id: string) => ({ in: 'preAuthorizedCodes', id, update: again }) as const
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        await store.together(index % 2 ? [update('a'), update('b')] : [update('b'), update('a')])
        await codes.update('a', again)
      }),
    )
    const attempts = async (id: string) => (await codes.get(id))?.failedAttempts
    assert.deepEqual([await attempts('a'), await attempts('b')], [40, 20])
  })

  test('together: a full store takes nothing of it, and takes away nothing', async () => {
    const { clock, codes, store, taken } = await newStore(3)
    await codes.put('a', code)
    await codes.put('b', code, new Date('2026-03-01T10:30:00.000Z'))
    const writes = [
      { in: 'nonces', id: 'm', put: { issuedAt: start } },
      { in: 'nonces', id: 'n', put: { issuedAt: start } },
      { in: 'preAuthorizedCodes', id: 'a', take: true },
    ] as const
    await assert.rejects(store.together(writes), StoreFull)
    assert.deepEqual(await codes.get('a'), code)
    assert.deepEqual(await store.collection('nonces').list(), [])
    assert.equal(await taken(), 2)
    clock.advance('PT30M')
    assert.equal(await store.together(writes), true)
    assert.equal(await taken(), 2)
  })

  test('together: an entry past its end is none', async () => {
    const { clock, codes, store, taken } = await newStore()
    const until = new Date('2026-03-01T10:30:00.000Z')
    for (const id of ['a', 'b', 'c']) await codes.put(id, code, until)
    await codes.get('b')
    clock.advance('PT30M')
    const changed: string[] = []
    const done = await store.together([
      {
        in: 'preAuthorizedCodes',
        id: 'a',
        put: code,
        isNew: true,
        expiresAt: new Date('2027-01-01'),
      },
      {
        in: 'preAuthorizedCodes',
        id: 'b',
        update: (it) => {
          changed.push('b')
          return { ...it, failedAttempts: 7 }
        },
      },
      { in: 'preAuthorizedCodes', id: 'c', take: true },
    ])
    assert.equal(done, true)
    assert.deepEqual(await codes.list(), [code])
    await store.sweep()
    assert.equal(await taken(), 1)
  })

  test('a slice has what is there from one position to before another, in order of insertion', async () => {
    const { clock, codes } = await newStore()
    const until = new Date('2026-03-01T10:30:00.000Z')
    for (const id of ['e', 'd', 'c', 'b', 'a']) {
      await codes.put(id, { ...code, offerId: id }, id === 'd' ? until : undefined)
    }
    const slice = async (from: number, to: number) =>
      (await codes.slice(from, to)).map(({ offerId }) => offerId)
    assert.deepEqual(await slice(1, 3), ['d', 'c'])
    clock.advance('PT30M')
    assert.deepEqual(await slice(0, 2), ['e', 'c'])
    assert.deepEqual(await slice(2, 100), ['b', 'a'])
    assert.deepEqual(await slice(4, 9), [])
  })

  test('the first is the one that was put first of those that are there', async () => {
    const { clock, codes } = await newStore()
    const named = (offerId: string) => ({ ...code, offerId })
    assert.equal(await codes.first(), undefined)
    await codes.put('z', named('z'), new Date('2026-03-01T10:30:00.000Z'))
    await codes.put('a', named('a'))
    await codes.put('b', named('b'))
    const first = async () => (await codes.first())?.offerId
    assert.deepEqual([await first(), await first()], ['z', 'z'])
    clock.advance('PT30M')
    assert.equal(await first(), 'a')
    await codes.update('a', (it) => ({ ...it, failedAttempts: 1 }))
    assert.equal((await codes.first())?.failedAttempts, 1)
    await codes.take('a')
    await codes.put('a', named('a'))
    assert.equal(await first(), 'b')
  })

  test('collections of one store have nothing in common, nor have two stores', async () => {
    const { store } = await newStore()
    await store.collection('preAuthorizedCodes').put('id', code)
    assert.equal(await store.collection('offers').get('id'), undefined)
    assert.equal(await (await newStore()).codes.get('id'), undefined)
    assert.deepEqual(await store.collection('preAuthorizedCodes').get('id'), code)
  })
}

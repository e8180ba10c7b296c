import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { grantTypes } from '../../protocol/grants.ts'
import { seeded, testMock } from '../testing/mock.ts'
import { createOffer } from './offers.ts'

const many = 100_000
const mostBytes = 250_000_000

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What is in use once garbage is gone. */
function used(): number {
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

test(`${many} open offers take less than 250 MB, and are all freed once they have expired`, async () => {
  const mock = await testMock()
  const environment = await mock.create({ clock: 'frozen' })
  const { user, types } = await seeded(environment)
  const wish = {
    userId: user.id,
    grantTypes: Object.values(grantTypes),
    offeredTypeIds: types,
    txCode: true,
  }
  const { store } = environment
  const counts = () =>
    Promise.all([
      store.collection('offers').count(),
      store.collection('preAuthorizedCodes').count(),
    ])
  const before = used()
  for (let made = 0; made < many; made += 1) await createOffer(environment, wish)
  assert.deepEqual(await counts(), [many, many])
  const taken = used() - before
  assert.ok(taken < mostBytes, `${taken} bytes`)
  // They can be read for a day after their end.
  environment.clock.advance('P1DT31M')
  await mock.sweep()
  assert.deepEqual(await counts(), [0, 0])
  const left = used() - before
  assert.ok(left < taken / 10, `${left} of ${taken} bytes are left`)
})

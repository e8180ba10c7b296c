import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openBench } from '../testing/wallet.ts'

test('an offer names the types that are still there, and is gone with the last', async () => {
  const bench = await openBench()
  const types = bench.environment.store.collection('credentialTypes')
  const [first, second] = await types.list()
  assert.ok(first && second)
  const { reference } = await bench.offer({ offeredTypeIds: [first.id, second.id] })
  const read = () => bench.agent.get(`${bench.base}/offers/${reference}`)
  const named = async () => (await read()).body.credential_configuration_ids
  assert.deepEqual(await named(), [first.id, second.id])
  await types.update(first.id, (type) => ({ ...type, deletedAt: bench.environment.now() }))
  assert.deepEqual(await named(), [second.id])
  await types.update(second.id, ({ openid4VCI, ...type }) => ({
    ...type,
    openid4VCI: { ...openid4VCI, enabled: false },
  }))
  const gone = await read()
  assert.deepEqual([gone.status, gone.body.error], [404, 'not_found'])
})

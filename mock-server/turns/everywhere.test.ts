import assert from 'node:assert/strict'
import { test } from 'node:test'
import supertest from 'supertest'
import { grantTypes } from '../../protocol/grants.ts'
import { controlApp } from '../control/control-app.ts'
import { openBench } from '../testing/wallet.ts'

/** An environment whose faults are put over the control surface, and a wallet. */
async function opened() {
  const bench = await openBench()
  const { mock, environment } = bench
  const agent = supertest(controlApp({ mock, controlUrl: null, caPath: null }, undefined))
  const path = `/environments/${environment.id}/faults`
  return {
    bench,
    async put(...faults: readonly unknown[]) {
      const { status, text } = await agent.put(path).send({ faults })
      assert.equal(status, 204, text)
    },
    left: async () => (await agent.get(path)).body.faults,
  }
}

test('metadata: another issuer once, the right one after that', async () => {
  const { bench, put } = await opened()
  await put({ name: 'metadata of another issuer', times: 1 })
  const issuer = async () =>
    (await bench.agent.get(`/.well-known/openid-credential-issuer${bench.base}`)).body
      .credential_issuer
  assert.notEqual(await issuer(), bench.environment.credentialIssuer)
  assert.equal(await issuer(), bench.environment.credentialIssuer)
})

test('credential: the offer is that of the access token', async () => {
  const { bench, put, left } = await opened()
  const [mine, other] = [await bench.offer(), await bench.offer()]
  await put({ name: 'credential answered 201', times: 1, for: mine.id })
  const fetch = async (made: typeof mine) => {
    const { body } = await bench.redeem(made)
    const { jwt } = await bench.proof(await bench.nonce())
    const { status } = await bench.credential(body.access_token, {
      credential_configuration_id: made.offeredTypeIds[0],
      proofs: { jwt: [jwt] },
    })
    return status
  }
  assert.equal(await fetch(other), 200)
  assert.equal((await left()).length, 1)
  assert.equal(await fetch(mine), 201)
  assert.deepEqual(await left(), [])
})

test('offer: by its reference', async () => {
  const { bench, put } = await opened()
  const both = { grantTypes: Object.values(grantTypes) }
  const [mine, other] = [await bench.offer(both), await bench.offer(both)]
  await put({ name: 'offer with one of two grants', times: 1, for: mine.id })
  const grants = async ({ reference }: typeof mine) =>
    Object.keys((await bench.agent.get(`${bench.base}/offers/${reference}`)).body.grants).length
  assert.deepEqual([await grants(other), await grants(mine), await grants(mine)], [2, 1, 2])
})

test('two faults at once are counted each for itself', async () => {
  const { bench, put, left } = await opened()
  await put(
    { name: 'cacheable nonce', times: 1 },
    { name: 'protected nonce endpoint', times: 1, after: 2 },
    'metadata of another issuer',
  )
  const seen = []
  for (let n = 0; n < 4; n++) {
    const { status, headers } = await bench.agent.post(`${bench.base}/openid4vci/fresh-nonce`)
    seen.push(status === 200 ? headers['cache-control'] === 'no-store' : status)
  }
  assert.deepEqual(seen, [false, true, 401, true])
  assert.deepEqual(await left(), ['metadata of another issuer'])
})

test('faults that are put again count anew, and what was counted before is forgotten', async () => {
  const { bench, put, left } = await opened()
  const nonce = () => bench.agent.post(`${bench.base}/openid4vci/fresh-nonce`)
  await put({ name: 'cacheable nonce', times: 2 })
  await nonce()
  assert.deepEqual(await left(), [{ name: 'cacheable nonce', times: 1 }])
  await put({ name: 'cacheable nonce', times: 2 })
  assert.deepEqual(await left(), [{ name: 'cacheable nonce', times: 2 }])
  assert.equal(await bench.environment.store.collection('faultUses').count(), 1)
  await put()
  assert.equal(await bench.environment.store.collection('faultUses').count(), 0)
})

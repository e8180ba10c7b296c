import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type MockInProcess, startMock } from '../../mock-server/in-process.ts'
import { agentFor } from '../browser.ts'
import { proofTypes } from '../openid4vci-client/proof-types.ts'
import { described, type Way } from '../openid4vci-client/ways.ts'
import { verifyAll } from '../verified.ts'
import { missing } from './installed.ts'
import { unsupported } from './unsupported.ts'
import { ways } from './ways.ts'

const skip = await missing()
const mock = await startMock()
const dispatcher = agentFor(mock.caPem)
const credo = skip ? undefined : await opened(mock)
after(async () => {
  await credo?.agent.shutdown()
  await dispatcher.close()
  await mock.close()
})

async function opened({ caPem }: MockInProcess) {
  const [{ createAgent }, { walk }] = await Promise.all([import('./agent.ts'), import('./walk.ts')])
  const agent = await createAgent(caPem, dispatcher)
  return { agent, walk }
}

async function walked(way: Way, wish: Parameters<MockInProcess['environment']>[0]) {
  assert.ok(credo)
  await using issuer = await mock.environment(wish)
  const got = await credo.walk(credo.agent, issuer, way, dispatcher)
  return { ...got, journal: await issuer.journal() }
}

for (const way of ways) {
  test(`Credo gets a credential: ${described(way)}`, { skip }, async () => {
    const got = await walked(way, { preset: way.preset })
    const { tokenType, credentials, holderKeys, journal } = got
    assert.equal(tokenType.toLowerCase(), way.dpop ? 'dpop' : 'bearer')
    assert.equal(credentials.length, way.keys ?? 1)
    assert.deepEqual(proofTypes(journal), [way.keyAttestation ?? 'jwt'])
    await verifyAll(way, credentials, holderKeys, dispatcher)
  })
}

for (const { flow, wish, way, ends } of unsupported) {
  test(`Credo does not support ${flow}`, { skip }, async () => {
    await assert.rejects(() => walked(way, wish), ends)
  })
}

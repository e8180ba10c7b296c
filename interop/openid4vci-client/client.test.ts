import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Oauth2Error } from '@openid4vc/oauth2'
import { startMock } from '../../mock-server/in-process.ts'
import { agentFor } from '../browser.ts'
import { verifyAll } from '../verified.ts'
import { walk } from './client.ts'
import { proofTypes } from './proof-types.ts'
import { attempt, unsupported } from './unsupported.ts'
import { described, ways } from './ways.ts'

const mock = await startMock()
const dispatcher = agentFor(mock.caPem)
after(async () => {
  await dispatcher.close()
  await mock.close()
})

for (const way of ways) {
  test(`@openid4vc/openid4vci gets a credential: ${described(way)}`, async () => {
    await using issuer = await mock.environment({ preset: way.preset })
    const { tokenType, credentials, holderKeys } = await walk(issuer, way, dispatcher)
    assert.equal(tokenType.toLowerCase(), way.dpop ? 'dpop' : 'bearer')
    assert.equal(credentials.length, way.keys ?? 1)
    await verifyAll(way, credentials, holderKeys, dispatcher)
    const journal = await issuer.journal()
    const proofType = way.keyAttestation ?? 'jwt'
    assert.deepEqual(proofTypes(journal), [proofType])
    const told = journal.filter(({ response }) => response.status === 204)
    assert.equal(told.length, way.deferred ? 0 : 1, 'notified')
  })
}

for (const flow of unsupported) {
  test(`@openid4vc/openid4vci does not support ${flow.flow}`, async () => {
    await assert.rejects(() => attempt(mock, flow, dispatcher), flow.ends)
  })
}

test('@openid4vc/openid4vci refuses what a fault of the mock makes of it', async () => {
  await using issuer = await mock.environment({ faults: ['metadata of another issuer'] })
  const [way] = ways
  assert.ok(way)
  await assert.rejects(() => walk(issuer, way, dispatcher), Oauth2Error)
})

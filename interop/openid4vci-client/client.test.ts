import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Oauth2Error } from '@openid4vc/oauth2'
import { calculateJwkThumbprint, decodeJwt } from 'jose'
import { startMock } from '../../mock-server/server.ts'
import { agentFor } from '../browser.ts'
import { walk } from './client.ts'
import { described, ways } from './rounds.ts'

const mock = await startMock()
const dispatcher = agentFor(mock.caPem)
after(async () => {
  await dispatcher.close()
  await mock.close()
})

for (const way of ways) {
  test(`@openid4vc/openid4vci gets a credential: ${described(way)}`, async () => {
    const environment = await mock.createEnvironment()
    const { tokenType, credentials, holderKey } = await walk(environment, way, dispatcher)
    assert.equal(tokenType.toLowerCase(), way.dpop ? 'dpop' : 'bearer')
    assert.equal(credentials.length, 1)
    const [only] = credentials as readonly { readonly credential: string }[]
    const { cnf } = decodeJwt<{ cnf: { jwk: object } }>(only?.credential.split('~')[0] ?? '')
    assert.equal(await calculateJwkThumbprint(cnf.jwk), await calculateJwkThumbprint(holderKey))
  })
}

test('@openid4vc/openid4vci refuses what a fault of the mock makes of it', async () => {
  const environment = await mock.createEnvironment({ faults: ['metadata of another issuer'] })
  const [way] = ways
  assert.ok(way)
  await assert.rejects(() => walk(environment, way, dispatcher), Oauth2Error)
})

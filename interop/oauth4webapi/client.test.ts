import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import * as oauth from 'oauth4webapi'
import { startMock } from '../../mock-server/server.ts'
import { agentFor } from '../browser.ts'
import { walk } from './client.ts'
import { methods, strict } from './rounds.ts'

const mock = await startMock()
const dispatcher = agentFor(mock.caPem)
after(async () => {
  await dispatcher.close()
  await mock.close()
})

for (const method of methods) {
  test(`oauth4webapi takes the code flow to a credential, by ${method}`, async () => {
    const environment = await mock.createEnvironment({ options: strict })
    const client = environment.clients.find(({ authentication }) => authentication === method)
    assert.ok(client)
    const got = await walk(environment, client, dispatcher)
    assert.equal(got.server.issuer, `${environment.credentialIssuer}/as`)
    assert.match(got.pushed.request_uri, /^urn:ietf:params:oauth:request_uri:/)
    assert.equal(got.token.token_type, 'dpop')
    assert.notEqual(got.refreshed.access_token, got.token.access_token)
    assert.equal(got.credentials.length, 1)
  })
}

test('oauth4webapi refuses what a fault of the mock makes of it', async () => {
  const environment = await mock.createEnvironment({
    options: strict,
    faults: ['authorization server metadata of another issuer'],
  })
  const [client] = environment.clients
  assert.ok(client)
  await assert.rejects(
    () => walk(environment, client, dispatcher),
    (error) => error instanceof oauth.OperationProcessingError,
  )
})

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Environment } from '../environment.ts'
import { openBench } from '../testing/wallet.ts'
import { requestedConfigurations } from './authorization-details.ts'

let environment: Environment
let id: string

before(async () => {
  environment = (await openBench()).environment
  id = String((await environment.store.collection('credentialTypes').list())[0]?.id)
})

function detail(change: Record<string, unknown> = {}) {
  return {
    type: 'openid_credential',
    credential_configuration_id: id,
    locations: [environment.credentialIssuer],
    ...change,
  }
}

test('reads the configurations, each once, and ignores members nobody knows', async () => {
  const text = JSON.stringify([
    detail(),
    detail({ x_probe: 1, claims: [{ path: ['a', null, 0] }] }),
  ])
  assert.deepEqual(await requestedConfigurations(environment, text), [id])
})

test('refuses what RFC 9396 and OpenID4VCI call wrong', async () => {
  const wrong = [
    '{',
    '[]',
    '{}',
    JSON.stringify([detail({ type: 'openid_credential_x' })]),
    JSON.stringify([detail({ credential_configuration_id: undefined })]),
    JSON.stringify([detail({ credential_configuration_id: 'unheard-of' })]),
    JSON.stringify([detail({ locations: undefined })]),
    JSON.stringify([detail({ locations: ['https://other.example'] })]),
    JSON.stringify([detail({ claims: [] })]),
    JSON.stringify([detail({ claims: {} })]),
    JSON.stringify([detail({ claims: [{ path: [] }] })]),
    JSON.stringify([detail({ claims: [{ path: [-1] }] })]),
    JSON.stringify([detail({ claims: [{ path: ['a'] }, { path: ['a'] }] })]),
  ]
  for (const text of wrong) {
    await assert.rejects(
      requestedConfigurations(environment, text),
      { error: 'invalid_authorization_details' },
      text,
    )
  }
})

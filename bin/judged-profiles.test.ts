import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EnvironmentOptions } from '../mock-server/options.ts'
import { ConformanceWorld } from '../steps/support/world.ts'

const mock = { offers: { kind: 'mock', control: 'http://127.0.0.1:9' } }
const elsewhere = { credentialIssuer: 'https://issuer.example' }

async function judgedBy(target: object, options: EnvironmentOptions): Promise<readonly string[]> {
  const parameters = { target: JSON.stringify({ ...target, profiles: ['haip'] }) }
  const world = new ConformanceWorld({ parameters, log() {}, attach() {}, link() {} } as never)
  await world.load({ name: '', at: '', clauses: [], selfTest: false, profiles: [] })
  world.session.preferIssuer(options)
  return world.session.judgedProfiles
}

for (const options of [
  { scopes: 'none' },
  { nonceEndpoint: false },
  { pkce: 'optional' },
  { dpop: 'none' },
  { clientAuthentication: 'optional' },
  { issuerKeys: 'metadata' },
  { issuerKeys: 'slashed' },
  { grantTypes: ['urn:ietf:params:oauth:grant-type:pre-authorized_code'] },
] as const) {
  test(`a mock that has ${JSON.stringify(options)} says nothing of HAIP`, async () => {
    assert.deepEqual(await judgedBy(mock, options), ['openid4vci'])
  })

  test(`another issuer is judged by HAIP, whatever a scenario prefers: ${JSON.stringify(options)}`, async () => {
    assert.deepEqual(await judgedBy(elsewhere, options), ['openid4vci', 'haip'])
  })
}

for (const options of [
  {},
  { clientAuthentication: 'required' },
  { keyAttestations: 'required' },
  { authorizationServers: 'several' },
  { encryption: 'required' },
  { keyBinding: false },
] as const) {
  test(`a mock that has ${JSON.stringify(options)} is a HAIP issuer still`, async () => {
    assert.deepEqual(await judgedBy(mock, options), ['openid4vci', 'haip'])
  })
}

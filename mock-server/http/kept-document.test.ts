import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeIssuerProfile } from '../management/issuer-profile-store.ts'
import { openBench } from '../testing/wallet.ts'

async function opened() {
  const bench = await openBench()
  const read = async (suffix: string, headers: Record<string, string> = {}) =>
    (await bench.agent.get(`/.well-known/${suffix}${bench.base}`).set(headers)).body
  return { bench, read }
}

test('metadata that is kept follows each change of what it is made of', async () => {
  const { bench, read } = await opened()
  const types = bench.environment.store.collection('credentialTypes')
  const [first] = await types.list()
  assert.ok(first)
  const configurations = async () =>
    Object.keys((await read('openid-credential-issuer')).credential_configurations_supported)
  assert.ok((await configurations()).includes(first.id))
  const disabled = { ...first.openid4VCI, enabled: false }
  await types.update(first.id, (type) => ({ ...type, openid4VCI: disabled }))
  assert.ok(!(await configurations()).includes(first.id))
  const { scope } = first.openid4VCI
  const { scopes_supported } = (
    await bench.agent.get(`/.well-known/oauth-authorization-server${bench.base}/as`)
  ).body
  assert.ok(!scopes_supported.includes(scope))
  await types.update(first.id, (type) => ({ ...type, openid4VCI: first.openid4VCI }))
  assert.ok((await configurations()).includes(first.id))
})

test('each language is kept for itself, and the name of an issuer in all of them', async () => {
  const { bench, read } = await opened()
  const names = async (language?: string) => {
    const headers = language === undefined ? {} : { 'accept-language': language }
    const { display } = await read('openid-credential-issuer', headers)
    return display.map(({ name }: { readonly name: string }) => name)
  }
  const [german, all] = [await names('de'), await names()]
  assert.equal(german.length, 1)
  assert.equal(all.length, 2)
  await changeIssuerProfile(bench.environment, (profile) => ({ ...profile, name: 'Acme' }))
  assert.deepEqual([await names('de'), await names()], [['Acme'], ['Acme', 'Acme']])
})

test('a fault that is turned on shows at once, and is gone when it is turned off', async () => {
  const { bench, read } = await opened()
  const right = await read('openid-credential-issuer')
  bench.environment.faults = [
    {
      name: 'no metadata',
      breaks: 'VCI-12.2.4-01',
      seams: { 'issuer-metadata reply': (reply) => ({ ...reply, body: { nothing: true } }) },
    },
  ]
  assert.deepEqual(await read('openid-credential-issuer'), { nothing: true })
  bench.environment.faults = []
  assert.deepEqual(await read('openid-credential-issuer'), right)
})

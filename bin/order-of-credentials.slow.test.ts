import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { startMock } from '../mock-server/server.ts'
import { MovableClock } from '../protocol/clock.ts'
import { loadTarget } from '../targets/load-target.ts'
import { RecordingHttp } from '../wallet/http/http.ts'
import { Journey } from '../wallet/journey.ts'
import { isJsonObject } from '../wallet/json.ts'
import { judged, only } from './testing/judged.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-order-'))
after(() => rmSync(folder, { recursive: true }))

test('the order of the credentials in the target file decides nothing', async () => {
  await using mock = await startMock({ tls: 'off' })
  const environment = await mock.createEnvironment()
  const ids = await configurations(environment.credentialIssuer)
  const two = ['mso_mdoc', 'dc+sd-jwt'].map((format) => String(ids.get(format)))
  const target = (credentials: readonly string[]) => ({
    offers: {
      kind: 'http',
      method: 'POST',
      url: `${mock.controlUrl}/environments/${environment.environment}/offers`,
      body: { grants: ['{grant}'], configurations: ['{configuration}'], deferred: '{deferred}' },
    },
    client: { ...environment.client, authentication: 'none' },
    login: environment.login,
    trust: { insecureHttp: true },
    credentials,
  })
  const [one, other] = [
    await judge('one', target(two)),
    await judge('other', target(two.toReversed())),
  ]
  assert.deepEqual(one, other)
  // Of either format, whichever is first.
  for (const id of ['VCI-A.2.4-01', 'VCI-A.3.4-01', 'VCI-F.4-01', 'VCI-8.2-01']) {
    assert.equal(one[id], 'satisfied', id)
  }
})

async function configurations(credentialIssuer: string): Promise<ReadonlyMap<string, string>> {
  await using http = new RecordingHttp({ clock: new MovableClock(), insecureHttp: true })
  const { client } = await (await loadTarget(JSON.stringify({ credentialIssuer }))).target.open({
    http,
  })
  const found = await new Journey({ http, client, credentialIssuer }).discover()
  assert.ok(found.kind === 'discovered')
  const supported = found.issuer.members.credential_configurations_supported
  assert.ok(isJsonObject(supported))
  return new Map(Object.entries(supported).map(([id, it]) => [String(Object(it).format), id]))
}

async function judge(name: string, target: object): Promise<Readonly<Record<string, string>>> {
  const file = join(folder, `${name}.json`)
  writeFileSync(file, JSON.stringify(target))
  const clauses = ['A.2', 'A.3', 'F.1', 'F.4', '8.2', '8.3'].map((clause) => `VCI-${clause}`)
  const { requirements } = (await judged('--target', file, ...only(...clauses))).report
  return Object.fromEntries(Object.entries(requirements).map(([id, { verdict }]) => [id, verdict]))
}

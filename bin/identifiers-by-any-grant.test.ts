import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { startMock } from '../mock-server/server.ts'
import { grantTypes } from '../protocol/grants.ts'
import { judged, only } from './testing/judged.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-identifiers-'))
after(() => rmSync(folder, { recursive: true }))

test('an issuer with pre-authorized codes only is judged by the identifiers that it names', async () => {
  await using mock = await startMock({
    tls: 'off',
    variants: ['credential identifiers with every token'],
  })
  const environment = await mock.createEnvironment({
    options: { grantTypes: [grantTypes.preAuthorizedCode] },
  })
  const target = {
    offers: {
      kind: 'http',
      method: 'POST',
      url: `${mock.controlUrl}/environments/${environment.environment}/offers`,
      body: { grants: ['{grant}'], configurations: ['{configuration}'] },
    },
    client: { ...environment.client, authentication: 'none' },
    trust: { insecureHttp: true },
  }
  const ids = ['VCI-8.2-03', 'VCI-8.3.1.2-09', 'VCI-6.2-03', 'VCI-6.2-05']
  const verdicts = await judge(target, ids)
  for (const id of ids) assert.equal(verdicts[id], 'satisfied', id)
})

async function judge(
  target: object,
  ids: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const file = join(folder, 'target.json')
  writeFileSync(file, JSON.stringify(target))
  const { requirements } = (await judged('--target', file, ...only(...ids))).report
  return Object.fromEntries(Object.entries(requirements).map(([id, { verdict }]) => [id, verdict]))
}

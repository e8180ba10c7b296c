import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { startMock } from '../mock-server/server.ts'
import { grantTypes } from '../protocol/grants.ts'
import type { ConformanceReport } from '../reporting/conformance-report.ts'

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
  const judged = ['VCI-8.2-03', 'VCI-8.3.1.2-09', 'VCI-6.2-03', 'VCI-6.2-05']
  const verdicts = await judge(target, judged)
  for (const id of judged) assert.equal(verdicts[id], 'satisfied', id)
})

async function judge(
  target: object,
  ids: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const [file, out] = [join(folder, 'target.json'), join(folder, 'out')]
  writeFileSync(file, JSON.stringify(target))
  const only = ids.flatMap((id) => ['--only', id])
  const args = [join(import.meta.dirname, 'vcispec.ts'), 'run', '--target', file, ...only]
  await new Promise((done) => execFile(process.execPath, [...args, '--out', out], done))
  const text = readFileSync(join(out, 'conformance.json'), 'utf8')
  const { requirements } = JSON.parse(text) as ConformanceReport
  return Object.fromEntries(Object.entries(requirements).map(([id, { verdict }]) => [id, verdict]))
}

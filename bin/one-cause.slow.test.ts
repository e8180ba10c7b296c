import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { judged, only } from './testing/judged.ts'

test('metadata at a wrong address is one violation: the rest is judged, and says on what condition', async () => {
  const fault = ['--fault', 'metadata at the appended path', '--profile', 'openid4vci']
  const clauses = only('OpenID4VCI-7', 'OpenID4VCI-8', 'OpenID4VCI-12.2.2')
  const { code, out, err, report } = await judged(...fault, ...clauses)
  assert.equal(code, 1, out + err)
  const { requirements, findings, summary } = report
  const violated = Object.entries(requirements).filter(([, { verdict }]) => verdict === 'violated')
  assert.deepEqual(
    violated.map(([id]) => id),
    ['VCI-12.2.2-01'],
  )
  assert.equal(summary.inconclusive, 0)
  assert.equal(requirements['VCI-8.3-17']?.verdict, 'satisfied')
  assert.equal(requirements['VCI-8.3.1.2-10']?.verdict, 'satisfied')
  const rest = findings.filter(({ requirement }) => requirement.startsWith('VCI-8.3-'))
  assert.ok(rest.length > 0)
  assert.deepEqual(
    rest.filter(({ conditionalOn }) => conditionalOn !== 'VCI-12.2.2-01'),
    [],
  )
})

test('bound tokens that are called bearer tokens are one violation: errors of the wallet reach what judges them', async () => {
  const fault = ['--fault', 'bound token called a bearer token', '--profile', 'openid4vci']
  const clauses = only('VCI-8.3.1.2', 'VCI-9.3', 'VCI-11.3')
  const { report } = await judged(...fault, ...clauses)
  const { requirements } = report
  const violated = Object.entries(requirements).filter(([, { verdict }]) => verdict === 'violated')
  assert.deepEqual(
    violated.map(([id]) => id),
    ['RFC9449-5-01'],
  )
  for (const id of ['VCI-8.3.1.2-10', 'VCI-9.3-01', 'VCI-11.3-02'])
    assert.equal(requirements[id]?.verdict, 'satisfied', id)
})

test('a missing document of the authorization server is one violation, and is named as what it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vcispec-no-server-'))
  const issuer = createServer(({ url }, response) => {
    const isMetadata = url?.includes('openid-credential-issuer')
    response.writeHead(isMetadata ? 200 : 404, { 'content-type': 'application/json' })
    response.end(isMetadata ? JSON.stringify(metadataAt(base)) : '{}')
  }).listen(0, 'localhost')
  await once(issuer, 'listening')
  const base = `http://localhost:${(issuer.address() as AddressInfo).port}`
  try {
    const offer = JSON.stringify({
      credential_issuer: base,
      credential_configuration_ids: ['Pass'],
      grants: {
        'urn:ietf:params:oauth:grant-type:pre-authorized_code': { 'pre-authorized_code': 'once' },
      },
    })
    const script = join(folder, 'offer.mjs')
    const link = `openid-credential-offer://?credential_offer=${encodeURIComponent(offer)}`
    writeFileSync(script, `console.log('${link}')`)
    const target = join(folder, 'target.json')
    writeFileSync(
      target,
      JSON.stringify({
        credentialIssuer: base,
        offers: { kind: 'command', run: `"${process.execPath}" "${script}"` },
        client: { id: 'wallet', authentication: 'none', redirectUri: 'https://wallet.example/cb' },
        trust: { insecureHttp: true },
      }),
    )
    const clauses = only('VCI-8.2', 'VCI-A.2', 'RFC8414', 'RFC7517')
    const { report } = await judged('--no-preflight', ...clauses, '--target', target)
    const { findings } = report
    const open = findings.filter(({ verdict }) => verdict === 'inconclusive')
    assert.ok(open.length > 50)
    assert.deepEqual(
      open.filter(({ causedBy }) => causedBy !== 'VCI-12.2.4-04'),
      [],
    )
    const told = open.filter(
      ({ reason }) => !reason?.includes('/.well-known/oauth-authorization-server" was refused'),
    )
    assert.deepEqual(told, [])
    assert.ok(!JSON.stringify(report).includes("Instead of the issuer's metadata"))
  } finally {
    issuer.close()
    rmSync(folder, { recursive: true })
  }
})

const metadataAt = (base: string) => ({
  credential_issuer: base,
  credential_endpoint: `${base}/credential`,
  credential_configurations_supported: {
    Pass: {
      format: 'dc+sd-jwt',
      vct: 'https://issuer.example/pass',
      scope: 'pass',
      cryptographic_binding_methods_supported: ['jwk'],
      credential_signing_alg_values_supported: ['ES256'],
      proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
    },
  },
})

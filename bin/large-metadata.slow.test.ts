import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { judged, only } from './testing/judged.ts'

const languages = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(
  ' ',
)

/** As issuers of the European Union have it: every claim of every configuration in every language. */
function metadataOf(base: string): string {
  const display = languages.map((locale) => ({
    name: `Nachweis ${locale}`,
    locale,
    logo: { uri: 'https://issuer.example/logo.png', alt_text: `Logo ${locale}` },
  }))
  const claims = Array.from({ length: 28 }, (_, n) => ({
    path: [`claim_${n}`],
    mandatory: n < 3,
    display: languages.map((locale) => ({ name: `claim ${n} ${locale}`, locale })),
  }))
  const configurations = Array.from({ length: 64 }, (_, n) => [
    `Pass${n}`,
    {
      format: 'dc+sd-jwt',
      vct: `https://issuer.example/pass/${n}`,
      scope: `pass-${n}`,
      cryptographic_binding_methods_supported: ['jwk'],
      credential_signing_alg_values_supported: ['ES256'],
      proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
      credential_metadata: { display, claims },
    },
  ])
  return JSON.stringify({
    credential_issuer: base,
    credential_endpoint: `${base}/credential`,
    nonce_endpoint: `${base}/nonce`,
    display,
    credential_configurations_supported: Object.fromEntries(configurations),
  })
}

test('metadata of 1.8 MB in 24 languages is judged, and no limit is hit', async () => {
  let text = ''
  await using server = createServer(({ url }, response) => {
    response.setHeader('content-type', 'application/json')
    if (url === '/.well-known/openid-credential-issuer') response.end(text)
    else response.writeHead(404).end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  const base = `http://127.0.0.1:${address.port}`
  text = metadataOf(base)
  assert.ok(text.length > 1_800_000 && text.split('":').length > 50_000, `${text.length}`)

  const clauses = only('VCI-12.2', 'VCI-11.1')
  const { code, report } = await judged('--issuer', base, '--insecure-http', ...clauses)
  for (const id of ['VCI-12.2.4-01', 'VCI-12.2.4-26', 'VCI-12.2.4-60'])
    assert.equal(report.requirements[id]?.verdict, 'satisfied', id)
  // What the metadata does not have is told from it: it is not lost for being long.
  const notification = report.requirements['VCI-11.1-01']
  assert.match(
    `${notification?.why} ${notification?.reason}`,
    /not-offered .*notification_endpoint/,
  )
  assert.deepEqual(
    report.findings.filter(({ reason }) => /limit/.test(reason ?? '')),
    [],
  )
  // There is no authorization server.
  assert.equal(code, 1)
})

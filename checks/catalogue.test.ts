import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { unwritten } from '../bin/new/row.ts'
import { requirementIds } from '../docs/known-names.ts'
import { catalogueHash, requirementById, requirements, requirementUrl } from './catalogue.ts'
import { prefixOf, specifications } from './specifications.ts'

const oneOf: Readonly<Record<string, readonly unknown[]>> = {
  level: ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY'],
  actor: ['issuer', 'as', 'wallet'],
  testable: ['black-box', 'needs-config', 'manual', 'not-testable'],
  negative: [true, false],
  effect: ['read-only', 'consumes-offer', 'destructive'],
  source: ['seed', 'found', 'inferred', undefined],
}

test('no row is lost, and each has an id of its own', () => {
  assert.ok(requirements.length >= 1022, `${requirements.length} rows`)
  assert.equal(new Set(requirements.map(({ id }) => id)).size, requirements.length)
})

test('the compiler knows the ids of all rows: npm run docs', async () => {
  const known = await readFile(new URL('../protocol/requirement-id.ts', import.meta.url), 'utf8')
  assert.equal(known, `${requirementIds()}\n`)
})

test('every row is what the type says', () => {
  for (const row of requirements) {
    assert.match(row.id, /^[A-Z][A-Z0-9]*-[A-Z0-9.]+-\d\d$/, row.id)
    for (const [member, values] of Object.entries(oneOf)) {
      const value: unknown = Reflect.get(row, member)
      assert.ok(values.includes(value), `${row.id}: ${member} is ${String(value)}`)
    }
    for (const text of [row.spec, row.section, row.title, row.text, row.check]) {
      assert.ok(text.trim().length > 0, row.id)
      assert.notEqual(text, unwritten, `${row.id} waits for its words`)
    }
    assert.equal(typeof row.when, 'string', row.id)
  }
})

test('an id is made of its section and a number, except for PingOne, whose sections have names', () => {
  for (const { id, section } of requirements) {
    if (prefixOf(id) === 'P1') continue
    assert.equal(id.slice(0, -3), `${prefixOf(id)}-${section}`)
  }
})

test('a source is told for the PingOne rows and for no other', () => {
  for (const { id, source } of requirements)
    assert.equal(source !== undefined, prefixOf(id) === 'P1', id)
})

test('what was inferred about PingOne is advice, never a duty', () => {
  for (const { id, source, level } of requirements)
    if (source === 'inferred') assert.match(level, /^SHOULD/, id)
})

test('an id leads to its row, an unknown one to none', () => {
  assert.match(requirementById('VCI-7.2-05')?.text ?? '', /no-store/)
  assert.equal(requirementById('VCI-7.2-99'), undefined)
})

test('a requirement links to its section', () => {
  const urls = {
    'VCI-8.3.1.2-01':
      'https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0-final.html#section-8.3.1.2',
    'VCI-A.3.2-01':
      'https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0-final.html#appendix-A.3.2',
    'HAIP-4.1-02':
      'https://openid.net/specs/openid4vc-high-assurance-interoperability-profile-1_0-final.html#section-4.1',
    'RFC9449-4.3-01': 'https://www.rfc-editor.org/rfc/rfc9449#section-4.3',
    'SDJWT-4.2.1-01': 'https://www.rfc-editor.org/rfc/rfc9901#section-4.2.1',
    'SDJWTVC-3.2.1-01':
      'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-sd-jwt-vc-13#section-3.2.1',
    'VCDM-4.4-01': 'https://www.w3.org/TR/2022/REC-vc-data-model-20220303/#credential-subject',
    'P1-OFFER-27':
      'https://developer.pingidentity.com/pingone-api/credentials/openid4vci-issuance.html#openid4vci-credentials-issuance-offers-data-model',
    'P1-OFFER-01':
      'https://developer.pingidentity.com/pingone-api/credentials/openid4vci-issuance.html',
  }
  for (const [id, url] of Object.entries(urls)) {
    const row = requirementById(id)
    assert.ok(row, id)
    assert.equal(requirementUrl(row), url)
  }
})

test('every row but those of ISO standards has a link', () => {
  for (const row of requirements) {
    const url = requirementUrl(row)
    if (prefixOf(row.id) === 'MDOC') assert.equal(url, undefined)
    else assert.ok(url && URL.canParse(url) && !url.endsWith('#'), row.id)
  }
})

test('every specification has rows', () => {
  const used = new Set(requirements.map(({ id }) => prefixOf(id)))
  assert.deepEqual(
    specifications.map(({ prefix }) => prefix).filter((p) => !used.has(p)),
    [],
  )
})

test('the hash names its algorithm', () => {
  assert.match(catalogueHash, /^sha256:[0-9a-f]{64}$/)
})

test('every row that the documentation names exists', async () => {
  const text = await readFile(new URL('../docs/catalogue.md', import.meta.url), 'utf8')
  const named = [...text.matchAll(/`([A-Z][A-Z0-9]*-[A-Z0-9.]+-\d\d)`/g)].map(([, id]) => id ?? '')
  assert.ok(named.length > 5)
  assert.deepEqual(
    named.filter((id) => !requirementById(id)),
    [],
  )
})

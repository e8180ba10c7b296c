import assert from 'node:assert/strict'
import { test } from 'node:test'
import { schemaCompiler } from '../../schemas/compile.ts'
import { type MessageSchema, messageSchemas } from '../../schemas/messages.ts'
import { requirementById } from '../catalogue.ts'
import { judgeSchema, schemaRequirements } from './schema-check.ts'
import { annotationOf, idsOf, treeOf } from './schema-tree.ts'
import { completeMessages } from './testing/complete-messages.ts'
import { mutated, violatedBy } from './testing/mutate.ts'
import { mutations } from './testing/schema-mutations.ts'
import { variations } from './testing/variations.ts'

const names = Object.keys(messageSchemas) as MessageSchema[]
const preAuthorized = '/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code'

test('every schema accepts a complete message', () => {
  for (const name of names) assert.deepEqual(violatedBy(name, completeMessages[name]), [], name)
})

test('every minimal mutation breaks just the requirements it is meant to', () => {
  for (const name of names)
    for (const mutation of mutations[name]) {
      const value = mutated(completeMessages[name], mutation)
      const what = `${name} ${mutation.path.join('/')} = ${JSON.stringify(mutation.value)}`
      assert.deepEqual(violatedBy(name, value), [...mutation.breaks].sort(), what)
    }
})

test('every annotated requirement is flagged by a mutation of its own schema', () => {
  for (const name of names) {
    const flagged = new Set(mutations[name].flatMap(({ breaks }) => breaks))
    const annotated = treeOf(messageSchemas[name]).flatMap(({ node }) =>
      idsOf(annotationOf(node) ?? {}),
    )
    const missing = [...new Set(annotated)].filter((id) => !flagged.has(id))
    assert.deepEqual(missing, [], name)
  }
})

test('every annotated requirement is in the catalogue', () => {
  assert.deepEqual(
    schemaRequirements.filter((id) => !requirementById(id)),
    [],
  )
  assert.ok(schemaRequirements.length > 150)
})

test('an error says what was seen and what is allowed', () => {
  const offer = {
    credential_issuer: 'https://issuer.example',
    credential_configuration_ids: [],
    grants: {
      'urn:ietf:params:oauth:grant-type:pre-authorized_code': { tx_code: { length: '4' } },
    },
  }
  const told = judgeSchema('credential-offer', offer).flatMap(({ requirement, judgement }) =>
    judgement.verdict === 'violated' ? [[requirement, judgement.seen, judgement.expected]] : [],
  )
  assert.deepEqual(told.sort(), [
    [
      'VCI-4.1.1-02',
      '/credential_configuration_ids has 0 items',
      'an array with at least 1 item without repetition',
    ],
    [
      'VCI-4.1.1-11',
      `${preAuthorized} has no member "pre-authorized_code"`,
      'a member "pre-authorized_code": a string with at least 1 character',
    ],
    [
      'VCI-4.1.1-18',
      `${preAuthorized}/tx_code/length is "4" (a string)`,
      'an integer of at least 1',
    ],
  ])
})

test('a requirement is not satisfied by a member that is not there', () => {
  const reached = judgeSchema('credential-offer', {
    credential_issuer: 'https://issuer.example',
    credential_configuration_ids: ['a'],
  })
  assert.deepEqual(
    reached.map(({ requirement, judgement }) => `${requirement} ${judgement.verdict}`).sort(),
    [
      'VCI-12.2.1-01 satisfied',
      'VCI-12.2.1-02 satisfied',
      'VCI-4.1-04 satisfied',
      'VCI-4.1.1-01 satisfied',
      'VCI-4.1.1-02 satisfied',
    ],
  )
})

test('a value of the wrong type says nothing about the rest', () => {
  const findings = judgeSchema('token-response', {
    access_token: 'a',
    token_type: 7,
    expires_in: 60,
  })
  assert.ok(!findings.some(({ requirement }) => requirement === 'RFC6749-5.1-04'))
})

test('a requirement has one finding, however often it is broken', () => {
  const findings = judgeSchema('pingone-error', { details: [{}, {}] })
  assert.equal(findings.length, 1)
  const [finding] = findings
  assert.equal(
    finding?.judgement.verdict === 'violated' && finding.judgement.seen.split('; ').length,
    4,
  )
  assert.match(JSON.stringify(finding), /and \d more/)
})

test('a long value is cut', () => {
  const [finding] = judgeSchema('nonce-response', 'a'.repeat(10_000))
  assert.ok(JSON.stringify(finding).length < 400)
})

test('plain HTTP on loopback is not applicable where it was allowed, and http elsewhere is broken', () => {
  const metadata = (url: string) => ({ issuer: url, token_endpoint: `${url}/token` })
  const verdict = (url: string, insecureHttp: boolean) =>
    judgeSchema('as-metadata', metadata(url), { insecureHttp }).find(
      ({ requirement }) => requirement === 'RFC8414-2-01',
    )?.judgement.verdict
  assert.equal(verdict('http://localhost:8080', true), 'not-applicable')
  assert.equal(verdict('http://127.0.0.1:8080', false), 'violated')
  assert.equal(verdict('http://as.example', true), 'violated')
  assert.equal(verdict('http://localhost:8080/?a=b', true), 'violated')
  assert.equal(verdict('https://localhost:8443', true), 'satisfied')
})

test('a scheme is a scheme in upper case, too (RFC 3986, Section 3.1)', () => {
  const endpoint = 'HTTPS://Issuer.Example/endpoint'
  const issuer = {
    ...completeMessages['issuer-metadata'],
    credential_issuer: 'HTTPS://ISSUER.example',
    authorization_servers: ['Https://as.example'],
    ...{ credential_endpoint: endpoint, nonce_endpoint: endpoint, notification_endpoint: endpoint },
    deferred_credential_endpoint: endpoint,
  }
  const server = {
    ...completeMessages['as-metadata'],
    ...{ issuer: 'HTTPS://as.example', token_endpoint: endpoint, jwks_uri: endpoint },
    ...{ authorization_endpoint: endpoint, pushed_authorization_request_endpoint: endpoint },
  }
  const offer = { ...completeMessages['credential-offer'], credential_issuer: 'HTTPS://i.example' }
  assert.deepEqual(violatedBy('issuer-metadata', issuer), [])
  assert.deepEqual(violatedBy('as-metadata', server), [])
  assert.deepEqual(violatedBy('credential-offer', offer), [])
  const user = { ...offer, credential_issuer: 'HTTPS://user@i.example' }
  assert.deepEqual(violatedBy('credential-offer', user), ['VCI-12.2.1-02'])
  const loopback = { ...server, token_endpoint: 'HTTP://LOCALHOST:8080/token' }
  const told = judgeSchema('as-metadata', loopback, { insecureHttp: true })
  assert.ok(!told.some(({ judgement }) => judgement.verdict === 'violated'))
})

test('whatever a message holds instead, each error is a finding and nothing else is', () => {
  const compiler = schemaCompiler().addKeyword('x-requirement')
  for (const name of names) {
    const accepts = compiler.compile(messageSchemas[name])
    for (const value of variations(completeMessages[name]))
      assert.equal(violatedBy(name, value).length === 0, accepts(value), JSON.stringify(value))
  }
})

test('what is judged by its beginning alone is not called right, and may be called wrong', () => {
  const right = Object.fromEntries(Array.from({ length: 6000 }, (_, n) => [`x_${n}`, n]))
  const nonce = (c_nonce: unknown) => judgeSchema('nonce-response', { c_nonce, ...right })
  const verdictsOf = (found: ReturnType<typeof nonce>) => [
    ...new Set(found.map(({ judgement }) => judgement.verdict)),
  ]
  assert.deepEqual(verdictsOf(judgeSchema('nonce-response', { c_nonce: 'a' })), ['satisfied'])
  assert.deepEqual(verdictsOf(nonce('a')), ['inconclusive'])
  assert.ok(verdictsOf(nonce(1)).includes('violated'))
})

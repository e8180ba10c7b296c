import assert from 'node:assert/strict'
import { test } from 'node:test'
import { validateReport, validateTarget } from './validate.ts'

const target = {
  name: 'Acme issuer, staging',
  credentialIssuer: 'https://issuer.acme.example/tenant-1',
  offers: {
    kind: 'http',
    method: 'POST',
    url: 'https://admin.acme.example/offers?grant={grant}&txCode={txCode}',
    headers: { authorization: 'Bearer secret' },
    body: { credential: '{configuration}' },
    offer: '/credential_offer',
    txCode: '/tx_code',
  },
  client: {
    id: 'wallet-under-acme',
    authentication: 'none',
    redirectUri: 'https://wallet.example/cb',
  },
  login: { username: 'alice', password: 'secret' },
  credentials: ['PersonIdentification'],
  trust: { ca: 'acme-ca.pem', credentialRoots: ['acme-signing-root.pem'], insecureHttp: false },
  dialect: '1.0',
  profiles: ['openid4vci'],
  expectedFailures: 'acme.expected.yaml',
}

const pingone = {
  kind: 'pingone',
  region: 'EU',
  environment: '11111111-1111-4111-8111-111111111111',
  user: '22222222-2222-4222-8222-222222222222',
  worker: { clientId: 'id', clientSecret: 'secret' },
}

test('a complete target file is accepted', () => {
  assert.deepEqual(validateTarget(target), [])
})

test('every kind of offer source is accepted with its keys', () => {
  const { region, ...coordinates } = pingone
  const sources = [
    { kind: 'mock' },
    { kind: 'mock', control: 'http://127.0.0.1:8444' },
    pingone,
    { ...coordinates, apiUrl: 'https://localhost:8443/v1', authUrl: 'https://localhost:8443' },
    { kind: 'command', run: './new-offer.sh {grant} {txCode}', timeoutSeconds: 5 },
    { kind: 'static', offer: 'openid-credential-offer://?credential_offer=%7B%7D', txCode: '1234' },
  ]
  for (const offers of sources) assert.deepEqual(validateTarget({ name: 'x', offers }), [])
})

test('an unknown key is named, with those that are known', () => {
  assert.deepEqual(validateTarget({ name: 'x', trust: { insecure: true } }), [
    {
      path: '/trust',
      message: 'has no key "insecure" (known: ca, credentialRoots, insecureHttp, hosts)',
    },
  ])
})

test('a key of another kind of offer source is unknown', () => {
  const [problem] = validateTarget({
    name: 'x',
    offers: { kind: 'mock', url: 'https://a.example' },
  })
  assert.deepEqual(problem, {
    path: '/offers',
    message: 'has no key "url" (known: kind, control, controlToken)',
  })
})

test('what is missing or outside a list is told', () => {
  const { region, ...unreachable } = pingone
  const cases = [
    [{ name: 'x', offers: {} }, 'lacks the key "kind"'],
    [{ name: 'x', offers: { kind: 'http' } }, 'lacks the key "url"'],
    [{ name: 'x', offers: unreachable }, 'lacks the key "apiUrl"'],
    [{ name: 'x', dialect: 'draft-13' }, 'must be one of "1.0"'],
    [
      { name: 'x', client: { id: 'a', authentication: 'client_secret_post' } },
      'lacks the key "secret"',
    ],
  ] as const
  for (const [value, message] of cases)
    assert.ok(
      validateTarget(value).some((problem) => problem.message === message),
      message,
    )
})

const report = {
  tool: { name: 'vcispec', version: '0.1.0', catalogue: `sha256:${'0'.repeat(64)}` },
  target: {
    name: 'Acme',
    credentialIssuer: 'https://issuer.acme.example',
    dialect: '1.0',
    profiles: ['openid4vci'],
  },
  run: {
    startedAt: '2026-01-01T00:00:00Z',
    durationMs: 4210,
    scenarios: 212,
    selection: null,
    seed: '42',
  },
  summary: {
    satisfied: 300,
    violated: 1,
    warnings: 2,
    notApplicable: 40,
    inconclusive: 0,
    untested: 12,
  },
  requirements: { 'VCI-7.2-05': { verdict: 'violated', expected: false, reason: null } },
  findings: [
    {
      requirement: 'VCI-7.2-05',
      level: 'MUST',
      verdict: 'violated',
      scenario: 'Nonce Response',
      at: 'features/openid4vci/07.2-nonce-response.feature:12',
      seen: 'Cache-Control is max-age=3600',
      expected: 'no-store',
      exchange: 'ex-12',
      causedBy: null,
      conditionalOn: 'VCI-12.2.2-01',
    },
  ],
}

test('a complete report is accepted, with members of later versions too', () => {
  assert.deepEqual(validateReport({ ...report, later: true }), [])
})

test('a report with a verdict of no vocabulary, or without counts, is refused', () => {
  const requirements = { 'VCI-7.2-05': { verdict: 'failed', expected: false, reason: null } }
  assert.equal(
    validateReport({ ...report, requirements })[0]?.path,
    '/requirements/VCI-7.2-05/verdict',
  )
  assert.equal(validateReport({ ...report, summary: {} }).length, 6)
})

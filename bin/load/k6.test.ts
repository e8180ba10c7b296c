import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { k6Scenario } from './k6.ts'
import { loadPlan } from './plan.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-k6-'))
after(() => rmSync(folder, { recursive: true }))

const plan = loadPlan({ wallets: '8', duration: '1m', sample: '10', maxErrors: '1%', maxP99: '2s' })

const written = ['$', '{env:ACME_ADMIN_TOKEN}'].join('')

function target(content: object): string {
  const file = join(folder, 'target.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

function settingsOf(scenario: string) {
  const [, settings = ''] = /^const settings = (\{.*?^\})$/ms.exec(scenario) ?? []
  return JSON.parse(settings)
}

test('load and thresholds are those of the command line', () => {
  const { options } = settingsOf(k6Scenario(undefined, plan))
  assert.deepEqual(options.scenarios.flows, {
    executor: 'constant-vus',
    vus: 8,
    duration: '60000ms',
  })
  assert.deepEqual(options.thresholds, {
    flow_failed: ['rate<=0.01'],
    flow_duration: ['p(99)<=2000'],
  })
})

test('a rate is one of whole numbers', () => {
  const at = (rate: string) =>
    loadPlan({ ...{ wallets: '8', duration: '1m', sample: '10' }, maxErrors: '5', rate })
  const flows = (rate: string) =>
    settingsOf(k6Scenario(undefined, at(rate))).options.scenarios.flows
  assert.deepEqual([flows('20').rate, flows('20').timeUnit], [20, '1s'])
  assert.deepEqual([flows('0.5').rate, flows('0.5').timeUnit], [1800, '1h'])
})

test('the offer source asks for the pre-authorized code grant, and its secret stays a variable', () => {
  const offers = {
    kind: 'http',
    method: 'POST',
    url: 'https://admin.acme.example/offers?pin={txCode}',
    headers: { authorization: `Bearer ${written}` },
    body: { grants: ['{grant}'] },
    offer: '/credential_offer',
  }
  const scenario = k6Scenario(target({ offers }), plan)
  assert.deepEqual(settingsOf(scenario).offers, {
    kind: 'http',
    operation: 'control',
    method: 'POST',
    url: 'https://admin.acme.example/offers?pin=',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${written}`,
    },
    body: '{"grants":["urn:ietf:params:oauth:grant-type:pre-authorized_code"]}',
  })
  assert.equal(settingsOf(scenario).pointers.offer, '/credential_offer')
})

for (const [what, content, code] of [
  [
    'a secret in clear',
    { client: { id: 'w', authentication: 'client_secret_basic', secret: 's' } },
    'ERR_K6_SECRET',
  ],
  [
    'a token in clear',
    { offers: { kind: 'http', url: 'https://a.example', headers: { Authorization: 'Bearer x' } } },
    'ERR_K6_SECRET',
  ],
  ['offers by a command', { offers: { kind: 'command', run: './offer' } }, 'ERR_K6_OFFERS'],
  [
    'a client that k6 has not',
    { client: { id: 'w', authentication: 'private_key_jwt', key: 'k.pem' } },
    'ERR_K6_CLIENT',
  ],
] as const) {
  test(`${what} is refused`, () => {
    assert.throws(() => k6Scenario(target(content), plan), { code })
  })
}

test('the authorization code grant alone is refused', () => {
  const grant = ['authorization_code']
  const coded = loadPlan({
    ...{ wallets: '8', duration: '1m', sample: '10' },
    maxErrors: '5',
    grant,
  })
  assert.throws(() => k6Scenario(undefined, coded), { code: 'ERR_K6_GRANT' })
})

import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { UsageError } from '../../protocol/usage-error.ts'
import { validateTarget } from '../../schemas/validate.ts'
import { secretsOfFile } from '../secrets-of-file.ts'
import { planIn } from './plan.ts'
import { earlierNames, planMembers } from './plan-members.ts'
import { targetOfPlan } from './plan-target.ts'

function keys(...more: readonly object[]) {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { keys: [...more, { ...privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'k' }] }
}

const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'
const login = {
  match: 'https://as.example/*',
  tasks: [{ task: 'Login', commands: [['text', 'id', 'password', 'p&w-1']] }],
}
const issuer = {
  credential_issuer_url: 'https://issuer.example/t',
  credential_configuration_id: 'Pid',
}
const wallet = { client_id: 'w', jwks: keys() }

function converted(content: object) {
  const plan = planIn(content, 'plan.json')
  assert.ok(plan)
  return targetOfPlan(plan)
}

test('a plan for private_key_jwt becomes a target', () => {
  const client2 = { client_id: 'w2', jwks: keys({ ...keys().keys[0], use: 'enc' }) }
  const { file, left } = converted({
    alias: 'acme',
    vci: issuer,
    client: wallet,
    client2,
    browser: [login],
    credential: { trust_anchor_pem: pem, status_list_trust_anchor_pem: '{name.crt}' },
    options: { browsercontrol_css_enable: false },
  })
  assert.deepEqual(validateTarget(file), [])
  assert.deepEqual(file, {
    name: 'acme',
    credentialIssuer: 'https://issuer.example/t',
    client: {
      id: 'w',
      authentication: 'private_key_jwt',
      redirectUri: 'https://www.certification.openid.net/test/a/acme/callback',
      key: wallet.jwks.keys[0],
    },
    secondClient: {
      id: 'w2',
      authentication: 'private_key_jwt',
      redirectUri:
        'https://www.certification.openid.net/test/a/acme/callback?dummy1=lorem&dummy2=ipsum',
      key: client2.jwks.keys[1],
    },
    login: { script: [login] },
    credentials: ['Pid'],
    trust: { credentialRoots: [pem] },
  })
  assert.deepEqual(left, ['credential.status_list_trust_anchor_pem: it holds no PEM certificate'])
})

const attester = { ...keys().keys[0], x5c: ['AAAA'] }
const attested = {
  issuer: 'https://wp.example',
  attester_jwks: { keys: [attester] },
  key_attestation_jwks: keys(),
}

test('wallet providers are carried over, by names of now and of before', () => {
  const chain = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'
  const { x5c: _, ...key } = attester
  const keyAttestations = { key: attested.key_attestation_jwks.keys[0] }
  const expected = { issuer: 'https://wp.example', key, chain, keyAttestations }
  const client = { client_id: 'w' }
  const now = converted({ vci: issuer, client, client_attestation: attested })
  const before = converted({
    vci: {
      ...issuer,
      client_attestation_issuer: attested.issuer,
      client_attester_keys_jwks: attested.attester_jwks,
      key_attestation_jwks: attested.key_attestation_jwks,
    },
    client,
  })
  for (const { file } of [now, before]) {
    assert.deepEqual(validateTarget(file), [])
    assert.equal(file.client?.authentication, 'attest_jwt_client_auth')
    assert.deepEqual(file.client?.attester, expected)
  }
  assert.deepEqual([now.left, before.left], [[], []])
})

test('a whole plan, as the suite’s API gives it, says how the client authenticates, and HAIP', () => {
  const config = { vci: issuer, client: wallet, client_attestation: attested }
  const { file } = converted({
    planName: 'oid4vci-1_0-issuer-haip-test-plan',
    variant: { client_auth_type: 'private_key_jwt' },
    config,
  })
  assert.equal(file.client?.authentication, 'private_key_jwt')
  assert.deepEqual(file.profiles, ['haip'])
})

test('the callback is where a task of the sign-in waits for it, or where the plan says', () => {
  const match = 'https://suite.acme.example/test/a/x/callback*'
  const browser = [{ match: '*', tasks: [{ task: 'end', match }] }]
  const plan = { alias: 'x', vci: issuer, client: wallet, browser }
  assert.equal(
    converted(plan).file.client?.redirectUri,
    'https://suite.acme.example/test/a/x/callback',
  )
  const named = { ...plan, client: { ...wallet, redirect_uri: 'https://w.example/cb' } }
  assert.equal(converted(named).file.client?.redirectUri, 'https://w.example/cb')
})

test('what has no place is told with the reason, and what is unknown as such', () => {
  const { left } = converted({
    vci: { ...issuer, static_tx_code: '1', colour: 'red' },
    client: { ...wallet, scope: 'a' },
    mtls: { cert: pem },
    override: {},
    flavour: 1,
  })
  assert.deepEqual(
    left.map((line) => line.split(':')[0]),
    ['vci.static_tx_code', 'vci.colour', 'client.scope', 'mtls', 'override', 'flavour'],
  )
})

test('what is typed into a password field, and private keys, stay secret', () => {
  const { file } = converted({ vci: issuer, client: wallet, browser: [login] })
  const secrets = secretsOfFile(file).map(({ value }) => value)
  assert.ok(secrets.includes('p&w-1'))
  assert.ok(secrets.includes(String((wallet.jwks.keys[0] as { d?: string }).d)))
})

const wrong: readonly (readonly [string, object, RegExp])[] = [
  ['a plan of another kind', { server: {}, client: wallet }, /has no "vci\.credential_issuer_url"/],
  [
    'a plan for wallets',
    { vci: { credential_offer_endpoint: 'openid-credential-offer://' } },
    /has no "vci\.credential_issuer_url".*wallet/,
  ],
  [
    'an example with a name in braces',
    { vci: { credential_issuer_url: '{BASEURL}test/a/x/' } },
    /is no https URL: \{BASEURL\}/,
  ],
  [
    'a client without a private key',
    {
      vci: issuer,
      client: { client_id: 'w', jwks: { keys: [{ kty: 'EC' }] } },
      planName: 'p',
      variant: { client_auth_type: 'private_key_jwt' },
    },
    /"client\.jwks" has no private key/,
  ],
  [
    'a client by certificate',
    { vci: issuer, client: wallet, variant: { client_auth_type: 'mtls' } },
    /authenticates by mtls/,
  ],
  [
    'a broken key',
    { vci: issuer, client: { client_id: 'w', jwks: { keys: [{ kty: 'EC', d: 'AA' }] } } },
    /"client\.jwks\.keys\[0\]" is no private key/,
  ],
  [
    'no set of keys',
    { vci: issuer, client: { client_id: 'w', jwks: [] } },
    /"client\.jwks" holds no keys/,
  ],
  [
    'an id that is a number',
    { vci: issuer, client: { client_id: 5 } },
    /"client\.client_id" is no text/,
  ],
  ['commands that are no list', { vci: issuer, browser: {} }, /"browser" is not a list/],
  [
    'a flow without an address',
    { vci: issuer, browser: [{ tasks: [] }] },
    /"browser\[0\]\.match" is not/,
  ],
  [
    'a task without a name',
    { vci: issuer, browser: [{ match: '*', tasks: [{}] }] },
    /"browser\[0\]\.tasks\[0\]\.task" is not/,
  ],
  [
    'a command that is none',
    {
      vci: issuer,
      browser: [{ match: '*', tasks: [{ task: 't', commands: [['select', 'id', 'x']] }] }],
    },
    /"browser\[0\]\.tasks\[0\]\.commands\[0\]" is no command of a sign-in: \["select"/,
  ],
]

for (const [what, content, expected] of wrong)
  test(`${what} is one sentence`, () => {
    assert.throws(
      () => converted(content),
      ({ code, message, hint }: UsageError) =>
        code === 'ERR_PLAN' && expected.test(`${message} ${hint}`) && !message.includes('\n'),
    )
  })

test('a target file is no plan', () => {
  assert.equal(planIn({ offers: { kind: 'mock' }, client: { id: 'w' } }, ''), undefined)
  assert.equal(planIn({ credentialIssuer: 'https://i.example', server: 1 }, ''), undefined)
})

test('the documents list every member of a plan that is known, and what becomes of it', () => {
  const text = readFileSync(new URL('../../docs/targets.md', import.meta.url), 'utf8')
  const rows = Object.entries(planMembers).map(([name, member]) => {
    const fate =
      'carried' in member
        ? member.carried
        : 'left' in member
          ? `not: ${member.left}`
          : 'says nothing for a run'
    return `| \`${name}\` | ${fate} |`
  })
  for (const row of rows) assert.ok(text.includes(row), row)
  for (const [from, to] of Object.entries(earlierNames))
    assert.ok(text.includes(`\`${from}\` (now \`${to}\`)`), from)
})

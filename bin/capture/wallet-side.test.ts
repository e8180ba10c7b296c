import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { offerLinkByReference, offerLinkByValue } from '../../protocol/offer-link.ts'
import { harOf } from '../testing/har-of.ts'
import { judgeCapture } from './judge-capture.ts'
import { readHar } from './read-har.ts'

const issuer = 'https://issuer.example'
const preAuthorized = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'

interface Asked {
  readonly form?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly status?: number
  readonly location?: string
}

/** Entries with what they are answered, a second after one another. */
function capture(...steps: readonly ReturnType<typeof step>[]) {
  return steps.map((it, second) => ({
    startedDateTime: new Date(Date.UTC(2026, 2, 1, 12, 0, second)).toISOString(),
    time: 1,
    ...it,
  }))
}

function step(method: string, url: string, answer: unknown, asked: Asked = {}) {
  const { form, json, headers = {}, status = 200, location } = asked
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json'
  const text = form ? new URLSearchParams(form).toString() : JSON.stringify(json)
  const sent = { accept: 'application/json', 'accept-language': 'en', ...headers }
  const pairs = (of: object) => Object.entries(of).map(([name, value]) => ({ name, value }))
  return {
    request: {
      method,
      url,
      headers: pairs({ ...sent, ...(text && { 'content-type': type }) }),
      ...(text && { postData: { text } }),
    },
    response: {
      status,
      headers: pairs({ 'content-type': 'application/json', ...(location && { location }) }),
      content: { text: typeof answer === 'string' ? answer : JSON.stringify(answer) },
    },
  }
}

const documents = [
  step('GET', `${issuer}/.well-known/openid-credential-issuer`, {
    credential_issuer: issuer,
    credential_endpoint: `${issuer}/c`,
    nonce_endpoint: `${issuer}/n`,
    credential_configurations_supported: { A: { format: 'dc+sd-jwt', scope: 'a' } },
  }),
  step('GET', `${issuer}/.well-known/oauth-authorization-server`, {
    issuer,
    token_endpoint: `${issuer}/t`,
    authorization_endpoint: `${issuer}/a`,
    pushed_authorization_request_endpoint: `${issuer}/par`,
    grant_types_supported: ['authorization_code', preAuthorized],
  }),
]

const preAuthorizedOffer = (code: string, txCode = false) => ({
  credential_issuer: issuer,
  credential_configuration_ids: ['A'],
  grants: { [preAuthorized]: { 'pre-authorized_code': code, ...(txCode && { tx_code: {} }) } },
})
const codeOffer = (state: string) => ({
  credential_issuer: issuer,
  credential_configuration_ids: ['A'],
  grants: { authorization_code: { issuer_state: state } },
})

const shown = (link: string) => step('GET', 'https://shop.example/', `<a href="${link}">`)
const offered = (offer: unknown) => shown(offerLinkByValue(offer))
const fetched = (offer: unknown, id: string) => [
  shown(offerLinkByReference(`${issuer}/o/${id}`)),
  step('GET', `${issuer}/o/${id}`, offer),
]

const redeemed = (code: string, more: Readonly<Record<string, string>> = {}) =>
  step(
    'POST',
    `${issuer}/t`,
    { access_token: `token ${code}`.replace(' ', '-') },
    {
      form: { grant_type: preAuthorized, 'pre-authorized_code': code, ...more },
    },
  )

/** A nonce, and a credential for it. @param iss of the key proof. */
function credential(token: string, iss?: string) {
  const nonce = `nonce-for-${token}`
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const header = { typ: 'openid4vci-proof+jwt', alg: 'ES256', jwk: { kty: 'EC' } }
  const proof = `${part(header)}.${part({ iss, aud: issuer, iat: 1, nonce })}.c2ln`
  return [
    step('POST', `${issuer}/n`, { c_nonce: nonce }),
    step(
      'POST',
      `${issuer}/c`,
      { credentials: [{ credential: 'x' }] },
      {
        headers: { authorization: `Bearer ${token}` },
        json: { credential_configuration_id: 'A', proofs: { jwt: [proof] } },
      },
    ),
  ]
}

/** A code flow: pushed, in a browser, redeemed. */
function codeFlow(client: string, more: Readonly<Record<string, string>> = {}) {
  const verifier = client.padEnd(43, 'v')
  const redirectUri = `https://${client}.example/cb`
  const requestUri = `urn:ietf:params:oauth:request_uri:${client}`
  return [
    step(
      'POST',
      `${issuer}/par`,
      { request_uri: requestUri, expires_in: 60 },
      {
        status: 201,
        form: {
          ...{ response_type: 'code', client_id: client, redirect_uri: redirectUri, scope: 'a' },
          code_challenge: createHash('sha256').update(verifier).digest('base64url'),
          code_challenge_method: 'S256',
          ...more,
        },
      },
    ),
    step(
      'GET',
      `${issuer}/a?client_id=${client}&request_uri=${encodeURIComponent(requestUri)}`,
      '',
      { status: 302, location: `${redirectUri}?code=code-${client}` },
    ),
    step(
      'POST',
      `${issuer}/t`,
      { access_token: `token-${client}` },
      {
        form: {
          ...{ grant_type: 'authorization_code', code: `code-${client}`, client_id: client },
          ...{ code_verifier: verifier, redirect_uri: redirectUri },
        },
      },
    ),
  ]
}

async function violated(...steps: readonly ReturnType<typeof step>[]): Promise<readonly string[]> {
  const verdict = await judgeCapture(readHar(harOf(capture(...documents, ...steps))))
  return verdict.runs
    .flatMap(({ findings }) => findings)
    .filter((it) => it.side === 'wallet' && it.verdict === 'violated')
    .map(({ requirement, seen }) => `${requirement}: ${seen}`)
}

const [walletA, walletB] = [codeFlow('walletA'), codeFlow('walletB')]
/** One after the other, and each step of one beside one of the other. */
const mixed = <T>(one: readonly T[], other: readonly T[]) =>
  one.flatMap((it, index) => [it, ...other.slice(index, index + 1)])

const right: Readonly<Record<string, readonly ReturnType<typeof step>[]>> = {
  'two offers by value, the first with a Transaction Code': [
    offered(preAuthorizedOffer('one', true)),
    offered(preAuthorizedOffer('two')),
    redeemed('two'),
    ...credential('token-two'),
    redeemed('one', { tx_code: '1234' }),
    ...credential('token-one'),
  ],
  'an offer by reference, then one by value': [
    ...fetched(preAuthorizedOffer('one', true), '1'),
    redeemed('one', { tx_code: '1234' }),
    ...credential('token-one'),
    offered(preAuthorizedOffer('two')),
    redeemed('two'),
    ...credential('token-two'),
  ],
  'an offer by reference, and one that a camera saw': [
    ...fetched(preAuthorizedOffer('one', true), '1'),
    redeemed('two'),
    ...credential('token-two'),
  ],
  'an offer that nobody took up, and a flow of another that a camera saw': [
    ...fetched(codeOffer('one'), '1'),
    ...codeFlow('walletA', { issuer_state: 'two' }),
    ...credential('token-walletA', 'walletA'),
  ],
  'an offer that was taken up, and a flow that the wallet began itself': [
    ...fetched(codeOffer('one'), '1'),
    ...codeFlow('walletA', { issuer_state: 'one' }),
    ...credential('token-walletA', 'walletA'),
    ...walletB,
    ...credential('token-walletB', 'walletB'),
  ],
  'two code flows of two wallets': [
    ...walletA,
    ...credential('token-walletA', 'walletA'),
    ...walletB,
    ...credential('token-walletB', 'walletB'),
  ],
  'two code flows of two wallets at the same time': mixed(
    [...walletA, ...credential('token-walletA', 'walletA')],
    [...walletB, ...credential('token-walletB', 'walletB')],
  ),
  'two code flows of one wallet at the same time, whose redirect URIs differ': mixed(
    walletA,
    JSON.parse(JSON.stringify(walletB).replaceAll('client_id=walletB', 'client_id=walletA')),
  ),
  'two offers by reference with one issuer_state, to two wallets': [
    ...fetched(codeOffer('one'), '1'),
    ...fetched({ ...codeOffer('one'), credential_configuration_ids: ['A', 'A'] }, '2'),
    ...codeFlow('walletA', { issuer_state: 'one' }),
    ...credential('token-walletA', 'walletA'),
    ...codeFlow('walletB', { issuer_state: 'one' }),
    ...credential('token-walletB', 'walletB'),
  ],
  'a capture that began after the Token Response': credential('token-one'),
}

for (const [name, steps] of Object.entries(right))
  test(`${name}: nothing is said against a wallet that is right`, async () => {
    assert.deepEqual(await violated(...steps), [])
  })

const wrong: Readonly<Record<string, readonly [RegExp, readonly ReturnType<typeof step>[]]>> = {
  'no Transaction Code, beside an offer without one': [
    /^VCI-4\.1\.1-25/,
    [
      offered(preAuthorizedOffer('one', true)),
      offered(preAuthorizedOffer('two')),
      redeemed('two'),
      redeemed('one'),
    ],
  ],
  'no issuer_state, and nothing else that the offer may be for': [
    /^VCI-4\.1\.1-23/,
    [...fetched(codeOffer('one'), '1'), ...walletA],
  ],
  'iss of another wallet': [
    /^VCI-F\.1-21: iss is "?walletB/,
    [...walletA, ...walletB, ...credential('token-walletA', 'walletB')],
  ],
}

for (const [name, [id, steps]] of Object.entries(wrong))
  test(`${name}: that is found`, async () => {
    const found = await violated(...steps)
    assert.equal(found.length, 1, found.join('\n'))
    assert.match(found[0] ?? '', id)
  })

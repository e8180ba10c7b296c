import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnsweredExchange, Exchange } from './exchange.ts'
import { Redactor } from './redactor.ts'
import { writeExchange, writeExchanges } from './written-exchange.ts'

const secrets = {
  accessToken: 'SECRET-at-2YotnFZFEjr1zCsicMWpAA',
  refreshToken: 'SECRET-rt-tGzv3JOkF0XG5Qx2TlKWIA',
  clientSecret: 'SECRET-cs/7Fjfp0ZBr1K+tDRbnfVdmIw',
  password: 'SECRET pw & more',
  preAuthorizedCode: 'SECRET-pac-SplxlOBeZQQYbYS6WxSbIA',
  txCode: 'SECRET-tx-493536',
  codeVerifier: 'SECRET-cv-dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  code: 'SECRET-ac-oaKazRN8I0IbtZ0C7JuMn5',
  cookie: 'SECRET-ck-31d4d96e407aad42',
  d: 'SECRET-d-870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE',
  csrf: 'SECRET-csrf-a8f5f167f44f4964',
  apiKey: 'SECRET-key-x1',
}

function exchange(parts: {
  url?: string
  headers?: Record<string, string>
  body?: string
  answerHeaders?: Record<string, string>
  answer?: string | Uint8Array
}): AnsweredExchange {
  const answer = parts.answer ?? ''
  return {
    id: 'ex-1',
    operation: 'token',
    startedAt: new Date('2026-02-03T04:05:06Z'),
    durationMs: 12,
    request: {
      method: 'POST',
      url: parts.url ?? 'https://issuer.example/token',
      headers: parts.headers ?? {},
      ...(parts.body === undefined ? {} : { body: parts.body }),
    },
    response: {
      status: 200,
      headers: parts.answerHeaders ?? {},
      body: typeof answer === 'string' ? new TextEncoder().encode(answer) : answer,
      json: { ok: false, problem: 'not read' },
    },
  }
}

const basic = (secret: string) =>
  Buffer.from(`client:${encodeURIComponent(secret)}`).toString('base64')
const innerOffer = JSON.stringify({
  grants: {
    'urn:ietf:params:oauth:grant-type:pre-authorized_code': {
      'pre-authorized_code': secrets.preAuthorizedCode,
      tx_code: { length: 6, input_mode: 'numeric' },
    },
  },
})

const flow: readonly Exchange[] = [
  exchange({
    url: 'https://issuer.example/offers',
    headers: { 'x-api-key': secrets.apiKey },
    answer: JSON.stringify({
      offer: `openid-credential-offer://?credential_offer=${encodeURIComponent(innerOffer)}`,
      txCode: secrets.txCode,
      nested: JSON.stringify({ client_secret: secrets.clientSecret }),
    }),
  }),
  exchange({ answer: innerOffer }),
  exchange({
    headers: { authorization: `Basic ${basic(secrets.clientSecret)}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: secrets.code,
      code_verifier: secrets.codeVerifier,
      tx_code: secrets.txCode,
      client_secret: secrets.clientSecret,
    }).toString(),
    answer: JSON.stringify(
      { access_token: secrets.accessToken, refresh_token: secrets.refreshToken, expires_in: 300 },
      null,
      2,
    ),
  }),
  exchange({
    headers: { authorization: `DPoP ${secrets.accessToken}`, cookie: `sid=${secrets.cookie}; a=b` },
    body: JSON.stringify({ echo: `token ${secrets.accessToken} was used` }),
    answerHeaders: {
      'set-cookie': `sid=${secrets.cookie}; Path=/; Expires=Wed, 21 Oct 2026 07:28:00 GMT, t=${secrets.cookie}x; HttpOnly`,
      location: `https://wallet.example/cb?code=${secrets.code}&state=af0ifjsldkj`,
    },
    answer: JSON.stringify({ jwk: { kty: 'EC', crv: 'P-256', x: 'public-x', d: secrets.d } }),
  }),
  exchange({
    body: new URLSearchParams({ username: 'alice', password: secrets.password }).toString(),
    answer: `<form action="/login?code=${secrets.code}"><input type="hidden" name="_csrf" value="${secrets.csrf}">
      <input name=pw type='password' value='${secrets.password}'></form>`,
  }),
]

test('no secret survives, in headers, queries, forms, JSON, escaped JSON and login pages', () => {
  const written = JSON.stringify(writeExchanges(flow))
  for (const [name, secret] of Object.entries(secrets)) {
    for (const form of [secret, encodeURIComponent(secret), secret.replaceAll(' ', '+')]) {
      assert.ok(!written.includes(form), `${name} survived`)
    }
  }
  assert.ok(!written.includes('SECRET'), written.match(/.{40}SECRET.{40}/)?.[0])
  assert.ok(!written.includes(basic(secrets.clientSecret)), 'Basic credentials survived')
})

test('a secret has one marker wherever it stands, so that equality stays visible', () => {
  const [, , token, credential] = writeExchanges(flow)
  assert.match(token?.response?.body ?? '', /"access_token": "‹access_token\.1›"/)
  assert.equal(credential?.request.headers.authorization, 'DPoP ‹access_token.1›')
  assert.match(credential?.request.body ?? '', /token ‹access_token\.1› was used/)
})

test('what is not secret stays as it was on the wire', () => {
  const [offers, offer, token, credential, login] = writeExchanges(flow)
  assert.match(offers?.response?.body ?? '', /tx_code%22%3A%7B%22length%22%3A6/)
  assert.match(offer?.response?.body ?? '', /"tx_code":\{"length":6,"input_mode":"numeric"\}/)
  assert.match(token?.request.body ?? '', /^grant_type=authorization_code&code=‹code\.1›&/)
  assert.match(token?.response?.body ?? '', /\n {2}"expires_in": 300\n/)
  assert.match(credential?.response?.headers.location ?? '', /&state=af0ifjsldkj$/)
  assert.match(credential?.response?.headers['set-cookie'] ?? '', /Expires=Wed, 21 Oct 2026/)
  assert.match(credential?.response?.body ?? '', /"x":"public-x"/)
  assert.match(login?.request.body ?? '', /^username=alice&/)
})

test("an API's error code in JSON is no authorization code", () => {
  const body = '{"code":"INVALID_DATA","c_nonce":"wKI4LT17ac15ES9bw8ac4"}'
  assert.equal(writeExchange(exchange({ answer: body })).response?.body, body)
})

test('a DPoP proof stays readable but loses its signature (RFC 9449, Section 4.1)', () => {
  const header = 'eyJ0eXAiOiJkcG9wK2p3dCJ9'
  const { headers } = writeExchange(
    exchange({
      headers: { dpop: `${header}.eyJqdGkiOiIxIn0.2-GxA6T8lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMU` },
    }),
  ).request
  assert.equal(headers.dpop, `${header}.eyJqdGkiOiIxIn0.‹signature.1›`)
})

test('sentences that quote evidence lose the secrets met before', () => {
  const redactor = new Redactor()
  writeExchanges(flow, redactor)
  assert.equal(
    redactor.known(`the token ${secrets.accessToken} has no exp`),
    'the token ‹access_token.1› has no exp',
  )
})

test('a short secret is redacted in its place and leaves equal numbers alone', () => {
  const written = writeExchange(
    exchange({ body: 'tx_code=300&grant_type=x', answer: '{"expires_in":300,"tx_code":300}' }),
  )
  assert.equal(written.request.body, 'tx_code=‹tx_code.1›&grant_type=x')
  assert.equal(written.response?.body, '{"expires_in":300,"tx_code":"‹tx_code.1›"}')
})

test('a long body is cut and says how long it was', () => {
  const written = writeExchange(exchange({ answer: 'a'.repeat(100_000) }))
  assert.match(written.response?.body ?? '', /‹cut here: 100000 characters in all›$/)
  assert.ok((written.response?.body.length ?? 0) < 40_000)
})

test('bytes that are no text are written as base64', () => {
  const written = writeExchange(
    exchange({
      answer: Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
      answerHeaders: { 'content-type': 'image/png' },
    }),
  )
  assert.equal(written.response?.body, '‹image/png, 4 bytes, base64› iVBORw==')
})

test('a hostile body does not stall the redaction', () => {
  const started = performance.now()
  for (const answer of [
    `"password":"${'\\'.repeat(200_001)}`,
    '"password":"'.repeat(20_000),
    'a=%'.repeat(50_000),
  ])
    writeExchange(exchange({ answer }))
  assert.ok(performance.now() - started < 5000)
})

test('a failure has no response', () => {
  const { response: _, ...sent } = exchange({})
  const written = writeExchange({ ...sent, failure: { code: 'ERR_DNS', message: 'no such host' } })
  assert.deepEqual(written.failure, { code: 'ERR_DNS', message: 'no such host' })
  assert.equal('response' in written, false)
})

test('long metadata stays whole as JSON, without what repeats', () => {
  const display = Array.from({ length: 2000 }, (_, n) => ({ name: `Pass ${n}`, locale: 'de' }))
  const long = exchange({ answer: JSON.stringify({ display, nonce_endpoint: 'https://n' }) })
  const { response } = writeExchange({ ...long, operation: 'issuer-metadata' })
  const [json = '', note] = (response?.body ?? '').split('\n')
  assert.deepEqual(JSON.parse(json), { display: [display[0]], nonce_endpoint: 'https://n' })
  assert.match(note ?? '', /^‹without what repeats: \d+ characters in all›$/)
})

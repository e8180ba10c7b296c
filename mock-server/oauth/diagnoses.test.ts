import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SignJWT } from 'jose'
import { numericDate } from '../../protocol/clock.ts'
import { grantTypes } from '../../protocol/grants.ts'
import { newKeyPair } from '../crypto/tls.ts'
import { openBench } from '../testing/wallet.ts'

/** Redeems a code as whoever form and headers say. @returns error, and what was told in the answer and in the journal */
async function refused(
  form: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
) {
  const bench = await openBench([], { options: { formats: [] } })
  const { preAuthorizedCode } = await bench.offer()
  const { body } = await bench.post(
    '/as/token',
    {
      grant_type: grantTypes.preAuthorizedCode,
      'pre-authorized_code': preAuthorizedCode,
      ...form,
    },
    headers,
  )
  const [problem] = bench.environment.journal.entries.at(-1)?.problems ?? []
  return {
    error: body.error,
    answer: String(body.error_description),
    journal: String(problem?.detail),
    clients: bench.environment.clients,
  }
}

function basic(id: string): Readonly<Record<string, string>> {
  return { authorization: `Basic ${Buffer.from(`${id}:secret`).toString('base64')}` }
}

test('a client that is unknown is told its id, where it was read, and who is known', async () => {
  const ways: readonly (readonly [object, Readonly<Record<string, string>>, string])[] = [
    [{ client_id: 'stranger' }, {}, 'client_id'],
    [{}, basic('stranger'), 'the Authorization header'],
  ]
  for (const [form, headers, where] of ways) {
    const { error, answer, journal, clients } = await refused({ ...form }, headers)
    assert.equal(error, 'invalid_client')
    const told = `The client is unknown: stranger, read from ${where}; known are `
    assert.ok(answer.startsWith(told), answer)
    assert.equal(journal, `${told}${clients.map(({ id }) => id).join(', ')}`)
  }
})

test('a client that authenticates otherwise than it is registered is told both methods', async () => {
  const bench = await openBench([], { options: { formats: [] } })
  const known = bench.environment.clients.find((it) => it.authentication === 'private_key_jwt')
  const { body } = await bench.post('/as/token', {
    grant_type: grantTypes.preAuthorizedCode,
    'pre-authorized_code': 'x',
    client_id: known?.id,
  })
  assert.equal(body.error, 'invalid_client')
  assert.match(body.error_description, /uses none, and is registered for private_key_jwt$/)
})

test('who authenticates by two methods is told which', async () => {
  const { error, answer } = await refused({ client_id: 'a', client_secret: 'b' }, basic('a'))
  assert.equal(error, 'invalid_request')
  assert.match(answer, /the request has client_secret_basic and client_secret_post$/)
})

test('a client_id beside another authenticated client: both are told', async () => {
  const { error, answer } = await refused({ client_id: 'one' }, basic('other'))
  assert.equal(error, 'invalid_client')
  assert.match(answer, /it is one, and the Authorization header says other$/)
})

test('an attestation whose provider is not trusted: its iss and those that are trusted are told', async () => {
  const { privateKey } = await newKeyPair()
  const now = numericDate(new Date('2026-03-01T10:00:00Z'))
  const sign = (typ: string, claims: Record<string, unknown>) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'ES256', typ }).sign(privateKey)
  const jwk = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }
  const claims = { iss: 'https://foreign.example', exp: now + 3600, cnf: { jwk } }
  const bench = await openBench([], { options: { formats: [] } })
  const client = bench.environment.clients.find(
    (it) => it.authentication === 'attest_jwt_client_auth',
  )
  const { body } = await bench.post(
    '/as/token',
    { grant_type: grantTypes.preAuthorizedCode, 'pre-authorized_code': 'x' },
    {
      'oauth-client-attestation': await sign('oauth-client-attestation+jwt', {
        ...claims,
        sub: client?.id,
      }),
      'oauth-client-attestation-pop': await sign('oauth-client-attestation-pop+jwt', {}),
    },
  )
  assert.equal(body.error, 'invalid_client')
  assert.match(
    body.error_description,
    /iss is https:\/\/foreign\.example, trusted are https:\/\/wallet-provider\.example by its keys$/,
  )
})

test('what a wallet sent is told by its beginning, as an error_description may have it', async () => {
  const { answer, journal } = await refused({ client_id: `"\\\u001b[2J${'ä'.repeat(5000)}` })
  assert.match(answer, /^[\x20\x21\x23-\x5b\x5d-\x7e]{1,300}$/)
  assert.ok(journal.length < 1000, `${journal.length}`)
})

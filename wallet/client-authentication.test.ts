import assert from 'node:assert/strict'
import { test } from 'node:test'
import { authenticateClient } from './client-authentication.ts'

const client = {
  id: 's6BhdRkqt3',
  secret: '7Fjfp0ZBr1KtDRbnfVdmIw',
  redirectUri: 'https://a.example',
}

test('makes the Basic header of RFC 6749, Section 2.3.1', () => {
  assert.deepEqual(authenticateClient({ ...client, authentication: 'client_secret_basic' }), {
    kind: 'credentials',
    parameters: {},
    headers: { authorization: 'Basic czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3' },
  })
})

test('form-encodes id and secret before joining them (RFC 6749, Section 2.3.1)', () => {
  const credentials = authenticateClient({
    ...client,
    id: 'https://wallet.example/a b',
    secret: 'p:%',
    authentication: 'client_secret_basic',
  })
  assert.ok(credentials.kind === 'credentials')
  const encoded = credentials.headers.authorization?.replace('Basic ', '') ?? ''
  assert.equal(
    Buffer.from(encoded, 'base64').toString(),
    'https%3A%2F%2Fwallet.example%2Fa+b:p%3A%25',
  )
})

test('puts the secret into the form for client_secret_post', () => {
  const credentials = authenticateClient({ ...client, authentication: 'client_secret_post' })
  assert.deepEqual(credentials.kind === 'credentials' && credentials.parameters, {
    client_id: client.id,
    client_secret: client.secret,
  })
})

test('says which method it does not have', () => {
  const credentials = authenticateClient({ ...client, authentication: 'private_key_jwt' })
  assert.ok(credentials.kind === 'not-reached' && credentials.notOffered)
  assert.match(credentials.reason, /private_key_jwt/)
})

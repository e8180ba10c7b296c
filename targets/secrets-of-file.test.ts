import assert from 'node:assert/strict'
import { test } from 'node:test'
import { secretsOfFile } from './secrets-of-file.ts'

test('secrets of a target file are those of clients, users, workers and headers', () => {
  const file = {
    name: 'Acme',
    client: { id: 'wallet', secret: 'client-secret-1' },
    login: { username: 'alice', password: 'correct horse' },
    offers: {
      kind: 'http',
      url: 'https://admin.example/offers',
      headers: { authorization: 'Bearer admin-token-1', 'x-api-key': 'key-1' },
      worker: { clientId: 'w', clientSecret: 'worker-secret-1' },
      controlToken: 'control-1',
    },
  }
  assert.deepEqual(
    secretsOfFile(file).map(({ kind, value }) => `${kind}: ${value}`),
    [
      'secret: client-secret-1',
      'password: correct horse',
      'authorization: Bearer admin-token-1',
      'authorization: admin-token-1',
      'x-api-key: key-1',
      'client_secret: worker-secret-1',
      'control_token: control-1',
    ],
  )
})

test('what is public is no secret', () => {
  const file = { credentials: ['Secret Society'], txCode: true, offers: { txCode: '/tx_code' } }
  assert.deepEqual(secretsOfFile(file), [])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Redactor } from '../protocol/redactor.ts'
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

const signIn = (...commands: readonly unknown[]) => ({
  login: { script: [{ match: '*', tasks: [{ task: 'sign in', commands }] }] },
})
const typed = (...command: readonly unknown[]) =>
  secretsOfFile(signIn(command)).map(({ value }) => value)

for (const command of [
  ['text', 'id', 'pw', 'hunter2xyz'],
  ['text', 'name', 'j_pw', 'hunter2xyz'],
  ['TEXT', 'ID', 'password', 'hunter2xyz'],
  ['text', 'css', '#login-form > input:nth-child(2)', 'hunter2xyz'],
  ['text', 'css', '#login input[name=j_pw]', 'hunter2xyz'],
  ['text', 'xpath', '//form[@id="login"]/input[2]', 'hunter2xyz', 'optional'],
  ['text', 'class', 'login-input', 'hunter2xyz'],
  ['text', 'id', 'user_password', 'hunter2xyz'],
  ['text', 'id', 'login-code', 'hunter2xyz'],
  ['text', 'id', 'answer', 'hunter2xyz'],
])
  test(`what ${JSON.stringify(command)} types is a secret`, () => {
    assert.deepEqual(typed(...command), ['hunter2xyz'])
  })

test('a number that is typed is a secret, too', () => {
  assert.deepEqual(typed('text', 'id', 'pin', 1234), ['1234'])
  assert.deepEqual(typed('Text', 'id', 'otp', 987_654), ['987654'])
})

test('the name of a user is none, nor is what other commands say', () => {
  assert.deepEqual(typed('text', 'id', 'username', 'alice'), [])
  assert.deepEqual(typed('text', 'name', 'loginId', 'alice'), [])
  assert.deepEqual(typed('text', 'css', '#form input[type=email]', 'alice@example.org'), [])
  assert.deepEqual(typed('text', 'xpath', '//form/input[@name="user"]', 'alice'), [])
  assert.deepEqual(typed('text', 'id', 'pw'), [])
  assert.deepEqual(typed('text', 'id', 'pw', ''), [])
  assert.deepEqual(typed('wait', 'contains', '/callback', 10), [])
})

test('no form shows what was typed, however short and whatever its field is called', () => {
  const file = signIn(
    ['text', 'id', 'user', 'alice'],
    ['text', 'css', 'form input:nth-child(2)', 'hunter2xyz'],
    ['text', 'css', 'form input:nth-child(3)', 'p&w-1'],
    ['text', 'css', 'form input:nth-child(4)', 1234],
    ['text', 'css', 'form input:nth-child(5)', 987],
  )
  const redactor = new Redactor()
  for (const { kind, value } of secretsOfFile(file)) redactor.mark(kind, value)
  assert.equal(
    redactor.text('user=alice&a=hunter2xyz&b=p%26w-1&c=1234&d=987&e=98765'),
    'user=alice&a=‹password.1›&b=‹password.2›&c=‹pin.1›&d=‹pin.2›&e=98765',
  )
})

test('headers that authenticate in another way are secrets', () => {
  const headers = { cookie: 'session=1', 'x-functions-key': 'k', 'x-auth': 'a', accept: 'json' }
  assert.deepEqual(
    secretsOfFile({ offers: { headers } }).map(({ value }) => value),
    ['session=1', 'k', 'a'],
  )
})

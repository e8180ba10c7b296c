import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange } from '../../protocol/exchange.ts'
import { Redactor } from '../../protocol/redactor.ts'
import { learnSecrets } from '../../protocol/written-exchange.ts'
import { withoutSecrets } from './errors-in-words.ts'

const code = 'SplxlOBeZQQYbYS6WxSbIA'
const exchange = {
  id: 'ex-1',
  operation: 'token',
  startedAt: new Date(0),
  durationMs: 1,
  request: {
    method: 'POST',
    url: 'https://as.example/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `grant_type=authorization_code&code=${code}`,
  },
  failure: { code: 'ERR_CONNECT', message: 'No connection.' },
} satisfies Exchange

function known(): Redactor {
  const redactor = new Redactor()
  learnSecrets([exchange], redactor)
  return redactor
}

test('an assertion that quotes an authorization code loses it, in its stack and its cause as well', () => {
  const cause = new Error(`answered for ${Buffer.from(code).toString('base64')}`)
  const error = new Error(`${code} is not used up`, { cause })
  assert.equal(withoutSecrets(error, known), error)
  const written = [error.message, error.stack, cause.message, cause.stack].join('\n')
  assert.match(error.message, /^‹code\.1› is not used up$/)
  assert.ok(!written.includes(code) && !written.includes(Buffer.from(code).toString('base64')))
})

test('what is no error stays what it is', () => {
  assert.equal(withoutSecrets('skipped', known), 'skipped')
})

test('so do what was compared, and every error of several', () => {
  const error = new AggregateError([new Error(`no ${code}`)], 'all failed')
  Object.assign(error, { actual: { sent: [code] }, expected: code })
  withoutSecrets(error, known)
  assert.deepEqual(Reflect.get(error, 'actual'), { sent: ['‹code.1›'] })
  assert.equal(Reflect.get(error, 'expected'), '‹code.1›')
  assert.equal(error.errors[0].message, 'no ‹code.1›')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Step } from '../flow-draft.ts'
import { flow } from '../testing/flow.ts'
import { type RefusalReason, refusalReason } from './refusal.ts'

/** Why a request was refused that is a step of a good flow, but for the answer and what else is said. */
function reasonFor(name: string, change: Partial<Step>) {
  const evidence = flow((it) => {
    it.repeat(name, (step) => {
      delete step.text
      Object.assign(step, { headers: {}, answer: {} }, change)
    })
  })
  const exchange = evidence.exchanges.at(-1)
  assert.ok(exchange && 'response' in exchange)
  return refusalReason(exchange, evidence)
}

const json = (error: string) => ({
  headers: { 'content-type': 'application/json' },
  answer: { error },
})
const challenge = (value: string) => ({ headers: { 'www-authenticate': value } })

test('a refusal is about what it says, and what the request brought', () => {
  const cases: readonly (readonly [string, Partial<Step>, RefusalReason | undefined])[] = [
    ['token', { status: 200 }, undefined],
    ['token', { status: 500 }, undefined],
    ['token', { status: 429 }, 'load'],
    ['credential', { status: 503 }, 'load'],
    ['token', { status: 415 }, 'http'],
    ['token', { status: 400 }, 'content'],
    ['token', { status: 401 }, 'content'],
    // Other requests are served there: it is no missing address.
    ['token', { status: 404 }, 'content'],
    ['credential', { status: 404 }, 'content'],
    ['credential', { status: 400, ...json('invalid_proof') }, 'content'],
    ['credential', { status: 422 }, 'content'],
    ['credential', { status: 401 }, 'access-token'],
    ['credential', { status: 401, ...json('invalid_proof') }, 'content'],
    ['credential', { status: 400, ...json('invalid_token') }, 'access-token'],
    ['credential', { status: 400, ...challenge('Bearer realm="x"') }, 'access-token'],
    ['credential', { status: 400, ...challenge('Basic realm="x"') }, 'content'],
    ['credential', { status: 400, sent: {} }, 'access-token'],
    ['credential', { status: 400, sent: { authorization: 'Bearer unknown' } }, 'access-token'],
    ['notification', { status: 400, ...json('invalid_notification_id') }, 'content'],
    ['notification', { status: 403, ...json('insufficient_scope') }, 'access-token'],
  ]
  for (const [name, change, reason] of cases)
    assert.equal(reasonFor(name, change), reason, `${name} ${JSON.stringify(change)}`)
})

test('a 404 where nothing was ever served is about the address', () => {
  const evidence = flow((it) => {
    it.step('token').status = 404
    it.keep('token')
  })
  const [exchange] = evidence.exchanges
  assert.ok(exchange && 'response' in exchange)
  assert.equal(refusalReason(exchange, evidence), 'http')
})

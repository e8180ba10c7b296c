import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeWith } from '../engine/judge.ts'
import { context } from '../testing/check-case.ts'
import { flow } from '../testing/flow.ts'
import { refreshErrors } from './rfc6749-6-refreshing.ts'

/** The verdicts on a server that serves a scope beyond the grant, and says `scope` of it. */
function verdicts(scope: string | undefined) {
  const deviation = 'a scope beyond the refresh token'
  const evidence = flow((it) => {
    it.add({
      operation: 'token',
      method: 'POST',
      form: { grant_type: 'refresh_token', refresh_token: 'r', scope: 'person diploma' },
      answer: { access_token: 'a', token_type: 'Bearer', ...(scope && { scope }) },
      deviation,
    })
    const token = { kind: 'token', accessToken: 'a', tokenType: 'Bearer' } as const
    const common = { ...token, credentialIdentifiers: {}, exchange: `ex-${it.steps.length}` }
    it.attempts = [
      {
        deviation,
        at: 'token',
        outcome: { ...common, ...(scope && { scope }) },
        twin: { ...common, scope: 'person' },
      },
    ]
  })
  const own = refreshErrors.filter(({ requirement }) => requirement === 'RFC6749-6-01')
  return judgeWith([], own, evidence, context).map(({ verdict }) => verdict)
}

test('a wider scope is a violation, the scope as it was is none, silence means the scope that was asked for', () => {
  assert.deepEqual(verdicts('person diploma'), ['violated'])
  assert.deepEqual(verdicts('person'), ['satisfied'])
  assert.deepEqual(verdicts(undefined), ['violated'])
})

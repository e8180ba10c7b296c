import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeWith } from '../engine/judge.ts'
import type { Step } from '../flow-draft.ts'
import { context } from '../testing/check-case.ts'
import { flow } from '../testing/flow.ts'
import { listedAssertionAlgorithms } from './rfc8414-authorization-server-metadata.listed-algorithms.ts'

const assertion = (alg: string) =>
  [{ alg }, { iss: 'wallet' }, {}]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')

/** ES256 is taken at the first server; PS256, which both list, is refused at the one whose token endpoint is named. */
function verdicts(refusing: 'first' | 'second') {
  const evidence = flow((it) => {
    const signs = (step: Step, alg: string) =>
      Object.assign(step.form ?? {}, { client_assertion: assertion(alg) })
    const first = it.step('server metadata')
    Object.assign(first.answer as object, {
      token_endpoint_auth_signing_alg_values_supported: ['ES256', 'PS256'],
    })
    const other = `${it.step('token').url}/other`
    it.repeat('server metadata', (step) => {
      Object.assign(step.answer as object, {
        issuer: 'https://other.example',
        token_endpoint: other,
      })
    })
    signs(it.step('token'), 'ES256')
    it.repeat('token', (step) => {
      signs(step, 'PS256')
      if (refusing === 'second') step.url = other
      Object.assign(step, { status: 401, answer: { error: 'invalid_client' } })
    })
  })
  return judgeWith(listedAssertionAlgorithms, [], evidence, context).map(({ verdict }) => verdict)
}

test('an alg is refused beside another that the same server took', () => {
  assert.deepEqual(verdicts('first'), ['satisfied', 'violated'])
})

test('that another server knows the client says nothing of this one', () => {
  assert.deepEqual(verdicts('second'), ['satisfied'])
})

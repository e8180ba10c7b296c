import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '../../protocol/outcomes.ts'
import { checkOf } from '../engine/altered.ts'
import { judgeWith } from '../engine/judge.ts'
import { alterationChecks } from '../registry.ts'
import { context } from '../testing/check-case.ts'
import { flow } from '../testing/flow.ts'

const issued: Outcome = { kind: 'issued', credentials: ['x'], exchange: 'ex-12' }
const invalidProof: Outcome = {
  kind: 'refused',
  status: 400,
  error: 'invalid_proof',
  exchange: 'ex-12',
}

/** RFC 7515, Section 4.1.6. */
function judged(deviation: string, outcome: Outcome, twin: Outcome) {
  const altered = {
    artefact: 'certificate of the key proof',
    at: 'credential',
    requirement: 'RFC7515-4.1.6-03',
  } as const
  const check = checkOf({ deviation, at: 'credential', altered, outcome }, alterationChecks)
  const refusal = outcome.kind === 'refused' ? outcome : undefined
  const evidence = flow((it) => {
    it.add({
      operation: 'credential',
      method: 'POST',
      deviation,
      status: refusal?.status ?? 200,
      headers: { 'content-type': 'application/json' },
      answer: refusal ? { error: refusal.error } : {},
    })
    const exchange = `ex-${it.steps.length}`
    it.attempts = [{ deviation, at: 'credential', outcome: { ...outcome, exchange }, twin }]
  })
  return judgeWith([], check ? [check] : [], evidence, context).map(({ verdict, level }) =>
    verdict === 'violated' ? level : verdict,
  )
}

const unrelated = 'a certificate that the next one of the chain did not certify'
const ended = 'a certificate that ended yesterday'

test('a chain that does not hold is refused; one out of date is a warning', () => {
  assert.deepEqual(judged(unrelated, issued, issued), ['MUST'])
  assert.deepEqual(judged(unrelated, invalidProof, issued), ['satisfied'])
  assert.deepEqual(judged(ended, issued, issued), ['SHOULD'])
  assert.deepEqual(judged(ended, invalidProof, issued), ['satisfied'])
})

test('an issuer that takes no certificate as a key is not blamed for it', () => {
  assert.deepEqual(judged(unrelated, invalidProof, invalidProof), ['not-applicable'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compare } from './compare.ts'

const report = (verdicts: Readonly<Record<string, string>>) => ({
  requirements: Object.fromEntries(
    Object.entries(verdicts).map(([id, verdict]) => [
      id,
      {
        verdict: verdict as 'satisfied',
        expected: false,
        reason: verdict === 'not-applicable' ? 'no clock' : null,
      },
    ]),
  ),
})

test('two verdicts on one requirement are told from a verdict and none', () => {
  const embedded = report({ A: 'satisfied', B: 'satisfied', C: 'satisfied', D: 'violated' })
  const tenant = report({ A: 'satisfied', B: 'violated', C: 'not-applicable' })
  assert.deepEqual(compare(embedded, tenant), {
    same: 1,
    unjudged: [
      { requirement: 'C', embedded: 'satisfied', tenant: 'not-applicable', reason: 'no clock' },
      { requirement: 'D', embedded: 'violated', tenant: 'untested', reason: null },
    ],
    different: [{ requirement: 'B', embedded: 'satisfied', tenant: 'violated', reason: null }],
  })
})

test('what the embedded mock is not judged by is no difference', () => {
  assert.deepEqual(compare(report({ A: 'excluded' }), report({ A: 'not-applicable' })), {
    same: 0,
    unjudged: [],
    different: [],
  })
})

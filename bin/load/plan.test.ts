import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grantTypes } from '../../protocol/grants.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { type LoadWords, loadPlan } from './plan.ts'

const words: LoadWords = { wallets: '10', duration: '30s', sample: '10', maxErrors: '0' }

test('durations, rates, grants and limits are read as they are meant', () => {
  const lengths = Object.entries({
    '500ms': 500,
    '30s': 30_000,
    '1m30s': 90_000,
    '1.5h': 5_400_000,
    PT2M: 120_000,
  })
  for (const [duration, milliseconds] of lengths) {
    assert.equal(loadPlan({ ...words, duration }).durationMs, milliseconds, duration)
  }
  assert.equal(loadPlan({ ...words, rate: '0.5' }).ratePerSecond, 0.5)
  assert.deepEqual(loadPlan({ ...words, maxErrors: '1.5%' }).maxErrors, { percent: 1.5 })
  assert.deepEqual(loadPlan({ ...words, maxErrors: '5' }).maxErrors, { count: 5 })
  const grant = ['authorization_code', 'pre-authorized_code', grantTypes.preAuthorizedCode]
  assert.deepEqual(loadPlan({ ...words, grant }).grants, [
    grantTypes.authorizationCode,
    grantTypes.preAuthorizedCode,
  ])
})

const wrong: readonly (readonly [RegExp, Partial<Record<keyof LoadWords, unknown>>])[] = [
  [/--wallets 0 is no number of wallets/, { wallets: '0' }],
  [/--wallets 10001 is no number of wallets/, { wallets: '10001' }],
  [/--rate abc is no rate/, { rate: 'abc' }],
  [/--rate 0 is no rate/, { rate: '0' }],
  [/--duration is missing/, { duration: undefined }],
  [/--duration 5 is no duration/, { duration: '5' }],
  [/--duration 0s is no duration/, { duration: '0s' }],
  [/--duration 25h is no duration/, { duration: '25h' }],
  [/--max-p99 fast is no duration/, { maxP99: 'fast' }],
  [/--max-errors 101% is no number/, { maxErrors: '101%' }],
  [/--max-errors 0\.5 is no number/, { maxErrors: '0.5' }],
  [/--sample few is no number/, { sample: 'few' }],
  [/no grant "preauthorized_code"/, { grant: ['preauthorized_code'] }],
]

for (const [says, changed] of wrong) {
  test(`refused: ${JSON.stringify(changed)}`, () => {
    assert.throws(
      () => loadPlan({ ...words, ...changed } as LoadWords),
      (error) => error instanceof UsageError && says.test(error.message) && error.hint !== '',
    )
  })
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judged, only } from './testing/judged.ts'

test('what the quick depth tries elsewhere, or nowhere, is no doubt about the issuer', async () => {
  const { code, report } = await judged('--depth', 'quick', ...only('RFC9396-5'))
  const { judgement, requirements } = report
  assert.deepEqual([code, judgement.verdict], [0, 'conforms-in-part'])
  // At the token endpoint when refreshing there is nothing left to try.
  assert.deepEqual(requirements['VCI-5.1.1-04']?.keys, ['--depth full'])
})

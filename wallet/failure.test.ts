import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describe } from './failure.ts'

const refused = { kind: 'refused', status: 400, exchange: 'ex-1' } as const

test('a refusal is told in its own words, and never as undefined', () => {
  const [error, description] = ['invalid_grant', 'The code has expired']
  assert.equal(
    describe({ ...refused, error, description }),
    `refused with 400 ${error}: ${description}`,
  )
  assert.equal(describe({ ...refused, error }), 'refused with 400 invalid_grant')
  assert.equal(describe({ ...refused, description }), `refused with 400 ${description}`)
  assert.equal(describe(refused), 'refused with 400 and no error code')
})

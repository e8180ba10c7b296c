import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { read, written } from './written.ts'

test('whatever is written is read again, dates and members with odd names among it', () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.date({ noInvalidDate: true }),
  )
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      leaf,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$date', '$plain')), tie('value'), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
    ),
  }))
  fc.assert(
    fc.property(value, (it) => assert.deepEqual(read(written(it)), it)),
    { numRuns: 500 },
  )
})

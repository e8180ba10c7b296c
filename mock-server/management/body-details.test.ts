import assert from 'node:assert/strict'
import { test } from 'node:test'
import { schemaCompiler } from '../../schemas/compile.ts'
import { bodyProblems } from './body-details.ts'

const string = { type: 'string' }
const schema = (property: object) => ({ type: 'object', properties: { a: property } })

for (const [name, property, value, detail] of [
  ['a type', string, 7, { code: 'INVALID_VALUE', target: 'a' }],
  [
    'an enum',
    { enum: ['x', 'y'] },
    'z',
    { code: 'INVALID_VALUE', target: 'a', innerError: { allowedValues: ['x', 'y'] } },
  ],
  [
    'a constant',
    { const: 'x' },
    'z',
    { code: 'INVALID_VALUE', target: 'a', innerError: { allowedValues: ['x'] } },
  ],
  [
    'a pattern',
    { ...string, pattern: '^x$' },
    'z',
    { code: 'INVALID_VALUE', target: 'a', innerError: { allowedPattern: '^x$' } },
  ],
  ['a format', { ...string, format: 'uuid' }, 'z', { code: 'INVALID_VALUE', target: 'a' }],
  ['an empty text', { ...string, minLength: 1 }, '', { code: 'EMPTY_VALUE', target: 'a' }],
  [
    'a short text',
    { ...string, minLength: 8 },
    'z',
    { code: 'OUT_OF_RANGE', target: 'a', innerError: { rangeMinimumValue: 8 } },
  ],
  [
    'a long text',
    { ...string, maxLength: 1 },
    'zz',
    { code: 'SIZE_LIMIT_EXCEEDED', target: 'a', innerError: { maximumValue: 1 } },
  ],
  [
    'a small number',
    { type: 'integer', minimum: 1 },
    0,
    { code: 'OUT_OF_RANGE', target: 'a', innerError: { rangeMinimumValue: 1 } },
  ],
  [
    'a big number',
    { type: 'integer', maximum: 1 },
    2,
    { code: 'OUT_OF_RANGE', target: 'a', innerError: { rangeMaximumValue: 1 } },
  ],
  [
    'a repeated item',
    { type: 'array', uniqueItems: true },
    [1, 1],
    { code: 'UNIQUENESS_VIOLATION', target: 'a' },
  ],
  [
    'an item of an array',
    { type: 'array', items: { type: 'object', required: ['b'], properties: { b: string } } },
    [{ b: '' }, {}],
    { code: 'REQUIRED_VALUE', target: 'a[1].b' },
  ],
  ['what must not be there', false, 1, { code: 'CONSTRAINT_VIOLATION', target: 'a' }],
  [
    'none of the alternatives',
    {
      type: 'object',
      oneOf: [{ required: ['x'] }, { required: ['y'] }],
      properties: { x: string, y: string },
    },
    {},
    { code: 'CONSTRAINT_VIOLATION', target: 'a' },
  ],
] as const) {
  test(`${name} is told as PingOne tells it`, () => {
    const validate = schemaCompiler().compile(schema(property as object))
    assert.equal(validate({ a: value }), false)
    const problems = bodyProblems(validate.errors ?? [])
    assert.equal(problems.length, 1)
    const [first] = problems
    const { message, ...seen } = first?.detail ?? { message: '' }
    assert.deepEqual(seen, detail)
    assert.ok(message.startsWith(detail.target))
    assert.equal(first?.demand, `valid ${detail.target.replace('[1]', '[]')}`)
  })
}

test('a missing member is told by its name, at the top as well', () => {
  const validate = schemaCompiler().compile({
    type: 'object',
    required: ['a'],
    properties: { a: string },
  })
  assert.equal(validate({}), false)
  const [problem] = bodyProblems(validate.errors ?? [])
  assert.deepEqual([problem?.detail.code, problem?.detail.target], ['REQUIRED_VALUE', 'a'])
})

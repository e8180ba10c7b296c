import assert from 'node:assert/strict'
import { test } from 'node:test'
import { repeatedMembers } from './repeated-member.ts'

const repeatedMember = (text: string) => repeatedMembers(text, () => 'any').get('any')

const cases: readonly (readonly [string, string | undefined])[] = [
  ['{"a":1,"b":2}', undefined],
  ['{"a":1,"a":2}', 'a'],
  ['{"a":{"b":1},"c":{"b":2}}', undefined],
  ['{"x":{"b":1,"c":[{"b":1}],"b":2}}', 'b'],
  ['[{"a":1},{"a":2}]', undefined],
  ['{"\\u0061":1,"a":2}', 'a'],
  ['{"a":"\\"a\\":1","b":"{\\"a\\":1"}', undefined],
  ['{"a":["a","a"],"b":"a"}', undefined],
  ['{"a" : 1 ,\n "a" :2}', 'a'],
  ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ['no JSON', undefined],
  ['{"a":1,"a', undefined],
]

for (const [text, name] of cases)
  test(`${text}: ${name ?? 'none'}`, () => {
    assert.equal(repeatedMember(text), name)
  })

test('kinds of objects are told apart by where they are', () => {
  const text = '{"keys":[{"kty":"EC","kty":"RSA"},{}],"x":{"a":1,"a":2},"keys":[]}'
  const found = repeatedMembers(text, (path) => path.join('/'))
  assert.deepEqual(
    [...found],
    [
      ['', 'keys'],
      ['keys/*', 'kty'],
      ['x', 'a'],
    ],
  )
  assert.deepEqual([...repeatedMembers('{"a":[1]}', ({ length }) => length)], [[0, undefined]])
})

test('a long text takes no long time', () => {
  const started = performance.now()
  for (const text of ['"'.repeat(200_000), `${'{"a":'.repeat(100_000)}`, '"\\'.repeat(100_000)])
    repeatedMember(text)
  assert.ok(performance.now() - started < 2000)
})

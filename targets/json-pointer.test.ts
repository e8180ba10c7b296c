import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resolvePointer } from './json-pointer.ts'

// The document and the values of RFC 6901, Section 5.
const document = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'e^f': 3,
  'g|h': 4,
  'i\\j': 5,
  'k"l': 6,
  ' ': 7,
  'm~n': 8,
}

test('the examples of RFC 6901 resolve as its Section 5 says', () => {
  const expected: readonly (readonly [string, unknown])[] = [
    ['', document],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
  ]
  for (const [pointer, value] of expected) {
    assert.deepEqual(resolvePointer(document, pointer), value, pointer)
  }
})

test('an absent member, a leading zero and an inherited name point at nothing', () => {
  for (const pointer of ['/nope', '/foo/2', '/foo/01', '/foo/-', '/foo/0/x', '/toString']) {
    assert.equal(resolvePointer(document, pointer), undefined, pointer)
  }
})

test('text that is no JSON Pointer is refused', () => {
  assert.throws(() => resolvePointer(document, 'foo'), TypeError)
  assert.throws(() => resolvePointer(document, '/a~2b'), TypeError)
})

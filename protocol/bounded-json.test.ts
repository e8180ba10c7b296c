import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deepestJson, JsonTooDeep, parseBoundedJson } from './bounded-json.ts'

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

test('parses what nests as deep as the limit, and refuses one level more', () => {
  assert.ok(Array.isArray(parseBoundedJson(nested(deepestJson))))
  assert.throws(() => parseBoundedJson(nested(deepestJson + 1)), JsonTooDeep)
  assert.throws(() => parseBoundedJson('{"a":'.repeat(10_000)), JsonTooDeep)
})

test('brackets in strings, and beside each other, nest nothing', () => {
  const text = JSON.stringify({ a: '[{'.repeat(1000), 'b"[': '\\[', c: Array(1000).fill([]) })
  assert.deepEqual(parseBoundedJson(text), JSON.parse(text))
})

test('what is no JSON is a syntax error as ever', () => {
  assert.throws(() => parseBoundedJson('<html>'), SyntaxError)
  assert.throws(() => parseBoundedJson('"\\'), SyntaxError)
})

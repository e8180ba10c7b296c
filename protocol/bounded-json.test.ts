import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deepestJson, JsonBeyondLimits, longestJson, parseBoundedJson } from './bounded-json.ts'

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

test('parses what nests as deep as the limit, and refuses one level more', () => {
  assert.ok(Array.isArray(parseBoundedJson(nested(deepestJson))))
  assert.throws(() => parseBoundedJson(nested(deepestJson + 1)), JsonBeyondLimits)
  assert.throws(() => parseBoundedJson('{"a":'.repeat(10_000)), JsonBeyondLimits)
})

test('parses as many items as the limit, and refuses more', () => {
  const items = (count: number) => JSON.stringify(Array(count).fill(0))
  assert.ok(Array.isArray(parseBoundedJson(items(longestJson))))
  assert.throws(
    () => parseBoundedJson(items(longestJson + 2)),
    /more than 500000 .*"limits\.jsonItems"/,
  )
  assert.equal(parseBoundedJson(JSON.stringify(','.repeat(600_000))), ','.repeat(600_000))
})

test('brackets in strings, and beside each other, nest nothing', () => {
  const text = JSON.stringify({ a: '[{'.repeat(1000), 'b"[': '\\[', c: Array(1000).fill([]) })
  assert.deepEqual(parseBoundedJson(text), JSON.parse(text))
})

test('what is no JSON is a syntax error as ever', () => {
  assert.throws(() => parseBoundedJson('<html>'), SyntaxError)
  assert.throws(() => parseBoundedJson('"\\'), SyntaxError)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { repeatsMember } from './strict-json.ts'

for (const text of [
  '{"a":1,"a":2}',
  String.raw`{"a":1,"\u0061":2}`,
  '{"a":{"b":1,"b":1}}',
  '[{"a" : {}, "a" : []}]',
]) {
  test(`finds the repeated member of ${text}`, () => {
    JSON.parse(text)
    assert.equal(repeatsMember(text), true)
  })
}

for (const text of [
  '{"a":"a","b":["a","a"]}',
  '{"a":{"a":1},"b":{"a":1}}',
  String.raw`{"a":"\"a\":","b":"}{"}`,
  '[{"a":1},{"a":1}]',
  '7',
]) {
  test(`finds none in ${text}`, () => {
    JSON.parse(text)
    assert.equal(repeatsMember(text), false)
  })
}

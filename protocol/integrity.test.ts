import assert from 'node:assert/strict'
import { test } from 'node:test'
import { integrityOf, matchesIntegrity } from './integrity.ts'

/** The example of the W3C's Subresource Integrity, Section 3.2.1: its value was not computed here. */
const script = new TextEncoder().encode("alert('Hello, world.');")
const sha384 = 'sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO'

test('the hash that the W3C gives for its example fits', () => {
  assert.equal(matchesIntegrity(sha384, script), true)
  assert.equal(matchesIntegrity(`${sha384}?ct=application/json`, script), true)
  assert.equal(matchesIntegrity(sha384, script.slice(1)), false)
})

test('one hash of the strongest algorithm has to fit, and weaker ones do not count', () => {
  const weak = integrityOf(script)
  const other = 'sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
  assert.equal(matchesIntegrity(weak, script), true)
  assert.equal(matchesIntegrity(`${other}  ${sha384}`, script), true)
  assert.equal(matchesIntegrity(`${weak} ${other}`, script), false)
})

test('a text without a known hash says nothing', () => {
  for (const metadata of ['', 'md5-AAAA', 'sha256:AAAA', 'sha256-not_base64url']) {
    assert.equal(matchesIntegrity(metadata, script), undefined, metadata)
  }
})

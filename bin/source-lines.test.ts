import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { lineOf, namesIt } from './source-lines.ts'

test('an entry is found at the line of its name', () => {
  const file = 'mock-server/faults/openid4vci/07.2-nonce-response.ts'
  const { line } = lineOf(file, 'cacheable nonce')
  const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8').split('\n')
  assert.equal(source[line - 1], "    name: 'cacheable nonce',")
  assert.throws(() => lineOf(file, 'cacheable nonsense'))
})

test('a template names what it becomes, and nothing else', () => {
  const line = ['name: `a MAC as the signature of ', '{jwt}`,'].join('$')
  assert.equal(namesIt(line, 'a MAC as the signature of the DPoP proof'), true)
  assert.equal(namesIt(line, 'an unsigned DPoP proof'), false)
  assert.equal(namesIt("name: 'no iat',", 'no iat'), true)
  assert.equal(namesIt("name: 'no iat in the proof',", 'no iat'), false)
})

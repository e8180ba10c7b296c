import assert from 'node:assert/strict'
import { test } from 'node:test'
import { didYouMean, nearest } from './nearest.ts'

const known = ['cacheable nonce', 'offer lives 31 minutes', 'method']

test('a mistyped word is recognised', () => {
  assert.equal(nearest('cachable nonce', known), 'cacheable nonce')
  assert.equal(nearest('mehtod', known), 'method')
  assert.equal(nearest('hiap', ['openid4vci', 'haip']), 'haip')
  assert.equal(nearest('Method', known), 'method')
})

test('a word that is nothing like the known ones is not guessed at', () => {
  assert.equal(nearest('teapot', known), undefined)
  assert.equal(didYouMean('teapot', known, 'See the list.'), 'See the list.')
})

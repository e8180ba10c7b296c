import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withIncluded } from './profiles.ts'

test('a HAIP issuer is an OpenID4VCI issuer', () => {
  assert.deepEqual(withIncluded(['haip']), ['openid4vci', 'haip'])
})

test('in whatever order and however often they are named, the profiles are the same', () => {
  const both = ['openid4vci', 'haip']
  assert.deepEqual(withIncluded(['haip', 'openid4vci', 'haip']), both)
  assert.deepEqual(withIncluded(['pingone', 'haip']), [...both, 'pingone'])
})

test('the other profiles stand for themselves', () => {
  assert.deepEqual(withIncluded(['pingone']), ['pingone'])
  assert.deepEqual(withIncluded(['openid4vci']), ['openid4vci'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { didWebUrl } from './did.ts'
import { inWords } from './in-words.ts'
import { statusAt } from './status-list.ts'

const hostile = JSON.parse('{"toString":1,"valueOf":[]}') as unknown

test('a value whose members say how it is a string is told by its kind', () => {
  assert.deepEqual([hostile, [hostile], null, 7n, 'text', undefined].map(inWords), [
    'an object',
    'an array',
    'null',
    '7',
    'text',
    'undefined',
  ])
})

test('a status list whose bits are an object has no status', () => {
  const claims = { sub: '', iat: 0, exp: 0, ttl: 0, statusList: { bits: hostile, lst: '' } }
  assert.equal(statusAt({ form: 'jwt', jwt: '', header: {}, claims }, 0), 'bits is an object')
})

test('a did:web whose escapes are none is no did:web', () => {
  for (const did of ['did:web:%', 'did:web:a.example:%zz', 'did:web:%ff', 'did:web:a.example%'])
    assert.equal(didWebUrl(did), undefined, did)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { abridgedJson } from './abridged-json.ts'

const display = (locale: string) => ({ name: `Pass ${locale}`, locale, logo: { uri: 'data:' } })

test('of members that are alike the first stays, and every kind of member does', () => {
  const displays = ['de', 'fr', 'it'].map(display)
  const document = {
    display: [...displays, { name: 'plain' }],
    credential_configurations_supported: { A: { display: displays }, B: { display: displays } },
    algs: ['ES256', 'ES384', 'EdDSA'],
  }
  assert.deepEqual(JSON.parse(abridgedJson(JSON.stringify(document)) ?? ''), {
    display: [displays[0], { name: 'plain' }],
    credential_configurations_supported: {
      A: { display: [displays[0]] },
      B: { display: [displays[0]] },
    },
    algs: ['ES256', 'ES384', 'EdDSA'],
  })
})

test('long strings keep their beginning; what is no JSON is none', () => {
  const [text = ''] = JSON.parse(abridgedJson(`\uFEFF["${'x'.repeat(5000)}"]`) ?? '')
  assert.ok(text.length < 600 && text.startsWith('xxx'))
  assert.equal(abridgedJson('{'), undefined)
})

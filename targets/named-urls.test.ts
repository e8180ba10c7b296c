import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namedUrls } from './named-urls.ts'

const link =
  'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example%2Foffers%2F1'

test('the URLs of a target are those that its file names', () => {
  assert.deepEqual(namedUrls({ credentialIssuer: 'https://issuer.example' }), [
    'https://issuer.example',
  ])
  assert.deepEqual(namedUrls({ offers: { kind: 'static', offer: link } }), [
    'https://issuer.example/offers/1',
  ])
})

test('a file without an issuer and without offers means the mock, which is on this machine', () => {
  assert.deepEqual(namedUrls({}), ['http://127.0.0.1'])
  assert.deepEqual(namedUrls({ offers: { kind: 'mock' } }), ['http://127.0.0.1'])
})

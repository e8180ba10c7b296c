import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutOffValue, lostOfReference, unencoded } from './unencoded-link.ts'

const scheme = 'openid-credential-offer://?'

test('a reference that is not encoded loses what stands behind its own "&"', () => {
  const lost = lostOfReference(
    `${scheme}credential_offer_uri=https://issuer.example/offer?id=1&tenant=2&lang=de`,
  )
  assert.equal(lost, '&tenant=2&lang=de')
  assert.match(unencoded(lost ?? '').seen, /loses "&tenant=2&lang=de"/)
})

test('nothing is lost of a reference that is encoded, has no query, or ends the link', () => {
  for (const query of [
    `credential_offer_uri=${encodeURIComponent('https://issuer.example/offer?id=1&tenant=2')}&lang=de`,
    'credential_offer_uri=https://issuer.example/offer/1&lang=de',
    'lang=de&credential_offer_uri=https://issuer.example/offer?id=1',
    'credential_offer=%7B%7D',
  ]) {
    assert.equal(lostOfReference(scheme + query), undefined, query)
  }
})

test('an offer by value ends at its first bare "&" or "#"', () => {
  assert.equal(cutOffValue(`${scheme}credential_offer={"a":"b&c"}`), '&')
  assert.equal(cutOffValue(`${scheme}credential_offer=%7B%22a%22:%22#1%22%7D`), '#')
  assert.equal(cutOffValue(`${scheme}credential_offer=%7B%7D`), undefined)
})

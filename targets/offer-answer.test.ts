import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UsageError } from '../protocol/usage-error.ts'
import { readOfferAnswer } from './offer-answer.ts'

const link =
  'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example%2Foffers%2F1'

test('an offer and its Transaction Code are found where the pointers say', () => {
  assert.deepEqual(readOfferAnswer(JSON.stringify({ offer: link, txCode: '0042' })), {
    offer: link,
    txCode: '0042',
  })
  const nested = JSON.stringify({ data: { links: [link] }, pin: 493536 })
  assert.deepEqual(readOfferAnswer(nested, { offer: '/data/links/0', txCode: '/pin' }), {
    offer: link,
    txCode: '493536',
  })
})

test('the bare link is an answer too, as text and as a JSON string', () => {
  assert.deepEqual(readOfferAnswer(`${link}\n`), { offer: link })
  assert.deepEqual(readOfferAnswer(JSON.stringify(link)), { offer: link })
})

test('a vendor can say why an offer cannot be made', () => {
  assert.deepEqual(readOfferAnswer('{"cannot":"no deferred issuance in this tenant"}'), {
    cannot: 'no deferred issuance in this tenant',
  })
})

test('an HTML page is handed to the wallet as it is: judging it is not the adapter’s business', () => {
  assert.deepEqual(readOfferAnswer('<!doctype html><p>Hello'), { offer: '<!doctype html><p>Hello' })
})

test('JSON without an offer at the pointer is a mistake in the target file, and lists what there is', () => {
  assert.throws(
    () => readOfferAnswer('{"credential_offer":"x","id":1}'),
    (error: unknown) =>
      error instanceof UsageError &&
      error.message ===
        'The answer has no text at /offer; its members are: credential_offer, id.' &&
      error.hint.includes('offers.offer'),
  )
})

test('an offer in parts is put together by JSON Pointers in braces, its parts as they are', () => {
  const keycloak = JSON.stringify({
    issuer: 'https://kc.example/realms/a%20b/offer',
    nonce: 'n/1',
    a: { 'x/y': ['z'] },
  })
  const offerOf = (offer: string) => readOfferAnswer(keycloak, { offer })
  assert.deepEqual(offerOf('{/issuer}/{/nonce}'), {
    offer: 'https://kc.example/realms/a%20b/offer/n/1',
  })
  assert.deepEqual(offerOf('openid-credential-offer://?credential_offer_uri={/issuer}'), {
    offer: 'openid-credential-offer://?credential_offer_uri=https://kc.example/realms/a%20b/offer',
  })
  assert.deepEqual(offerOf('{/a/x~1y/0}'), { offer: 'z' })
  assert.throws(
    () => offerOf('{/issuer}/{/nonse}'),
    /no text at \/nonse; its members are: issuer, nonce, a/,
  )
  assert.throws(() => offerOf('{/a}'), /no text at \/a/)
  assert.deepEqual(readOfferAnswer('"bare"', { offer: '{}' }), { offer: 'bare' })
})

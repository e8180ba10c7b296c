import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offerLinkByReference, offerLinkByValue, parseOfferLink } from './offer-link.ts'

// OpenID4VCI 1.0, Section 4.1.3: the example of a link by reference, without its line breaks.
const byReference =
  'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fserver%2Eexample%2Ecom%2Fcredential-offer%2FGkurKxf5T0Y-mnPFCHqWOMiZi4VS138cQO_V7PZHAdM'

// OpenID4VCI 1.0, Section 4.1.2: the example of a link by value.
const byValue =
  'openid-credential-offer://?credential_offer=%7B%22credential_issuer%22:%22https://credential-issuer.example.com%22,%22credential_configuration_ids%22:%5B%22org.iso.18013.5.1.mDL%22%5D,%22grants%22:%7B%22urn:ietf:params:oauth:grant-type:pre-authorized_code%22:%7B%22pre-authorized_code%22:%22oaKazRN8I0IbtZ0C7JuMn5%22,%22tx_code%22:%7B%22input_mode%22:%22text%22,%22description%22:%22Please%20enter%20the%20serial%20number%20of%20your%20physical%20drivers%20license%22%7D%7D%7D%7D'

test('reads the link by reference of the specification', () => {
  assert.deepEqual(parseOfferLink(byReference), {
    scheme: 'openid-credential-offer:',
    uris: [
      'https://server.example.com/credential-offer/GkurKxf5T0Y-mnPFCHqWOMiZi4VS138cQO_V7PZHAdM',
    ],
    values: [],
  })
})

test('reads the link by value of the specification', () => {
  const [value = ''] = parseOfferLink(byValue)?.values ?? []
  assert.deepEqual(JSON.parse(value), {
    credential_issuer: 'https://credential-issuer.example.com',
    credential_configuration_ids: ['org.iso.18013.5.1.mDL'],
    grants: {
      'urn:ietf:params:oauth:grant-type:pre-authorized_code': {
        'pre-authorized_code': 'oaKazRN8I0IbtZ0C7JuMn5',
        tx_code: {
          input_mode: 'text',
          description: 'Please enter the serial number of your physical drivers license',
        },
      },
    },
  })
})

test('keeps both parameters and repeated ones, for whoever judges the link', () => {
  const link = parseOfferLink(
    'openid-credential-offer://?credential_offer_uri=a&credential_offer=%7B%7D&credential_offer_uri=b',
  )
  assert.deepEqual([link?.uris, link?.values], [['a', 'b'], ['{}']])
})

test('is undefined for text that is no URI', () => {
  assert.equal(parseOfferLink('Table 7, please order at the bar'), undefined)
})

test('writes links with every reserved character of the value encoded', () => {
  assert.equal(
    offerLinkByReference('https://server.example.com/offer?id=1&x=a b'),
    'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fserver.example.com%2Foffer%3Fid%3D1%26x%3Da%20b',
  )
  assert.equal(
    offerLinkByValue({ a: 'b+c' }),
    'openid-credential-offer://?credential_offer=%7B%22a%22%3A%22b%2Bc%22%7D',
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grantTypes } from '../../protocol/grants.ts'
import type { EnvironmentWish } from '../mock.ts'
import { seeded, testMock } from '../testing/mock.ts'
import { credentialOfferObject, offerLink, offerUrl } from './offer-object.ts'
import { createOffer } from './offers.ts'

const mock = await testMock()
const preAuthorized = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'

async function newOffer(
  wish: Partial<Parameters<typeof createOffer>[1]> = {},
  options: EnvironmentWish['options'] = {},
) {
  const environment = await mock.create({ clock: 'frozen', options })
  const { user, types } = await seeded(environment)
  const offer = await createOffer(environment, {
    userId: user.id,
    grantTypes: Object.values(grantTypes),
    offeredTypeIds: types,
    ...wish,
  })
  const object = credentialOfferObject(environment, offer)
  const grants = (object.grants ?? {}) as Record<string, Record<string, unknown>>
  return { environment, types, offer, object, grants }
}

test('the Credential Offer has the members of OpenID4VCI 1.0, Section 4.1.1', async () => {
  const { environment, types, offer } = await newOffer({ txCode: true })
  assert.match(String(offer.txCode?.value), /^\d{6}$/)
  assert.deepEqual(credentialOfferObject(environment, offer), {
    credential_issuer: `https://mock.example/${environment.id}`,
    credential_configuration_ids: types,
    grants: {
      authorization_code: { issuer_state: offer.issuerState },
      'urn:ietf:params:oauth:grant-type:pre-authorized_code': {
        'pre-authorized_code': offer.preAuthorizedCode,
        tx_code: { input_mode: 'numeric', length: 6, description: offer.txCode?.description },
      },
    },
  })
})

test('an offer has only the grants that were asked for', async () => {
  const { environment, offer } = await newOffer({
    grantTypes: [grantTypes.authorizationCode],
    txCode: true,
  })
  const { grants } = credentialOfferObject(environment, offer)
  assert.deepEqual(grants, { authorization_code: { issuer_state: offer.issuerState } })
  assert.equal(offer.txCode, undefined)
})

test('the deep link names the URL of the offer, percent-encoded', async () => {
  const { environment, offer } = await newOffer()
  const url = offerUrl(environment, offer)
  assert.ok(url.startsWith(`https://mock.example/${environment.id}/`))
  assert.equal(
    offerLink(environment, offer),
    `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(url)}`,
  )
})

test('an offer without grants has no such member', async () => {
  const { object, types } = await newOffer({ grantTypes: [] })
  assert.deepEqual(Object.keys(object), ['credential_issuer', 'credential_configuration_ids'])
  assert.deepEqual(object.credential_configuration_ids, types)
})

test('an offer says of its Transaction Code what was wished, and the code is like that', async () => {
  for (const [wish, described, code] of [
    [{}, {}, /^\d{6}$/],
    [{ inputMode: 'text', length: 9 }, { input_mode: 'text', length: 9 }, /^[A-Z2-9]{9}$/],
    [{ length: 4 }, { length: 4 }, /^\d{4}$/],
    [{ inputMode: 'numeric' }, { input_mode: 'numeric' }, /^\d{6}$/],
    [{ description: 'By letter' }, { description: 'By letter' }, /^\d{6}$/],
  ] as const) {
    const { offer, grants } = await newOffer({ txCode: true, details: { txCode: wish } })
    assert.deepEqual(grants[preAuthorized]?.tx_code, described)
    assert.match(String(offer.txCode?.value), code)
  }
})

test('an offer without issuer_state still has the authorization code grant', async () => {
  const { grants } = await newOffer({ details: { issuerState: false } })
  assert.deepEqual(grants.authorization_code, {})
})

test('with several authorization servers each grant names its own', async () => {
  const { environment, grants } = await newOffer({}, { authorizationServers: 'several' })
  const issuer = environment.credentialIssuer
  assert.equal(grants.authorization_code?.authorization_server, `${issuer}/as`)
  assert.equal(grants[preAuthorized]?.authorization_server, `${issuer}/direct`)
  const silent = await newOffer(
    { details: { authorizationServer: false } },
    { authorizationServers: 'several' },
  )
  assert.equal('authorization_server' in (silent.grants.authorization_code ?? {}), false)
})

import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { MovableClock } from '../../protocol/clock.ts'
import { wasAnswered } from '../../protocol/exchange.ts'
import { grantTypes } from '../../protocol/grants.ts'
import { parseOfferLink } from '../../protocol/offer-link.ts'
import { loadTarget } from '../../targets/load-target.ts'
import type { OfferWish } from '../../targets/target.ts'
import { type OutgoingRequest, RecordingHttp } from '../../wallet/http/http.ts'
import { startIssuer } from './issuer.ts'

const file = join(import.meta.dirname, 'target.yaml')
const issuer = await startIssuer()
const { target, trust } = await loadTarget(file, issuer.environment)
const http = new RecordingHttp({ clock: new MovableClock(), ...trust })
const session = await target.open({ http })

after(async () => {
  await session[Symbol.asyncDispose]()
  await http[Symbol.asyncDispose]()
  await issuer[Symbol.asyncDispose]()
})

test('a pre-authorized code with its Transaction Code buys a credential bound to the key', async () => {
  const { offer, txCode } = await offerFor({
    grants: [grantTypes.preAuthorizedCode],
    configurations: ['PersonIdentification'],
    txCode: true,
  })
  const token = await ask({
    operation: 'token',
    method: 'POST',
    url: `${issuer.credentialIssuer}/token`,
    form: {
      grant_type: grantTypes.preAuthorizedCode,
      client_id: session.client.id,
      'pre-authorized_code': offer.grants[grantTypes.preAuthorizedCode]['pre-authorized_code'],
      tx_code: txCode ?? '',
    },
  })
  const nonce = await ask({
    operation: 'nonce',
    method: 'POST',
    url: `${issuer.credentialIssuer}/challenge`,
  })
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const jwk = await exportJWK(publicKey)
  const proof = await new SignJWT({ nonce: nonce.c_nonce })
    .setProtectedHeader({ typ: 'openid4vci-proof+jwt', alg: 'ES256', jwk })
    .setAudience(issuer.credentialIssuer)
    .setIssuedAt()
    .sign(privateKey)
  const { credentials } = await ask({
    operation: 'credential',
    method: 'POST',
    url: `${issuer.credentialIssuer}/credential`,
    headers: { authorization: `Bearer ${token.access_token}` },
    json: { credential_configuration_id: 'PersonIdentification', proofs: { jwt: [proof] } },
  })
  const [header = '', payload = ''] = credentials[0].credential.split('.')
  assert.deepEqual(JSON.parse(Buffer.from(payload, 'base64url').toString()).cnf, { jwk })
  const { x5c } = JSON.parse(Buffer.from(header, 'base64url').toString())
  assert.match(new X509Certificate(Buffer.from(x5c[0], 'base64')).subjectAltName ?? '', /localhost/)
})

test('an offer without a wish has both grants and every configuration', async () => {
  const { offer, txCode } = await offerFor({})
  assert.deepEqual(Object.keys(offer.grants).sort(), Object.values(grantTypes).sort())
  assert.deepEqual(offer.credential_configuration_ids, ['PersonIdentification', 'LibraryCard'])
  assert.equal(txCode, undefined)
})

const impossible: readonly [OfferWish, RegExp][] = [
  [{ deferred: true }, /defer/],
  [{ configurations: ['DrivingLicence'] }, /PersonIdentification/],
  [{ grants: [grantTypes.authorizationCode], txCode: true }, /Transaction Code/],
]
for (const [wish, why] of impossible) {
  test(`says why there is no offer for ${JSON.stringify(wish)}`, async () => {
    const answer = await session.createOffer(wish)
    assert.ok('cannot' in answer)
    assert.match(answer.cannot, why)
  })
}

async function offerFor(wish: OfferWish) {
  const ticket = await session.createOffer(wish)
  assert.ok('offer' in ticket)
  const [value = ''] = parseOfferLink(ticket.offer)?.values ?? []
  return { offer: JSON.parse(value), txCode: ticket.txCode }
}

async function ask(request: OutgoingRequest) {
  const exchange = await http.send(request)
  assert.ok(wasAnswered(exchange))
  const { status, body } = exchange.response
  const text = Buffer.from(body).toString()
  assert.equal(status, 200, text)
  return JSON.parse(text)
}

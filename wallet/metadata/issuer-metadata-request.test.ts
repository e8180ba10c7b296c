import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answer, origin, preAuthorizedOffer, scriptedIssuer } from '../http/scripted-issuer.ts'

const route = 'GET /.well-known/openid-credential-issuer/tenant'
const document = { credential_issuer: `${origin}/tenant`, credential_endpoint: `${origin}/c` }
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = `${part({ alg: 'ES256' })}.${part(document)}.c2ln`
const signed: Answer = { headers: { 'content-type': 'application/jwt' }, body: jwt }

async function asking(...answers: readonly Answer[]) {
  let next = 0
  const issuer = scriptedIssuer({ [route]: () => answers[next++] ?? { status: 404 } })
  const journey = issuer.journey()
  await journey.takeOffer(preAuthorizedOffer)
  return { issuer, journey }
}

test('asks in the form that is wished, where the metadata was found', async () => {
  const { issuer, journey } = await asking({ body: document }, signed)
  const wish = { accept: 'application/jwt', language: 'de' }
  assert.deepEqual(await journey.requestIssuerMetadata(wish), {
    kind: 'issuer-metadata',
    isSigned: true,
    exchange: 'ex-2',
  })
  assert.deepEqual(issuer.path, [route, route])
  assert.equal(issuer.asked[1]?.headers.accept, 'application/jwt')
  assert.equal(issuer.asked[1]?.headers['accept-language'], 'de')
})

test('JSON instead of a JWT is told apart, and what is neither is unusable', async () => {
  const plain = await asking({ body: document }, { body: document })
  const outcome = await plain.journey.requestIssuerMetadata({ accept: 'application/jwt' })
  assert.equal(outcome.kind === 'issuer-metadata' && outcome.isSigned, false)
  const broken = await asking({ body: document }, { ...signed, body: 'x.y' })
  assert.equal((await broken.journey.requestIssuerMetadata()).kind, 'unusable')
})

test('an issuer that has nothing but a JWT is understood, and that is noted', async () => {
  const { issuer, journey } = await asking(signed)
  await journey.discover()
  const { fallbacks } = issuer.http.log.evidence()
  assert.deepEqual(
    fallbacks.map(({ requirement, after }) => [requirement, after]),
    [['VCI-12.2.2-04', 'ex-1']],
  )
  assert.ok(issuer.path.includes('GET /.well-known/oauth-authorization-server/tenant'))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  codeOffer,
  origin,
  preAuthorizedOffer,
  rightIssuer,
  scriptedIssuer,
} from '../http/scripted-issuer.ts'

const issuerRoute = 'GET /.well-known/openid-credential-issuer/tenant'
const serverRoute = 'GET /.well-known/oauth-authorization-server/tenant'

test('finds both metadata by path insertion, and asks for each once', async () => {
  const issuer = scriptedIssuer(rightIssuer)
  const journey = issuer.journey()
  await journey.takeOffer(preAuthorizedOffer)
  const outcome = await journey.discover()
  await journey.discover()
  assert.equal(outcome.kind === 'discovered' && outcome.server.identifier, `${origin}/tenant`)
  assert.deepEqual(issuer.path, [issuerRoute, serverRoute])
  assert.equal(issuer.asked[0]?.headers.accept, 'application/json')
  assert.deepEqual(issuer.http.log.evidence().fallbacks, [])
})

test('goes on with the appended location, conditionally', async () => {
  const { [issuerRoute]: metadata, ...others } = rightIssuer
  const issuer = scriptedIssuer({
    ...others,
    'GET /tenant/.well-known/openid-credential-issuer': metadata,
  })
  const journey = issuer.journey({ credentialIssuer: `${origin}/tenant` })
  assert.equal((await journey.discover()).kind, 'discovered')
  assert.deepEqual(issuer.http.log.evidence().fallbacks, [
    {
      requirement: 'VCI-12.2.2-01',
      instead: `The metadata was read at ${origin}/tenant/.well-known/openid-credential-issuer instead.`,
      after: 'ex-1',
    },
  ])
})

test('an identifier that ends in a slash is looked up with it, and without it for want of better', async () => {
  const { [issuerRoute]: metadata, ...others } = rightIssuer
  const right = scriptedIssuer({ ...others, [`${issuerRoute}/`]: metadata })
  const journey = right.journey({ credentialIssuer: `${origin}/tenant/` })
  assert.equal((await journey.discover()).kind, 'discovered')
  assert.deepEqual(right.path, [`${issuerRoute}/`, serverRoute])
  assert.deepEqual(right.http.log.evidence().fallbacks, [])
  const stripped = scriptedIssuer(rightIssuer)
  await stripped.journey({ credentialIssuer: `${origin}/tenant/` }).discover()
  assert.deepEqual(stripped.path, [`${issuerRoute}/`, issuerRoute, serverRoute])
  const [fallback] = stripped.http.log.evidence().fallbacks
  assert.equal(fallback?.requirement, 'VCI-12.2.2-01')
})

test('behind a host alone, a slash is none', async () => {
  const bare = 'GET /.well-known/openid-credential-issuer'
  for (const route of [bare, `${bare}/`]) {
    const issuer = scriptedIssuer({ [route]: rightIssuer[issuerRoute] ?? {} })
    await issuer.journey({ credentialIssuer: `${origin}/` }).discover()
    assert.ok(issuer.path.includes(route))
    assert.deepEqual(issuer.http.log.evidence().fallbacks, [])
  }
})

test('goes on with OpenID Connect discovery, conditionally', async () => {
  const { [serverRoute]: metadata, ...others } = rightIssuer
  const issuer = scriptedIssuer({
    ...others,
    'GET /tenant/.well-known/openid-configuration': metadata,
  })
  const journey = issuer.journey({ credentialIssuer: `${origin}/tenant` })
  assert.equal((await journey.discover()).kind, 'discovered')
  assert.equal(issuer.http.log.evidence().fallbacks[0]?.requirement, 'RFC8414-3-01')
})

test('without any metadata the first, right location is what failed', async () => {
  const issuer = scriptedIssuer({})
  const journey = issuer.journey({ credentialIssuer: `${origin}/tenant` })
  const outcome = await journey.discover()
  const at = `${origin}/.well-known/openid-credential-issuer/tenant`
  assert.deepEqual(outcome, {
    kind: 'not-reached',
    reason: `"${at}" was refused with 404 and no error code`,
    exchange: 'ex-1',
  })
  assert.deepEqual(issuer.http.log.evidence().fallbacks, [])
})

test("uses the offer's authorization server where the issuer lists it", async () => {
  const issuer = scriptedIssuer({
    [issuerRoute]: {
      body: { authorization_servers: [`${origin}/as-1`, `${origin}/as-2`] },
    },
  })
  for (const [hint, server] of [
    ['as-2', 'as-2'],
    ['as-3', 'as-1'],
  ]) {
    const journey = issuer.journey()
    await journey.takeOffer(
      JSON.stringify({
        credential_issuer: `${origin}/tenant`,
        grants: { authorization_code: { authorization_server: `${origin}/${hint}` } },
      }),
    )
    issuer.asked.length = 0
    await journey.discover()
    assert.equal(issuer.path[1], `GET /.well-known/oauth-authorization-server/${server}`)
  }
})

test('without a hint, the server that knows the grant is used; every listed one is looked at', async () => {
  const serverRoute = (name: string) => `GET /.well-known/oauth-authorization-server/${name}`
  const serving = (name: string, grant: string) => ({
    body: { issuer: `${origin}/${name}`, grant_types_supported: [grant] },
  })
  const issuer = scriptedIssuer({
    [issuerRoute]: { body: { authorization_servers: [`${origin}/as-1`, `${origin}/as-2`] } },
    [serverRoute('as-1')]: serving('as-1', 'authorization_code'),
    [serverRoute('as-2')]: serving('as-2', 'urn:ietf:params:oauth:grant-type:pre-authorized_code'),
  })
  for (const [offer, server] of [
    [preAuthorizedOffer, 'as-2'],
    [codeOffer, 'as-1'],
  ] as const) {
    issuer.asked.length = 0
    const journey = issuer.journey()
    await journey.takeOffer(offer)
    const found = await journey.discover()
    assert.equal('server' in found && found.server.identifier, `${origin}/${server}`)
    assert.deepEqual(issuer.path.slice(1).toSorted(), [serverRoute('as-1'), serverRoute('as-2')])
  }
})

test('an issuer that is no URL, and none at all, keep the wallet from asking', async () => {
  const issuer = scriptedIssuer({})
  const outcomes = [
    await issuer.journey({ credentialIssuer: 'nowhere' }).discover(),
    await issuer.journey().discover(),
  ]
  assert.deepEqual(
    outcomes.map(({ kind }) => kind),
    ['not-reached', 'not-reached'],
  )
  assert.deepEqual(issuer.asked, [])
})

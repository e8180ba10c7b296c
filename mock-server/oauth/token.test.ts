import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeJwt } from 'jose'
import { grantTypes } from '../../protocol/grants.ts'
import { openBench } from '../testing/wallet.ts'

test('tells a missing grant type from an unknown one', async () => {
  const bench = await openBench()
  const missing = await bench.post('/as/token', {})
  assert.deepEqual([missing.status, missing.body.error], [400, 'invalid_request'])
  const unknown = await bench.post('/as/token', { grant_type: 'urn:x' })
  assert.deepEqual([unknown.status, unknown.body.error], [400, 'unsupported_grant_type'])
  assert.equal(unknown.headers['cache-control'], 'no-store')
})

test('ignores unknown parameters and refuses repeated ones', async () => {
  const bench = await openBench()
  const made = await bench.offer()
  const twice = await bench.agent
    .post(`${bench.base}/as/token`)
    .type('form')
    .send('grant_type=a&grant_type=b')
  assert.deepEqual([twice.status, twice.body.error], [400, 'invalid_request'])
  assert.equal((await bench.redeem(made, { x_probe: '1' })).status, 200)
})

test('takes a form only', async () => {
  const bench = await openBench()
  const answer = await bench.agent.post(`${bench.base}/as/token`).send({ grant_type: 'x' })
  assert.deepEqual([answer.status, answer.body.error], [400, 'invalid_request'])
})

test('gives a worker token to the worker with its secret, and to nobody else', async () => {
  const bench = await openBench()
  const { clientId, clientSecret } = bench.environment.worker
  const form = { grant_type: 'client_credentials' }
  const basic = (secret: string) => ({
    authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
  })
  const right = await bench.post('/as/token', form, basic(clientSecret))
  assert.deepEqual(Object.keys(right.body).sort(), ['access_token', 'expires_in', 'token_type'])
  const posted = { ...form, client_id: clientId, client_secret: clientSecret }
  for (const answer of [
    await bench.post('/as/token', posted),
    await bench.post('/as/token', form, basic('wrong')),
    await bench.post('/as/token', form),
    await bench.post('/as/token', { ...form, client_id: bench.environment.client.id }),
  ]) {
    assert.deepEqual([answer.status, answer.body.error], [401, 'invalid_client'])
    assert.match(answer.headers['www-authenticate'] ?? '', /^Basic /)
  }
})

test('a JWT access token says who gave it, for whom and to which client', async () => {
  const options = { formats: [], accessTokens: 'jwt', authorizationServers: 'several' } as const
  const bench = await openBench([], { options })
  const { environment } = bench
  const post = environment.clients.find((it) => it.authentication === 'client_secret_post')
  const credentials = { client_id: post?.id, client_secret: post?.secret }
  const claimsFor = async (form: object) => {
    const { userId, preAuthorizedCode } = await bench.offer()
    const grant = { grant_type: grantTypes.preAuthorizedCode }
    const code = { 'pre-authorized_code': preAuthorizedCode }
    const { body } = await bench.post('/direct/token', { ...grant, ...code, ...form })
    const { iss, sub, aud, client_id, iat = 0, exp = 0 } = decodeJwt(body.access_token)
    return [
      { iss, sub, aud, client_id, lifetime: exp - iat },
      { userId, body },
    ] as const
  }
  for (const [form, client_id] of [
    [credentials, post?.id],
    [{}, 'anonymous'],
  ] as const) {
    const [claims, { userId, body }] = await claimsFor(form)
    assert.deepEqual(claims, {
      iss: `${environment.credentialIssuer}/direct`,
      sub: userId,
      aud: environment.credentialIssuer,
      client_id,
      lifetime: body.expires_in,
    })
  }
})

test('takes parameters without a value for none', async () => {
  const bench = await openBench()
  const none = { client_id: '', tx_code: '', authorization_details: '' }
  assert.equal((await bench.redeem(await bench.offer(), none)).status, 200)
})

test('narrows a token by authorization_details, within what was granted', async () => {
  const bench = await openBench()
  const [first, second] = await bench.environment.store.collection('credentialTypes').list()
  const details = (id: string | undefined) =>
    JSON.stringify([
      {
        type: 'openid_credential',
        credential_configuration_id: id,
        locations: [bench.environment.credentialIssuer],
      },
    ])
  const wish = { offeredTypeIds: [String(first?.id)] }
  const offer = await bench.offer(wish)
  const beyond = await bench.redeem(offer, { authorization_details: details(second?.id) })
  assert.deepEqual([beyond.status, beyond.body.error], [400, 'invalid_authorization_details'])
  const within = await bench.redeem(offer, { authorization_details: details(first?.id) })
  assert.equal(within.body.authorization_details[0].credential_configuration_id, first?.id)
})

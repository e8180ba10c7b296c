import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openBench } from '../testing/wallet.ts'

test('takes a wallet from the offer to a credential by metadata alone', async () => {
  const bench = await openBench()
  const made = await bench.offer()
  const offer = await bench.agent.get(`${bench.base}/offers/${made.reference}`)
  assert.equal(offer.status, 200)
  assert.match(offer.headers['content-type'] ?? '', /^application\/json/)
  assert.equal(offer.body.credential_issuer, bench.environment.credentialIssuer)

  const metadata = await bench.agent.get(`/.well-known/openid-credential-issuer${bench.base}`)
  assert.equal(metadata.body.credential_issuer, offer.body.credential_issuer)
  const server = await bench.agent.get(`/.well-known/oauth-authorization-server${bench.base}/as`)
  assert.deepEqual(metadata.body.authorization_servers, [server.body.issuer])

  const [grant] = Object.entries<Record<string, string>>(offer.body.grants)
  const token = await bench.agent
    .post(bench.path(server.body.token_endpoint))
    .type('form')
    .send({ grant_type: grant?.[0], ...grant?.[1] })
  assert.equal(token.status, 200)
  const nonce = await bench.agent.post(bench.path(metadata.body.nonce_endpoint))
  const { jwt } = await bench.proof(nonce.body.c_nonce)
  const [id] = offer.body.credential_configuration_ids
  const credential = await bench.agent
    .post(bench.path(metadata.body.credential_endpoint))
    .set('authorization', `${token.body.token_type} ${token.body.access_token}`)
    .send({ credential_configuration_id: id, proofs: { jwt: [jwt] } })
  assert.equal(credential.status, 200)
  assert.match(credential.body.credentials[0].credential, /~$/)

  const notification = await bench.agent
    .post(bench.path(metadata.body.notification_endpoint))
    .set('authorization', `Bearer ${token.body.access_token}`)
    .send({ notification_id: credential.body.notification_id, event: 'credential_accepted' })
  assert.equal(notification.status, 204)
})

test('serves the same under a custom domain, without the environment id', async () => {
  const bench = await openBench([], { options: { customDomain: 'id.acme.example' } })
  const metadata = await bench.agent
    .get('/.well-known/openid-credential-issuer')
    .set('host', 'id.acme.example')
  assert.equal(metadata.body.credential_issuer, 'https://id.acme.example')
  const nonce = await bench.agent
    .post(bench.path(metadata.body.nonce_endpoint))
    .set('host', 'id.acme.example')
  assert.equal(nonce.status, 200)
})

test('refuses another method with the list of right ones', async () => {
  const bench = await openBench()
  const answer = await bench.agent.get(`${bench.base}/as/token`)
  assert.equal(answer.status, 405)
  assert.equal(answer.headers.allow, 'POST')
  assert.equal((await bench.agent.post(`${bench.base}/openid4vci/fresh-nonce`)).status, 200)
})

test('knows nothing of an environment that does not exist', async () => {
  const { agent } = await openBench()
  const answer = await agent.get('/.well-known/openid-credential-issuer/nobody')
  assert.equal(answer.status, 404)
})

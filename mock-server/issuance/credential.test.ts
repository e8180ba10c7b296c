import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Bench, openBench } from '../testing/wallet.ts'

/** A token for one offer of everything, and a right request beside it. */
async function ready() {
  const bench = await openBench()
  const made = await bench.offer()
  const token: string = (await bench.redeem(made)).body.access_token
  const { jwt } = await bench.proof(await bench.nonce())
  const [id] = made.offeredTypeIds
  return { bench, made, token, right: { credential_configuration_id: id, proofs: { jwt: [jwt] } } }
}

async function status(bench: Bench, offerId: string) {
  const offer = await bench.environment.store.collection('offers').get(offerId)
  return offer?.provisionedTypeIds.length
}

test('issues at once, and notes what was issued', async () => {
  const { bench, made, token, right } = await ready()
  assert.equal(await status(bench, made.id), 0)
  const answer = await bench.credential(token, right)
  assert.equal(answer.status, 200)
  assert.equal(answer.headers['cache-control'], 'no-store')
  assert.equal(answer.body.credentials.length, 1)
  assert.equal(typeof answer.body.notification_id, 'string')
  assert.equal(await status(bench, made.id), 1)
  const issued = await bench.environment.store.collection('userCredentials').list()
  assert.deepEqual(issued.map((credential) => credential.status).sort(), ['ISSUED', 'PENDING'])
})

test('challenges a request without token, and says nothing about errors', async () => {
  const { bench, right } = await ready()
  const answer = await bench.agent
    .post(`${bench.base}/openid4vci/credentials?access_token=x`)
    .send(right)
  assert.equal(answer.status, 401)
  const challenge = answer.headers['www-authenticate'] ?? ''
  assert.match(challenge, /^Bearer realm="credentials", DPoP realm="credentials", algs="ES256 /)
  assert.equal(answer.text, '')
})

test('refuses an unknown token and one past its end', async () => {
  const { bench, token, right } = await ready()
  const unknown = await bench.credential('made-up', right)
  assert.equal(unknown.status, 401)
  assert.match(unknown.headers['www-authenticate'] ?? '', /^Bearer .*error="invalid_token"/)
  bench.environment.clock.advance('PT4M59S')
  assert.equal((await bench.credential(token, right)).status, 200)
  bench.environment.clock.advance('PT1S')
  assert.equal((await bench.credential(token, right)).status, 401)
})

test('calls malformed requests by their names', async () => {
  const { bench, token, right } = await ready()
  const id = right.credential_configuration_id
  const [jwt] = right.proofs.jwt
  const wrong: [Record<string, unknown> | string, string][] = [
    ['{', 'invalid_credential_request'],
    ['[]', 'invalid_credential_request'],
    [
      `{"credential_configuration_id":"a","credential_configuration_id":"${id}"}`,
      'invalid_credential_request',
    ],
    [{ proofs: right.proofs }, 'invalid_credential_request'],
    [{ ...right, credential_identifier: 'x' }, 'invalid_credential_request'],
    [{ ...right, credential_configuration_id: 7 }, 'invalid_credential_request'],
    [{ ...right, credential_configuration_id: 'unheard-of' }, 'unknown_credential_configuration'],
    [{ credential_identifier: 'x', proofs: right.proofs }, 'unknown_credential_identifier'],
    [{ ...right, credential_response_encryption: {} }, 'invalid_encryption_parameters'],
    [{ credential_configuration_id: id }, 'invalid_proof'],
    [{ ...right, proofs: 'x' }, 'invalid_credential_request'],
    [{ ...right, proofs: {} }, 'invalid_proof'],
    [{ ...right, proofs: { jwt: [] } }, 'invalid_proof'],
    [{ ...right, proofs: { jwt } }, 'invalid_credential_request'],
    [{ ...right, proofs: { ...right.proofs, di_vp: [{}] } }, 'invalid_credential_request'],
    [{ ...right, proofs: { di_vp: [{}] } }, 'invalid_proof'],
    [{ ...right, proofs: { jwt: [jwt, jwt] } }, 'invalid_proof'],
    [{ ...right, proofs: { jwt: Array.from({ length: 5 }, () => jwt) } }, 'invalid_proof'],
  ]
  for (const [body, error] of wrong) {
    const answer = await bench.credential(token, body)
    assert.deepEqual([answer.status, answer.body.error], [400, error], JSON.stringify(body))
    assert.match(answer.body.error_description, /^[\x20\x21\x23-\x5b\x5d-\x7e]+$/)
  }
  assert.equal((await bench.credential(token, { ...right, x_probe: {} })).status, 200)
})

test('gives one credential for each key of a batch, all of one dataset', async () => {
  const { bench, token, right } = await ready()
  const nonce = await bench.nonce()
  const proofs = await Promise.all([1, 2, 3].map(() => bench.proof(nonce)))
  const answer = await bench.credential(token, {
    ...right,
    proofs: { jwt: proofs.map(({ jwt }) => jwt) },
  })
  const keys = answer.body.credentials.map(({ credential }: { credential: string }) => {
    const [, payload = ''] = credential.split('.')
    return JSON.parse(Buffer.from(payload, 'base64url').toString()).cnf.jwk
  })
  assert.deepEqual(
    keys,
    proofs.map(({ jwk }) => jwk),
  )
  const bad = await bench.proof('made-up')
  const mixed = { jwt: [right.proofs.jwt[0], bad.jwt] }
  assert.equal((await bench.credential(token, { ...right, proofs: mixed })).status, 400)
})

test('gives nothing beyond the offer, and nothing that is not queued', async () => {
  const bench = await openBench()
  const credentials = bench.environment.store.collection('userCredentials')
  const [first, second] = await credentials.list()
  const made = await bench.offer({ offeredTypeIds: [String(first?.credentialTypeId)] })
  const { body } = await bench.redeem(made)
  const { jwt } = await bench.proof(await bench.nonce())
  const ask = (id: string | undefined) =>
    bench.credential(body.access_token, {
      credential_configuration_id: id,
      proofs: { jwt: [jwt] },
    })
  const beyond = await ask(second?.credentialTypeId)
  assert.equal(beyond.status, 403)
  assert.match(beyond.headers['www-authenticate'] ?? '', /error="insufficient_scope".*scope="/)
  assert.equal((await ask(first?.credentialTypeId)).status, 200)
  await credentials.update(String(first?.id), (seen) => ({ ...seen, status: 'REVOKED' }))
  const denied = await ask(first?.credentialTypeId)
  assert.deepEqual([denied.status, denied.body.error], [400, 'credential_request_denied'])
})

test('takes each notification, twice if need be, and from its own user only', async () => {
  const { bench, token, right } = await ready()
  const { body } = await bench.credential(token, right)
  const notify = (members: object, bearer = token) =>
    bench.agent
      .post(`${bench.base}/openid4vci/events`)
      .set('authorization', `Bearer ${bearer}`)
      .send(members)
  const known = { notification_id: body.notification_id }
  for (const event of ['credential_accepted', 'credential_failure', 'credential_deleted']) {
    assert.equal((await notify({ ...known, event })).status, 204)
    assert.equal((await notify({ ...known, event, x_probe: 1 })).status, 204)
  }
  const kept = await bench.environment.store.collection('notifications').get(body.notification_id)
  assert.equal(kept?.events.length, 3)

  const wrong: [object, string][] = [
    [{ ...known, event: 'Credential_Accepted' }, 'invalid_notification_request'],
    [{ ...known }, 'invalid_notification_request'],
    [{ event: 'credential_accepted' }, 'invalid_notification_request'],
    [
      { ...known, event: 'credential_failure', event_description: '"' },
      'invalid_notification_request',
    ],
    [{ notification_id: 'made-up', event: 'credential_accepted' }, 'invalid_notification_id'],
  ]
  for (const [members, error] of wrong) {
    const answer = await notify(members)
    assert.deepEqual([answer.status, answer.body.error], [400, error])
  }
  assert.equal((await notify({ ...known, event: 'credential_accepted' }, 'made-up')).status, 401)
})

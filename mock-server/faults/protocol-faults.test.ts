import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compactVerify, decodeProtectedHeader, importJWK } from 'jose'
import {
  authorizationParameters,
  authorize,
  type Bench,
  issueCredential,
  openBench,
  pkce,
  redeemCode,
} from '../testing/wallet.ts'
import { faultNamed } from './named.ts'

/** Whether what the fault promises is seen: by a wallet that does what its name says. */
type Probe = (bench: Bench) => Promise<boolean>

const scope = 'p1:provision:credentials:staff-pass'

const probes: Record<string, Probe> = {
  'cacheable nonce': async (bench) => (await nonce(bench)).headers['cache-control'] !== 'no-store',
  'nonce as HTML': async (bench) => (await nonce(bench)).headers['content-type'] === 'text/html',
  'nonce that tells the time': async (bench) => /^\d{13}$/.test((await nonce(bench)).body.c_nonce),
  'protected nonce endpoint': async (bench) => (await nonce(bench)).status === 401,
  'nonce under another name': async (bench) => (await nonce(bench)).body.c_nonce === undefined,

  'offer as plain text': async (bench) =>
    (await offer(bench)).headers['content-type'] === 'text/plain',
  'offer of an unknown configuration': async (bench) =>
    (await offered(bench)).credential_configuration_ids.includes('unheard-of'),
  'offer without an issuer': async (bench) => !('credential_issuer' in (await offered(bench))),
  'offer of no configuration': async (bench) =>
    (await offered(bench)).credential_configuration_ids.length === 0,
  'misspelt pre-authorized code': async (bench) => {
    const [grant] = Object.values<object>((await offered(bench)).grants)
    return !('pre-authorized_code' in (grant ?? {}))
  },

  'metadata of another issuer': async (bench) =>
    (await metadata(bench)).body.credential_issuer !== bench.environment.credentialIssuer,
  'metadata without credential endpoint': async (bench) =>
    !('credential_endpoint' in (await metadata(bench)).body),
  'metadata at the appended path': async (bench) => (await metadata(bench)).status === 404,
  'metadata as plain text': async (bench) =>
    (await metadata(bench)).headers['content-type'] === 'text/plain',
  'proof type without algorithms': async (bench) =>
    !(await configuration(bench)).proof_types_supported.jwt.proof_signing_alg_values_supported,
  'credential display without name': async (bench) =>
    !(await configuration(bench)).credential_metadata.display[0].name,
  'configuration without vct': async (bench) => !('vct' in (await configuration(bench))),
  'claim described twice': async (bench) => {
    const { claims } = (await configuration(bench)).credential_metadata
    const paths = claims.map(({ path }: { path: string[] }) => path.join())
    return new Set(paths).size < paths.length
  },

  'authorization server metadata of another issuer': async (bench) =>
    (await server(bench)).issuer !== bench.environment.authorizationServer,
  'authorization server metadata without token endpoint': async (bench) =>
    !('token_endpoint' in (await server(bench))),
  'anonymous access flag as text': async (bench) =>
    (await server(bench))['pre-authorized_grant_anonymous_access_supported'] !== true,
  'private key in the JWK Set': async (bench) =>
    'd' in (await bench.agent.get(`${bench.base}/as/jwks`)).body.keys[0],

  'cacheable token response': async (bench) => !('cache-control' in (await token(bench)).headers),
  'token without token_type': async (bench) => !('token_type' in (await token(bench)).body),
  'long-lived access token': async (bench) => (await token(bench)).body.expires_in > 300,
  'pre-authorized-code-unused@token': async (bench) => {
    const made = await bench.offer()
    await bench.redeem(made)
    return (await bench.redeem(made)).status === 200
  },
  'code-unused@token': async (bench) => {
    const code = await authorize(bench, { scope })
    await redeemCode(bench, code)
    return (await redeemCode(bench, code)).status === 200
  },
  'tx-code-present@token': async (bench) =>
    (await bench.redeem(await bench.offer({ txCode: true }))).status === 200,
  'tx-code@token': async (bench) =>
    (await bench.redeem(await bench.offer({ txCode: true }), { tx_code: 'wrong' })).status === 200,
  'token errors as plain text': async (bench) =>
    (await bench.post('/as/token', {})).headers['content-type'] === 'text/plain',
  'pre-authorized-code-known@token': async (bench) =>
    (await bench.redeem(await bench.offer(), { 'pre-authorized_code': 'x' })).status === 500,
  'refused token parameters': async (bench) =>
    (await bench.redeem(await bench.offer(), { x_probe: '1' })).status === 400,
  'refused anonymous access': async (bench) => (await token(bench)).status === 401,
  'code-verifier@token': async (bench) =>
    (
      await redeemCode(bench, await authorize(bench, { scope }), {
        code_verifier: pkce().verifier,
      })
    ).status === 200,
  'redirect-uri-registered@authorize': async (bench) =>
    (await authorize(bench, { scope, redirect_uri: 'https://evil.example/cb' })).location.host ===
    'evil.example',
  'redirect-uri-same@token': async (bench) =>
    (
      await redeemCode(bench, await authorize(bench, { scope }), {
        redirect_uri: 'https://evil.example/cb',
      })
    ).status === 200,
  'authorization response without iss': async (bench) =>
    !(await authorize(bench, { scope })).location.searchParams.has('iss'),
  'authorization response without state': async (bench) =>
    !(await authorize(bench, { scope })).location.searchParams.has('state'),
  'authorization response of another iss': async (bench) =>
    (await authorize(bench, { scope })).location.searchParams.get('iss') !==
    bench.environment.authorizationServer,
  'pushed request answered 200': async (bench) =>
    (await bench.post('/as/par', authorizationParameters(bench, pkce().challenge, { scope })))
      .status === 200,
  'details-type@authorize': async (bench) =>
    (await detailed(bench, { type: 'openid_credential_x' })).code !== '',
  'details-configuration@authorize': async (bench) =>
    (await detailed(bench, { credential_configuration_id: 'unheard-of' })).code !== '',
  'authorization details not returned': async (bench) =>
    !('authorization_details' in (await redeemCode(bench, await detailed(bench, {}))).body),
  'authorization details without identifiers': async (bench) =>
    !(
      'credential_identifiers' in
      ((await redeemCode(bench, await detailed(bench, {}))).body.authorization_details?.[0] ?? {})
    ),
  'sign-in with any password': async (bench) => {
    const parameters = authorizationParameters(bench, pkce().challenge, { scope })
    const page = await bench.agent.get(bench.authorizationUrl(parameters))
    return (await bench.signIn(page, { username: 'erika', password: 'x' })).status === 200
  },

  'nonce-known@credential': served({ claims: { nonce: 'made-up' } }),
  'proof-signature@credential': served({ foreignKey: true }),
  'unsigned proof accepted': served({ alg: 'ES512' }),
  'proof-audience@credential': served({ claims: { aud: 'https://other.example' } }),
  'proof-typ@credential': served({ header: { typ: 'JWT' } }),
  'proof-issued-at@credential': served({ claims: { iat: undefined } }),
  'proof-nonce@credential': served({ claims: { nonce: undefined } }),
  'proof-key-public@credential': async (bench) => {
    const keys = await bench.proof('any')
    const jwk = { ...keys.jwk, d: keys.privateJwk.d }
    const { jwt } = await bench.proof(await bench.nonce(), {
      header: { jwk },
      signingKey: keys.privateJwk,
    })
    return (await issueCredential(bench, { jwt })).status === 200
  },
  'proofs-present@credential': async (bench) => (await request(bench, {})).status === 200,
  'proofs-non-empty@credential': async (bench) =>
    (await request(bench, { proofs: { jwt: [] } })).status === 200,
  'access-token-present@credential': async (bench) => (await withoutToken(bench)).status !== 401,
  'access-token-known@credential': async (bench) => {
    await token(bench)
    return (await bench.credential('made-up', {})).status !== 401
  },
  'challenge without WWW-Authenticate': async (bench) =>
    !('www-authenticate' in (await bench.credential('made-up', {})).headers),

  'credential answered 201': async (bench) => (await issueCredential(bench)).status === 201,
  'credentials as plain strings': async (bench) =>
    typeof (await issueCredential(bench)).body.credentials[0] === 'string',
  'numeric notification id': async (bench) =>
    typeof (await issueCredential(bench)).body.notification_id === 'number',
  'credential response as plain text': async (bench) =>
    (await issueCredential(bench)).headers['content-type'] === 'text/plain',
  'credential bound to a foreign key': async (bench) => {
    const own = await bench.proof(await bench.nonce())
    return (await issued(bench, own)).payload.cnf?.jwk.x !== own.jwk.x
  },
  'unbound credential': async (bench) => (await issued(bench)).payload.cnf === undefined,
  'credential signed by another key': async (bench) => {
    const { jws } = await issued(bench)
    const key = await importJWK(bench.environment.keys.public, 'ES256')
    return compactVerify(jws, key).then(
      () => false,
      () => true,
    )
  },
  'draft typ of the credential': async (bench) =>
    decodeProtectedHeader((await issued(bench)).jws).typ !== 'dc+sd-jwt',
  'credential of another vct': async (bench) =>
    (await issued(bench)).payload.vct === 'urn:example:another',
  'credential time in milliseconds': async (bench) => (await issued(bench)).payload.iat > 1e11,
  'missing mandatory claim': async (bench) => {
    const [type] = await bench.environment.store.collection('credentialTypes').list()
    return (await issued(bench)).disclosures.length < (type?.fields.length ?? 0)
  },

  'notification answered 500': async (bench) => (await notify(bench)).status === 500,
  'notification answered 200 with a body': async (bench) => (await notify(bench)).status === 200,
  'notification-id-known@notification': async (bench) =>
    (await notify(bench, { notification_id: 'made-up' })).status === 204,
  'credential errors as plain text': async (bench) =>
    (await request(bench, {})).headers['content-type'] === 'text/plain',
  'draft error code': async (bench) => (await unheardOf(bench)) === 'unsupported_credential_type',
  'OAuth error code for a credential request': async (bench) =>
    (await unheardOf(bench)) === 'invalid_request',
  'refused credential request members': async (bench) => {
    const { jwt } = await bench.proof(await bench.nonce())
    return (await request(bench, { proofs: { jwt: [jwt] }, x_probe: {} })).status === 400
  },
  'error description with quotes': async (bench) =>
    /"/.test((await request(bench, {})).body.error_description ?? ''),
  'one-credential-id@credential': async (bench) => {
    const { jwt } = await bench.proof(await bench.nonce())
    const answer = await request(bench, { credential_identifier: 'x', proofs: { jwt: [jwt] } })
    return answer.status === 200
  },
  'token-covers-configuration@credential': async (bench) => {
    const types = await bench.environment.store.collection('credentialTypes').list()
    const made = await bench.offer({ offeredTypeIds: [String(types[0]?.id)] })
    const { jwt } = await bench.proof(await bench.nonce())
    const answer = await bench.credential((await bench.redeem(made)).body.access_token, {
      credential_configuration_id: types[1]?.id,
      proofs: { jwt: [jwt] },
    })
    return answer.status === 200
  },
}

for (const [name, isSeen] of Object.entries(probes)) {
  test(`an issuer with the fault "${name}" differs from a right one in just that`, async () => {
    const fault = await faultNamed(name)
    assert.ok(fault, 'the fault is in the registry')
    assert.equal(await isSeen(await openBench()), false, 'a right issuer')
    assert.equal(await isSeen(await openBench([fault])), true, 'the issuer with the fault')
  })
}

function nonce(bench: Bench) {
  return bench.agent.post(`${bench.base}/openid4vci/fresh-nonce`)
}

async function offer(bench: Bench) {
  return bench.agent.get(`${bench.base}/offers/${(await bench.offer()).reference}`)
}

async function offered(bench: Bench) {
  return (await offer(bench)).body
}

function metadata(bench: Bench) {
  return bench.agent.get(`/.well-known/openid-credential-issuer${bench.base}`)
}

async function configuration(bench: Bench) {
  const { body } = await metadata(bench)
  const [type] = await bench.environment.store.collection('credentialTypes').list()
  return body.credential_configurations_supported[String(type?.id)]
}

async function server(bench: Bench) {
  return (await bench.agent.get(`/.well-known/oauth-authorization-server${bench.base}/as`)).body
}

async function token(bench: Bench) {
  return bench.redeem(await bench.offer())
}

async function detailed(bench: Bench, change: object) {
  const [type] = await bench.environment.store.collection('credentialTypes').list()
  const detail = {
    type: 'openid_credential',
    credential_configuration_id: type?.id,
    locations: [bench.environment.credentialIssuer],
    ...change,
  }
  return authorize(bench, { authorization_details: JSON.stringify([detail]) })
}

function served(change: Parameters<Bench['proof']>[1]): Probe {
  return async (bench) =>
    (await issueCredential(bench, await bench.proof(await bench.nonce(), change))).status === 200
}

/** A credential request of the first configuration with these members beside it. */
async function request(bench: Bench, members: object) {
  const made = await bench.offer()
  const { body } = await bench.redeem(made)
  return bench.credential(body.access_token, {
    credential_configuration_id: made.offeredTypeIds[0],
    ...members,
  })
}

async function withoutToken(bench: Bench) {
  await token(bench)
  return bench.agent.post(`${bench.base}/openid4vci/credentials`).send({})
}

async function unheardOf(bench: Bench) {
  return (await request(bench, { credential_configuration_id: 'unheard-of' })).body.error
}

async function issued(bench: Bench, proof?: { readonly jwt: string }) {
  const { body } = await issueCredential(bench, proof)
  const [jws = '', ...disclosures] = String(body.credentials[0].credential).split('~')
  const payload = JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString())
  return { jws, payload, disclosures: disclosures.slice(0, -1) }
}

async function notify(bench: Bench, change: object = {}) {
  const made = await bench.offer()
  const { body } = await bench.redeem(made)
  const { jwt } = await bench.proof(await bench.nonce())
  const credential = await bench.credential(body.access_token, {
    credential_configuration_id: made.offeredTypeIds[0],
    proofs: { jwt: [jwt] },
  })
  return bench.agent
    .post(`${bench.base}/openid4vci/events`)
    .set('authorization', `Bearer ${body.access_token}`)
    .send({
      notification_id: credential.body.notification_id,
      event: 'credential_accepted',
      ...change,
    })
}

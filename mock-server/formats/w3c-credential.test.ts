import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { decodeJwt, importJWK, type JWK, jwtVerify } from 'jose'
import { type Bench, openBench } from '../testing/wallet.ts'
import { issueCredential } from './registry.ts'

/** The holder's key of RFC 9901, Section 5.1: any public key does. */
const holderKey: JWK = {
  kty: 'EC',
  crv: 'P-256',
  x: 'TCAER19Zvu3OHF4j4W4vfSVoHIP1ILilDls7vCeGemc',
  y: 'ZxjiWWbZMQGHVWKVQ4hbSIirsVfuecCE6t4jT9F2HZQ',
}

let bench: Bench

before(async () => {
  bench = await openBench([], { options: { formats: ['jwt_vc_json', 'jwt_vc_json-ld', 'ldp_vc'] } })
})

async function issued(format: string): Promise<unknown> {
  const types = await bench.environment.store.collection('credentialTypes').list()
  const type = types.find(({ profile }) => profile?.format === format)
  assert.ok(type?.profile)
  const { claims } = type.profile
  return issueCredential(bench.environment, { type, claims, holderKey, expiresAt: undefined })
}

async function configuration(format: string) {
  const { body } = await bench.agent.get(`/.well-known/openid-credential-issuer${bench.base}`)
  const all = Object.values<{
    format: string
    credential_definition: { type: string[]; '@context'?: unknown[] }
  }>(body.credential_configurations_supported)
  const found = all.find((each) => each.format === format)
  assert.ok(found)
  return found
}

test('a JWT says the same outside and inside, of the announced types', async () => {
  const claims = decodeJwt<{ vc: Record<string, never> }>(String(await issued('jwt_vc_json')))
  const { vc } = claims
  assert.equal(claims.iss, vc.issuer)
  assert.equal(claims.jti, vc.id)
  assert.equal(claims.sub, Object(vc.credentialSubject).id)
  assert.match(String(claims.sub), /^did:jwk:/)
  assert.equal(Date.parse(String(vc.issuanceDate)), Number(claims.nbf) * 1000)
  assert.equal(Date.parse(String(vc.expirationDate)), Number(claims.exp) * 1000)
  assert.deepEqual(vc.type, (await configuration('jwt_vc_json')).credential_definition.type)
})

test('with JSON-LD the key is in the DID document of the issuer', async () => {
  const raw = String(await issued('jwt_vc_json-ld'))
  const { body } = await bench.agent.get(`${bench.base}/did.json`)
  const [method] = body.verificationMethod
  assert.deepEqual(body.assertionMethod, [method.id])
  const key = await importJWK(method.publicKeyJwk, 'ES256')
  const options = { currentDate: bench.environment.now() }
  const { payload, protectedHeader } = await jwtVerify<{ vc: Record<string, never> }>(
    raw,
    key,
    options,
  )
  assert.equal(protectedHeader.kid, method.id)
  assert.equal(payload.iss, body.id)
  assert.deepEqual(
    payload.vc['@context'],
    (await configuration('jwt_vc_json-ld')).credential_definition['@context'],
  )
})

test('a sealed document names its issuer, its holder and the time of the proof', async () => {
  const document = Object(await issued('ldp_vc'))
  const { credential_definition: definition } = await configuration('ldp_vc')
  assert.deepEqual(document['@context'], definition['@context'])
  assert.deepEqual(document.type, definition.type)
  assert.equal(document.proof.verificationMethod.split('#')[0], document.issuer)
  assert.equal(document.proof.created, '2026-03-01T12:00:00Z')
  assert.match(document.credentialSubject.id, /^did:jwk:/)
})

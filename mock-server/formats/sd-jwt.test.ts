import assert from 'node:assert/strict'
import { createHash, X509Certificate } from 'node:crypto'
import { before, test } from 'node:test'
import { compactVerify, decodeProtectedHeader, importX509, type JWK } from 'jose'
import { numericDate } from '../../protocol/clock.ts'
import { type Bench, openBench } from '../testing/wallet.ts'
import { sdJwt } from './sd-jwt.ts'

/** The holder's key of RFC 9901, Section 5.1: any public key does. */
const holderKey: JWK = {
  kty: 'EC',
  crv: 'P-256',
  x: 'TCAER19Zvu3OHF4j4W4vfSVoHIP1ILilDls7vCeGemc',
  y: 'ZxjiWWbZMQGHVWKVQ4hbSIirsVfuecCE6t4jT9F2HZQ',
}
const claims = { Level: '2', Name: 'Erika', iss: 'not the issuer', _sd: 'no digest' }

let bench: Bench
let jws: string
let disclosures: string[]
let payload: Record<string, unknown>

before(async () => {
  bench = await openBench()
  const [type] = await bench.environment.store.collection('credentialTypes').list()
  assert.ok(type)
  const wish = { type, claims, holderKey, expiresAt: undefined }
  const credential = String(await sdJwt.issue(bench.environment, wish))
  const [first = '', ...rest] = credential.split('~')
  jws = first
  assert.equal(rest.pop(), '')
  disclosures = rest
  payload = JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString())
})

test('is signed by the leaf certificate of x5c, as dc+sd-jwt', async () => {
  const header = decodeProtectedHeader(jws)
  assert.equal(header.typ, 'dc+sd-jwt')
  assert.equal(header.kid, bench.environment.keys.public.kid)
  const leaf = new X509Certificate(Buffer.from(header.x5c?.[0] ?? '', 'base64'))
  await compactVerify(jws, await importX509(leaf.toString(), 'ES256'))
})

test('says plainly who issued it, when, what it is and for whom', async () => {
  assert.equal(payload.iss, bench.environment.credentialIssuer)
  assert.equal(payload.iat, numericDate(bench.environment.now()))
  assert.ok(Number(payload.exp) > Number(payload.iat))
  assert.deepEqual(payload.cnf, { jwk: holderKey })
  const { body } = await bench.agent.get(`/.well-known/openid-credential-issuer${bench.base}`)
  const [configuration] = Object.values<{ vct: string }>(body.credential_configurations_supported)
  assert.equal(payload.vct, configuration?.vct)
})

test('discloses each claim by a digest of its own, and no name with a meaning of its own', () => {
  const decoded = disclosures.map((disclosure) =>
    JSON.parse(Buffer.from(disclosure, 'base64url').toString()),
  )
  assert.deepEqual(decoded.map(([, name, value]) => [name, value]).sort(), [
    ['Level', '2'],
    ['Name', 'Erika'],
  ])
  for (const [salt] of decoded) assert.ok(Buffer.from(salt, 'base64url').length >= 16)
  // RFC 9901, Section 4.2.3: the digest is taken over the encoded disclosure.
  const digests = disclosures.map((text) => createHash('sha256').update(text).digest('base64url'))
  assert.deepEqual(payload._sd, digests.sort())
})

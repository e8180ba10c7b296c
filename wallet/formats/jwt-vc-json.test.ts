import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { calculateJwkThumbprint, importJWK, type JWK, SignJWT } from 'jose'
import { jwkOfDid } from '../../protocol/did.ts'
import { scriptedIssuer } from '../http/scripted-issuer.ts'
import { jwtVcJson, jwtVcJsonLd } from './jwt-vc-json.ts'

// The credential of OpenID4VCI 1.0, Appendix A.1.1.4, and the issuer's key of its examples.
const example = [
  'eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiIsImtpZCI6InVybjppZXRmOnBhcmFtczpvYXV0aDpqd2stdGh1bWJwcmludDpz',
  'aGEtMjU2Om1sVXBvZzd2RWV3RkJlbTZVbDA5YzJkdFR3YzhkRnpWcElEWDNzcUdXVzAifQ.eyJ2YyI6eyJAY29udGV4dCI6W',
  'yJodHRwczovL3d3dy53My5vcmcvMjAxOC9jcmVkZW50aWFscy92MSIsImh0dHBzOi8vd3d3LnczLm9yZy8yMDE4L2NyZWRlb',
  'nRpYWxzL2V4YW1wbGVzL3YxIl0sImlkIjoiaHR0cHM6Ly9jcmVkZW50aWFsLWlzc3Vlci5leGFtcGxlLmNvbS9jcmVkZW50a',
  'WFscy8zNzMyIiwidHlwZSI6WyJWZXJpZmlhYmxlQ3JlZGVudGlhbCIsIlVuaXZlcnNpdHlEZWdyZWVDcmVkZW50aWFsIl0sI',
  'mlzc3VlciI6Imh0dHBzOi8vY3JlZGVudGlhbC1pc3N1ZXIuZXhhbXBsZS5jb20iLCJpc3N1YW5jZURhdGUiOiIyMDI1LTAxL',
  'TAxVDAwOjAwOjAwWiIsImNyZWRlbnRpYWxTdWJqZWN0Ijp7ImlkIjoiZGlkOmp3azpleUpyYVdRaU9pSjFjbTQ2YVdWMFpqc',
  'HdZWEpoYlhNNmIyRjFkR2c2YW5kckxYUm9kVzFpY0hKcGJuUTZjMmhoTFRJMU5qcFdZa3BQVTNacWVGVTJURGhETjBkVlR6U',
  'mtjMmhKV1ZZemVtSjJSbmRyV1VJME0xbEtOVXQwZERoRklpd2lhM1I1SWpvaVJVTWlMQ0pqY25ZaU9pSlFMVEkxTmlJc0ltR',
  'nNaeUk2SWtWVE1qVTJJaXdpZUNJNklrMWtReTFQUzNFMFFWRktabFpEV0RWNmNGRnZURGhxTkZaRlpuWlFXRGs0ZEZVNWFIa',
  'GpUbGhIY204aUxDSjVJam9pYm5OWGJtWmlOazVYYzBzek9VSklMV2hCWVZOclExTmxORUo1YldWT2MyTktSVjl6WVVRelJET',
  'mlUU0o5IiwiZGVncmVlIjp7InR5cGUiOiJCYWNoZWxvckRlZ3JlZSIsIm5hbWUiOiJCYWNoZWxvciBvZiBTY2llbmNlIGFuZ',
  'CBBcnRzIn19fSwiaXNzIjoiaHR0cHM6Ly9jcmVkZW50aWFsLWlzc3Vlci5leGFtcGxlLmNvbSIsIm5iZiI6MTczNTY4OTYwM',
  'CwianRpIjoiaHR0cHM6Ly9jcmVkZW50aWFsLWlzc3Vlci5leGFtcGxlLmNvbS9jcmVkZW50aWFscy8zNzMyIiwic3ViIjoiZ',
  'GlkOmp3azpleUpyYVdRaU9pSjFjbTQ2YVdWMFpqcHdZWEpoYlhNNmIyRjFkR2c2YW5kckxYUm9kVzFpY0hKcGJuUTZjMmhoT',
  'FRJMU5qcFdZa3BQVTNacWVGVTJURGhETjBkVlR6UmtjMmhKV1ZZemVtSjJSbmRyV1VJME0xbEtOVXQwZERoRklpd2lhM1I1S',
  'WpvaVJVTWlMQ0pqY25ZaU9pSlFMVEkxTmlJc0ltRnNaeUk2SWtWVE1qVTJJaXdpZUNJNklrMWtReTFQUzNFMFFWRktabFpEV',
  '0RWNmNGRnZURGhxTkZaRlpuWlFXRGs0ZEZVNWFIaGpUbGhIY204aUxDSjVJam9pYm5OWGJtWmlOazVYYzBzek9VSklMV2hCW',
  'VZOclExTmxORUo1YldWT2MyTktSVjl6WVVRelJETmlUU0o5In0.k13xQCnQIKAIuwQIbg37dwlNr8D6_2YUQtDTVQCq-Zsjc',
  'XxHagGC_VIZtd7RpR8OvBzTBHVwrBRD-_RzoV2Ofg',
].join('')
const issuerKey = {
  kid: 'urn:ietf:params:oauth:jwk-thumbprint:sha-256:mlUpog7vEewFBem6Ul09c2dtTwc8dFzVpIDX3sqGWW0',
  kty: 'EC',
  crv: 'P-256',
  alg: 'ES256',
  x: '_LC1FTUl0MltKAOQzXNsofVMpWFV2obLGrNCat_CQ-g',
  y: 'kBjoyjNuMVAOq--qVUgylDoLKuMdk4imS-Kk5ahuYIU',
}
const clock = { now: () => new Date('2025-06-01T00:00:00Z') }

async function factsOf(
  raw: unknown,
  http: ReturnType<typeof scriptedIssuer>['http'],
  proofKeys: readonly string[] = [],
  format = jwtVcJson,
) {
  const { facts } = await format.verify({ http, clock }, raw, proofKeys)
  return Object.fromEntries(facts.map(({ name, holds }) => [name, holds]))
}

/** The example's issuer is at another host than the script answers for: the script takes any. */
function publishing(keys: readonly object[]) {
  return scriptedIssuer(
    { 'GET /.well-known/jwt-vc-issuer': { body: { jwks: { keys } } } },
    'https://credential-issuer.example.com',
  ).http
}

test('verifies the example of OpenID4VCI 1.0, Appendix A.1.1.4 with the key of its issuer', async () => {
  const holder = jwkOfDid(
    JSON.parse(Buffer.from(example.split('.')[1] ?? '', 'base64url').toString()).sub,
  )
  const thumbprint = await calculateJwkThumbprint(holder as JWK)
  assert.deepEqual(await factsOf(example, publishing([issuerKey]), [thumbprint]), {
    parsed: true,
    'issuer-key-found': true,
    'signature-verified': true,
    'bound-to-proof-key': true,
    'valid-now': true,
  })
})

test('finds one changed character of its payload, and another holder', async () => {
  const changed = example.replace('.eyJ2YyI6', '.eyJ2YyIg')
  const facts = await factsOf(changed, publishing([issuerKey]), ['another'])
  assert.deepEqual([facts.parsed, facts['signature-verified']], [false, undefined])
  const [header = '', payload = '', signature = ''] = example.split('.')
  const other = await factsOf(
    `${header}.${payload}.A${signature.slice(1)}`,
    publishing([issuerKey]),
    ['x'],
  )
  assert.deepEqual([other['signature-verified'], other['bound-to-proof-key']], [false, false])
})

test('reads the key of a DID document, where it is for assertions', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const did = 'did:web:issuer.example.com:tenant'
  const method = {
    id: '#k1',
    type: 'JsonWebKey',
    controller: did,
    publicKeyJwk: publicKey.export({ format: 'jwk' }),
  }
  const raw = await new SignJWT({ vc: { issuer: did } })
    .setProtectedHeader({ alg: 'ES256', kid: `${did}#k1` })
    .sign(await importJWK(privateKey.export({ format: 'jwk' }) as JWK, 'ES256'))
  const at = (document: object) =>
    scriptedIssuer({ 'GET /tenant/did.json': { body: document } }).http
  const allowed = { id: did, verificationMethod: [method], assertionMethod: ['#k1'] }
  assert.equal((await factsOf(raw, at(allowed), [], jwtVcJsonLd))['signature-verified'], true)
  const forbidden = { id: did, verificationMethod: [method], authentication: ['#k1'] }
  const facts = await factsOf(raw, at(forbidden), [], jwtVcJsonLd)
  assert.deepEqual([facts['issuer-key-found'], facts['signature-verified']], [false, undefined])
})

test('an unsigned credential is not verified, and what is no JWS not parsed', async () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const raw = `${part({ alg: 'none' })}.${part({ iss: 'https://credential-issuer.example.com' })}.`
  assert.equal((await factsOf(raw, publishing([issuerKey])))['signature-verified'], false)
  for (const bad of [7, {}, 'abc', `${example}.x`]) {
    assert.deepEqual(await factsOf(bad, publishing([])), { parsed: false })
  }
})

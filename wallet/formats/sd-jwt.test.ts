// First: @peculiar/x509 needs it to be there.
import 'reflect-metadata'
import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync, KeyObject, sign, webcrypto } from 'node:crypto'
import { test } from 'node:test'
import * as x509 from '@peculiar/x509'
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc'
import { calculateJwkThumbprint, type JWK } from 'jose'
import { now, origin, scriptedIssuer } from '../http/scripted-issuer.ts'
import { sdJwtVc } from './sd-jwt.ts'

const unused = scriptedIssuer({}).http
const clock = { now: () => now }

async function issue(
  claims: Record<string, unknown>,
  options: { key?: KeyObject; header?: object } = {},
) {
  const key = options.key ?? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const instance = new SDJwtVcInstance({
    signer: (data) =>
      sign('sha256', Buffer.from(data), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
    signAlg: 'ES256',
    hasher: async (data, alg) =>
      new Uint8Array(await webcrypto.subtle.digest(alg, new TextEncoder().encode(String(data)))),
    hashAlg: 'sha-256',
    saltGenerator: (length) => 'x'.repeat(length),
  })
  return instance.issue(
    { vct: 'https://issuer.example.com/pass', iss: origin, ...claims },
    { _sd: ['given_name', 'address'], address: { _sd: ['street'] }, langs: { _sd: [0] } } as never,
    options.header ? { header: options.header } : {},
  )
}

const person = {
  given_name: 'Erika',
  address: { street: 'Weg 1', city: 'Ort' },
  langs: ['de', 'en'],
}

/** Fact name → whether it holds. */
async function factsOf(raw: unknown, http = unused, proofKeys: string[] = []) {
  const { facts } = await sdJwtVc.verify({ http, clock }, raw, proofKeys)
  return Object.fromEntries(facts.map(({ name, holds }) => [name, holds]))
}

function publishes(jwk: JWK) {
  return scriptedIssuer({
    'GET /.well-known/jwt-vc-issuer': { body: { issuer: origin, jwks_uri: `${origin}/jwks` } },
    'GET /jwks': { body: { keys: [jwk, { ...jwk, kid: 'another' }] } },
  }).http
}

test('resolves nested and array disclosures of a credential another library made', async () => {
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const raw = await issue(person, { key: key.privateKey, header: { kid: 'k1' } })
  const http = publishes({ ...(key.publicKey.export({ format: 'jwk' }) as JWK), kid: 'k1' })
  const { facts, sdJwt } = await sdJwtVc.verify({ http, clock }, raw, [])
  assert.deepEqual(
    facts.map(({ name, holds }) => [name, holds]),
    ['parsed', 'issuer-key-found', 'signature-verified', 'disclosures-match', 'valid-now'].map(
      (name) => [name, true],
    ),
  )
  const { iss, vct, ...claims } = sdJwt?.claims ?? {}
  assert.deepEqual(claims, person)
  assert.equal(sdJwt?.disclosures.length, 4)
})

test('takes the key of the leaf certificate in x5c', async () => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Issuer',
    keys,
    signingAlgorithm: algorithm,
  })
  const header = { x5c: [certificate.toString('base64')] }
  const right = await issue(person, { key: KeyObject.from(keys.privateKey), header })
  const wrong = await issue(person, { header })
  assert.equal((await factsOf(right))['signature-verified'], true)
  assert.equal((await factsOf(wrong))['signature-verified'], false)
})

test('finds a changed disclosure, one that comes twice, and what is no SD-JWT', async () => {
  const raw = await issue(person)
  const [jwt = '', first = '', ...rest] = raw.split('~')
  const other = Buffer.from('["x","given_name","Mallory"]').toString('base64url')
  assert.equal((await factsOf([jwt, other, ...rest].join('~')))['disclosures-match'], false)
  assert.equal((await factsOf([jwt, first, first, ...rest].join('~')))['disclosures-match'], false)
  assert.deepEqual(await factsOf(raw.slice(0, -1)), { parsed: false })
  assert.deepEqual(await factsOf({ jwt }), { parsed: false })
})

test('an issuer that publishes only at the appended location is read there, conditionally', async () => {
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = key.publicKey.export({ format: 'jwk' })
  const { http } = scriptedIssuer({
    'GET /tenant/.well-known/jwt-vc-issuer': { body: { jwks: { keys: [jwk] } } },
  })
  const raw = await issue({ iss: `${origin}/tenant` }, { key: key.privateKey })
  assert.equal((await factsOf(raw, http))['signature-verified'], true)
  assert.equal(http.log.evidence().fallbacks[0]?.requirement, 'SDJWTVC-5-01')
})

test('an issuer that is hidden in a disclosure is asked for its key', async () => {
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const http = publishes({ ...(key.publicKey.export({ format: 'jwk' }) as JWK), kid: 'k1' })
  const raw = hiding({ vct: 'https://issuer.example.com/pass' }, ['x', 'iss', origin], {
    header: { alg: 'ES256', typ: 'dc+sd-jwt', kid: 'k1' },
    key: key.privateKey,
  })
  assert.equal((await factsOf(raw, http))['signature-verified'], true)
})

/** By hand: a library refuses to hide what may not be hidden. */
function hiding(
  claims: object,
  disclosed: readonly unknown[],
  { header, key }: { header: object; key: KeyObject },
): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const disclosure = encode(disclosed)
  const digest = createHash('sha256').update(disclosure).digest('base64url')
  const input = `${encode(header)}.${encode({ ...claims, _sd: [digest] })}`
  const signature = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' })
  return `${input}.${signature.toString('base64url')}~${disclosure}~`
}

test('compares cnf.jwk by thumbprint with the keys that were proven', async () => {
  // RFC 7638, Section 3.1: this key and its thumbprint.
  const jwk = {
    kty: 'RSA',
    n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
    e: 'AQAB',
    alg: 'RS256',
    kid: '2011-04-29',
  }
  const raw = await issue({ cnf: { jwk } })
  const proven = ['NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs']
  assert.equal((await factsOf(raw, unused, proven))['bound-to-proof-key'], true)
  assert.equal((await factsOf(raw, unused, ['another']))['bound-to-proof-key'], false)
  assert.equal((await factsOf(await issue({}), unused, proven))['bound-to-proof-key'], false)
  assert.equal(await calculateJwkThumbprint(jwk), proven[0])
})

test('judges time by the given clock', async () => {
  const second = Math.floor(now.getTime() / 1000)
  const validNow = async (claims: object) =>
    (await factsOf(await issue({ ...claims })))['valid-now']
  assert.equal(await validNow({ exp: second - 60 }), false)
  assert.equal(await validNow({ exp: second - 59 }), true)
  assert.equal(await validNow({ nbf: second + 61 }), false)
  assert.equal(await validNow({ nbf: second + 60 }), true)
})

test('an unsigned credential is not verified, whatever key there is', async () => {
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' })
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const raw = `${part({ alg: 'none', kid: 'k1' })}.${part({ iss: origin })}.~`
  const facts = await factsOf(raw, publishes({ ...(key as JWK), kid: 'k1' }))
  assert.deepEqual([facts['issuer-key-found'], facts['signature-verified']], [true, false])
})

import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { test } from 'node:test'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite as ecdsa } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite'
import { cryptosuite as eddsa } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { calculateJwkThumbprint, type JWK } from 'jose'
import jsigs from 'jsonld-signatures'
import { didOfJwk } from '../../protocol/did.ts'
import { bundledContext } from '../../protocol/linked-data.ts'
import { now, scriptedIssuer } from '../http/scripted-issuer.ts'
import { ldpVc } from './ldp-vc.ts'

const { http } = scriptedIssuer({})
const clock = { now: () => now }

async function factsOf(raw: unknown, proofKeys: readonly string[] = []) {
  const { facts } = await ldpVc.verify({ http, clock }, raw, proofKeys)
  return Object.fromEntries(facts.map(({ name, holds }) => [name, holds]))
}

const holder = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
  format: 'jwk',
}) as JWK

async function issued(suite: 'ecdsa' | 'eddsa'): Promise<Record<string, unknown>> {
  const { privateKey, publicKey } =
    suite === 'ecdsa'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('ed25519')
  const issuer = didOfJwk(publicKey.export({ format: 'jwk' }))
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2', { '@vocab': 'https://example.com/#' }],
    type: ['VerifiableCredential', 'Pass'],
    issuer,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: { id: didOfJwk(holder), name: 'Erika' },
  }
  const document = await jsigs.sign(credential, {
    suite: new DataIntegrityProof({
      cryptosuite: suite === 'ecdsa' ? ecdsa : eddsa,
      date: now,
      signer: {
        id: `${issuer}#0`,
        algorithm: suite === 'ecdsa' ? 'P-256' : 'Ed25519',
        sign: async ({ data }) =>
          sign(suite === 'ecdsa' ? 'sha256' : null, data, {
            key: privateKey,
            dsaEncoding: 'ieee-p1363',
          }),
      },
    }),
    purpose: new jsigs.purposes.AssertionProofPurpose(),
    documentLoader: async (url) => ({
      contextUrl: null,
      documentUrl: url,
      document: bundledContext(url),
    }),
  })
  return { ...document }
}

for (const suite of ['ecdsa', 'eddsa'] as const) {
  test(`verifies a ${suite} proof, for the right holder`, async () => {
    const facts = await factsOf(await issued(suite), [await calculateJwkThumbprint(holder)])
    assert.deepEqual(facts, {
      parsed: true,
      'issuer-key-found': true,
      'signature-verified': true,
      'bound-to-proof-key': true,
      'valid-now': true,
    })
  })
}

test('finds a changed claim and another key', async () => {
  const credential = await issued('ecdsa')
  const changed = { ...credential, credentialSubject: { name: 'Mallory' } }
  const facts = await factsOf(changed, ['x'])
  assert.deepEqual([facts['signature-verified'], facts['bound-to-proof-key']], [false, false])
  const foreign = Object((await issued('ecdsa')).proof).verificationMethod
  const proof = { ...Object(credential.proof), verificationMethod: foreign }
  assert.equal((await factsOf({ ...credential, proof }))['signature-verified'], false)
})

test('says nothing of a suite or a context it does not have, and fetches neither', async () => {
  const credential = await issued('ecdsa')
  const proof = { ...Object(credential.proof), cryptosuite: 'bbs-2023' }
  assert.equal((await factsOf({ ...credential, proof }))['signature-verified'], undefined)
  const contexts = [...(credential['@context'] as unknown[]), 'https://elsewhere.example/context']
  const unknown = await factsOf({ ...credential, '@context': contexts })
  assert.equal(unknown['signature-verified'], undefined)
  assert.equal(http.log.evidence().exchanges.length, 0)
})

test('knows when it is valid, and what is no such credential', async () => {
  const credential = await issued('ecdsa')
  const until = async (seconds: number) => {
    const validUntil = new Date(now.getTime() + seconds * 1000).toISOString()
    return (await factsOf({ ...credential, validUntil }))['valid-now']
  }
  assert.deepEqual([await until(-60), await until(-59)], [false, true])
  assert.equal((await factsOf({ ...credential, validFrom: 'soon' }))['valid-now'], false)
  for (const bad of ['{}', 7, [], {}, { proof: 'x' }]) {
    assert.deepEqual(await factsOf(bad), { parsed: false })
  }
})

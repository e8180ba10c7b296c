import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { assertNothingGiven, assertSpecified } from '../testing/auth/assert-refusal.ts'
import { rightRequest, rightRequests } from '../testing/auth/right-requests.ts'
import { given, openSurface } from '../testing/auth/surface.ts'

/** Where contexts and verification methods point: nobody may ask there. */
const asked: string[] = []
const elsewhere = createServer((request, response) => {
  asked.push(String(request.url))
  response.end('{"@context":{}}')
})
await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/context`
const surface = await openSurface()
const { bench } = surface

after(async () => {
  elsewhere.close()
  await surface[Symbol.asyncDispose]()
})

const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' })
const did = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`
const v2 = 'https://www.w3.org/ns/credentials/v2'

/** Right but for its signature, which nobody made. */
async function unsigned(more: object = {}, proof: object = {}) {
  return {
    '@context': [v2],
    type: ['VerifiablePresentation'],
    holder: did,
    proof: {
      type: 'DataIntegrityProof',
      cryptosuite: 'ecdsa-rdfc-2019',
      proofPurpose: 'authentication',
      created: '2026-03-01T12:00:00Z',
      domain: bench.environment.credentialIssuer,
      challenge: await bench.nonce(),
      verificationMethod: `${did}#0`,
      proofValue: `z${'1'.repeat(86)}`,
      ...proof,
    },
    ...more,
  }
}

/** Blank nodes that all know each other: what makes canonicalization go through every order of them. */
function entangled(count: number) {
  const nodes = Array.from({ length: count }, (_, index) => `_:b${index}`)
  return nodes.map((id) => ({
    '@id': id,
    'https://example.org/knows': nodes.filter((it) => it !== id).map((it) => ({ '@id': it })),
  }))
}

function nested(depth: number): unknown {
  return JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)
}

const hostile: Readonly<Record<string, () => unknown>> = {
  null: () => null,
  'a number': () => 7,
  text: () => 'presentation',
  'a JWT': () => 'e30.e30.e30',
  'an empty object': () => ({}),
  'no proof': () => unsigned({ proof: undefined }),
  'two proofs': async () => {
    const { proof } = await unsigned()
    return unsigned({ proof: [proof, proof] })
  },
  'a signature of nobody': () => unsigned(),
  'no signature': () => unsigned({}, { proofValue: undefined }),
  'a signature that is no multibase': () => unsigned({}, { proofValue: '\u0000'.repeat(100) }),
  'a signature of a hundred kilobytes': () =>
    unsigned({}, { proofValue: `z${'1'.repeat(100_000)}` }),
  'a context from elsewhere': () => unsigned({ '@context': [v2, url] }),
  'no context': () => unsigned({ '@context': undefined }),
  'a context that nests': () => unsigned({ '@context': [v2, nested(3000)] }),
  'members that nest': () => unsigned({ 'https://example.org/x': nested(3000) }),
  'a key from elsewhere': () => unsigned({ holder: undefined }, { verificationMethod: `${url}#0` }),
  'a DID that is no key': () =>
    unsigned({ holder: undefined }, { verificationMethod: 'did:jwk:e30#0' }),
  'a method that is an object': () => unsigned({}, { verificationMethod: { id: `${did}#0` } }),
  'an unknown cryptosuite': () => unsigned({}, { cryptosuite: 'constructor' }),
  'blank nodes that all know each other': () =>
    unsigned({ '@context': [v2, { '@vocab': 'https://example.org/' }], knows: entangled(12) }),
  'a member of every object': () => unsigned(JSON.parse('{"__proto__":{"proof":{}}}')),
}

for (const [name, make] of Object.entries(hostile)) {
  test(`a presentation with ${name} is refused, at once`, { timeout: 10_000 }, async () => {
    const found = rightRequests.find((request) => request.name === 'credential request')
    assert.ok(found)
    const request = await rightRequest(found, surface)
    const before = await given(bench)
    const proofs = { di_vp: [await make()] }
    const answer = await surface.send({ ...request, json: { ...request.json, proofs } })
    assertSpecified(answer, name)
    assert.deepEqual([answer.status, answer.body?.error], [400, 'invalid_proof'])
    assertNothingGiven(before, await given(bench), name)
    assert.equal((await surface.send(request)).status, 200)
    assert.deepEqual(asked, [])
  })
}

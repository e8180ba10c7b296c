import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { judge } from '../engine/judge.ts'
import type { Flow } from '../flow-draft.ts'
import { context } from '../testing/check-case.ts'
import { flow } from '../testing/flow.ts'
import { isRegisteredHash, takeApart } from './decode.ts'

const thumbprint = 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'

function findingOf(requirement: string, change: (flow: Flow) => void) {
  const own = judge(flow(change), context).filter((it) => it.requirement === requirement)
  return own.find(({ verdict }) => verdict === 'violated') ?? own[0]
}

for (const [typ, verdict, level] of [
  ['dc+sd-jwt', 'satisfied', 'MUST'],
  ['application/dc+sd-jwt', 'violated', 'SHOULD'],
  ['DC+SD-JWT', 'violated', 'SHOULD'],
  ['Application/dc+sd-JWT', 'violated', 'SHOULD'],
  ['vc+sd-jwt', 'violated', 'MUST'],
  ['text/dc+sd-jwt', 'violated', 'MUST'],
  [undefined, 'violated', 'MUST'],
  [['dc+sd-jwt'], 'violated', 'MUST'],
] as const)
  test(`typ ${JSON.stringify(typ)} is ${verdict} as ${level}: RFC 7515, Section 4.1.9`, () => {
    const finding = findingOf('SDJWTVC-3.2.1-01', ({ credential }) => {
      credential.header.typ = typ
    })
    assert.equal(finding?.verdict, verdict)
    assert.equal(finding?.level, level)
  })

for (const cnf of [
  { kid: 'did:example:1#0' },
  { jku: 'https://wallet.example/keys', kid: '1' },
  { jwe: 'a.b.c.d.e' },
  { 'x5t#S256': thumbprint },
])
  test(`cnf with ${Object.keys(cnf)} is allowed, a JWK is recommended: RFC 7800, Section 3`, () => {
    const change = ({ credential }: Flow) => {
      credential.payload.cnf = cnf
    }
    const finding = findingOf('SDJWTVC-3.2.2.2-04', change)
    assert.equal(finding?.level, 'SHOULD')
    assert.match(String(finding?.seen), /allows as well/)
    const musts = judge(flow(change), context).filter(
      ({ verdict, level }) => verdict === 'violated' && /^(MUST|SHALL|REQ)/.test(level),
    )
    assert.deepEqual(musts, [])
  })

test('cnf with a private key says so', () => {
  const { seen } =
    findingOf('SDJWTVC-3.2.2.2-04', ({ credential }) => {
      credential.payload.cnf = { jwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'd' } }
    }) ?? {}
  assert.equal(seen, 'cnf.jwk has d')
})

test('hash names are those of the Named Information Hash Algorithm Registry', () => {
  for (const name of [
    'sha-256',
    'sha-256-128',
    'sha3-224',
    'blake2s-256',
    'blake2b-256',
    'k12-512',
  ])
    assert.ok(isRegisteredHash(name), name)
  for (const name of [
    'sha-224',
    'SHA-256',
    'sha256',
    'sha-1',
    'blake2x',
    'sha-256-7',
    undefined,
    5,
  ])
    assert.ok(!isRegisteredHash(name), String(name))
})

for (const [name, hash] of [
  ['sha3-224', 'sha3-224'],
  ['blake2s-256', 'blake2s256'],
  ['blake2b-512', 'blake2b512'],
] as const)
  test(`digests of ${name} can be told`, () => {
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const disclosure = encode(['AJx-095VPrpTtN4QMOqROA', 'a', 1])
    const jwt = `${encode({ alg: 'ES256' })}.${encode({ _sd_alg: name })}.c2ln`
    assert.equal(
      takeApart(`${jwt}~${disclosure}~`)?.disclosures[0]?.digest,
      createHash(hash).update(disclosure).digest('base64url'),
    )
  })

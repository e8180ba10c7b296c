import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { encodeCbor } from './cbor.ts'
import { coseHeader } from './cose.ts'
import { listBytes, readStatusListToken, type StatusListToken, statusAt } from './status-list.ts'
import { statusListCwt, statusListJwt, statusLists } from './testing/status-lists.ts'

const text = (body: string) => new TextEncoder().encode(body)

function tokenWith(bits: unknown, lst: unknown): StatusListToken {
  const claims = { sub: '', iat: 0, exp: 0, ttl: 0, statusList: { bits, lst } }
  return { form: 'jwt', jwt: '', header: {}, claims }
}

function right(token: StatusListToken | string): StatusListToken {
  assert.ok(typeof token !== 'string', String(token))
  return token
}

const sixteen = [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1]

test('reads the JWT of Section 5.1', () => {
  const token = right(readStatusListToken(text(statusListJwt)))
  assert.equal(token.form === 'jwt' && token.header.typ, 'statuslist+jwt')
  assert.equal(token.claims.sub, 'https://example.com/statuslists/1')
  assert.deepEqual(
    [token.claims.iat, token.claims.exp, token.claims.ttl],
    [1686920170, 2291720170, 43200],
  )
  assert.deepEqual(
    sixteen.map((_, idx) => statusAt(token, idx)),
    sixteen,
  )
})

test('reads the CWT of Section 5.2', () => {
  const token = right(readStatusListToken(new Uint8Array(Buffer.from(statusListCwt, 'hex'))))
  assert.equal(
    token.form === 'cwt' && token.sign1.protected.get(coseHeader.type),
    'application/statuslist+cwt',
  )
  assert.equal(token.claims.sub, 'https://example.com/statuslists/1')
  assert.deepEqual(
    [token.claims.iat, token.claims.exp, token.claims.ttl],
    [1686920170, 2291720170, 43200],
  )
  assert.deepEqual(
    sixteen.map((_, idx) => statusAt(token, idx)),
    sixteen,
  )
})

test('reads two bits a status as Section 4.1 lays them out', () => {
  const token = tokenWith(2, 'eNo76fITAAPfAgc')
  assert.deepEqual([...listBytes(token)], [0xc9, 0x44, 0xf9])
  const statuses = [1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3]
  assert.deepEqual(
    statuses.map((_, idx) => statusAt(token, idx)),
    statuses,
  )
})

for (const { bits, lst, statuses } of statusLists) {
  test(`finds every status in the appendix's list of ${bits} bits`, () => {
    const token = tokenWith(bits, lst)
    assert.equal(listBytes(token).length, (2 ** 20 * bits) / 8)
    for (const [idx, status] of statuses) assert.equal(statusAt(token, idx), status)
    assert.equal(statusAt(token, 1), 0)
  })
}

test('says why there is no status', () => {
  assert.equal(statusAt(tokenWith(1, 'eNrbuRgAAhcBXQ'), 16), 'index 16 of a list of 16')
  assert.equal(statusAt(tokenWith(3, 'eNrbuRgAAhcBXQ'), 0), 'bits is 3')
  assert.match(String(statusAt(tokenWith(1, 'AAAA'), 0)), /no ZLIB data/)
  assert.equal(statusAt(tokenWith(1, undefined), 0), 'lst is absent')
})

test('a list that swells beyond all measure is a problem, not the end of memory', () => {
  const bomb = deflateSync(Buffer.alloc(65 * 1024 * 1024)).toString('base64url')
  assert.match(String(listBytes(tokenWith(1, bomb))), /no ZLIB data/)
})

test('says what is no token', () => {
  assert.match(
    String(readStatusListToken(text(`"${statusListJwt}"`))),
    /neither a compact JWS nor CBOR/,
  )
  assert.match(String(readStatusListToken(text('a.b.c'))), /no JSON objects/)
  assert.match(String(readStatusListToken(encodeCbor([1, 2]))), /the CWT is an array of 2/)
  const hollow = [new Uint8Array(), new Map(), encodeCbor(7), new Uint8Array()]
  assert.match(String(readStatusListToken(encodeCbor(hollow))), /no map of claims/)
})

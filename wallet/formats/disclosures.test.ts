import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scriptedIssuer } from '../http/scripted-issuer.ts'
import { resolveDisclosures } from './disclosures.ts'
import { sdJwtVc } from './sd-jwt.ts'

// The SD-JWT of RFC 9901, Section 5.1, and the issuer's key of its Appendix A.5.
const jwt = [
  'eyJhbGciOiAiRVMyNTYiLCAidHlwIjogImV4YW1wbGUrc2Qtand0In0.',
  'eyJfc2QiOiBbIkNyUWU3UzVrcUJBSHQtbk1ZWGdjNmJkdDJTSDVhVFkxc1VfTS1QZ2tq',
  'UEkiLCAiSnpZakg0c3ZsaUgwUjNQeUVNZmVadTZKdDY5dTVxZWhabzdGN0VQWWxTRSIs',
  'ICJQb3JGYnBLdVZ1Nnh5bUphZ3ZrRnNGWEFiUm9jMkpHbEFVQTJCQTRvN2NJIiwgIlRH',
  'ZjRvTGJnd2Q1SlFhSHlLVlFaVTlVZEdFMHc1cnREc3JaemZVYW9tTG8iLCAiWFFfM2tQ',
  'S3QxWHlYN0tBTmtxVlI2eVoyVmE1TnJQSXZQWWJ5TXZSS0JNTSIsICJYekZyendzY002',
  'R242Q0pEYzZ2Vks4QmtNbmZHOHZPU0tmcFBJWmRBZmRFIiwgImdiT3NJNEVkcTJ4Mkt3',
  'LXc1d1BFemFrb2I5aFYxY1JEMEFUTjNvUUw5Sk0iLCAianN1OXlWdWx3UVFsaEZsTV8z',
  'Smx6TWFTRnpnbGhRRzBEcGZheVF3TFVLNCJdLCAiaXNzIjogImh0dHBzOi8vaXNzdWVy',
  'LmV4YW1wbGUuY29tIiwgImlhdCI6IDE2ODMwMDAwMDAsICJleHAiOiAxODgzMDAwMDAw',
  'LCAic3ViIjogInVzZXJfNDIiLCAibmF0aW9uYWxpdGllcyI6IFt7Ii4uLiI6ICJwRm5k',
  'amtaX1ZDem15VGE2VWpsWm8zZGgta284YUlLUWM5RGxHemhhVllvIn0sIHsiLi4uIjog',
  'IjdDZjZKa1B1ZHJ5M2xjYndIZ2VaOGtoQXYxVTFPU2xlclAwVmtCSnJXWjAifV0sICJf',
  'c2RfYWxnIjogInNoYS0yNTYiLCAiY25mIjogeyJqd2siOiB7Imt0eSI6ICJFQyIsICJj',
  'cnYiOiAiUC0yNTYiLCAieCI6ICJUQ0FFUjE5WnZ1M09IRjRqNFc0dmZTVm9ISVAxSUxp',
  'bERsczd2Q2VHZW1jIiwgInkiOiAiWnhqaVdXYlpNUUdIVldLVlE0aGJTSWlyc1ZmdWVj',
  'Q0U2dDRqVDlGMkhaUSJ9fX0.',
  'MczwjBFGtzf-6WMT-hIvYbkb11NrV1WMO-jTijpMPNbswNzZ87wY2uHz',
  '-CXo6R04b7jYrpj9mNRAvVssXou1iw',
].join('')
const disclosures = [
  'WyIyR0xDNDJzS1F2ZUNmR2ZyeU5STjl3IiwgImdpdmVuX25hbWUiLCAiSm9obiJd',
  'WyJlbHVWNU9nM2dTTklJOEVZbnN4QV9BIiwgImZhbWlseV9uYW1lIiwgIkRvZSJd',
  'WyI2SWo3dE0tYTVpVlBHYm9TNXRtdlZBIiwgImVtYWlsIiwgImpvaG5kb2VAZXhhbXBsZS5jb20iXQ',
  'WyJlSThaV205UW5LUHBOUGVOZW5IZGhRIiwgInBob25lX251bWJlciIsICIrMS0yMDItNTU1LTAxMDEiXQ',
  'WyJRZ19PNjR6cUF4ZTQxMmExMDhpcm9BIiwgInBob25lX251bWJlcl92ZXJpZmllZCIsIHRydWVd',
  'WyJBSngtMDk1VlBycFR0TjRRTU9xUk9BIiwgImFkZHJlc3MiLCB7InN0cmVldF9hZGRyZXNzIjogIjEyMyBNYWluIFN0IiwgImxvY2FsaXR5IjogIkFueXRvd24iLCAicmVnaW9uIjogIkFueXN0YXRlIiwgImNvdW50cnkiOiAiVVMifV0',
  'WyJQYzMzSk0yTGNoY1VfbEhnZ3ZfdWZRIiwgImJpcnRoZGF0ZSIsICIxOTQwLTAxLTAxIl0',
  'WyJHMDJOU3JRZmpGWFE3SW8wOXN5YWpBIiwgInVwZGF0ZWRfYXQiLCAxNTcwMDAwMDAwXQ',
  'WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIlVTIl0',
  'WyJuUHVvUW5rUkZxM0JJZUFtN0FuWEZBIiwgIkRFIl0',
]
const issuerKey = {
  kty: 'EC',
  crv: 'P-256',
  x: 'b28d4MwZMjw8-00CG4xfnn9SLMVMM19SlqZpVb_uNtQ',
  y: 'Xv5zWwuoaTgdS6hV43yI6gBwTnjukmFQQnJ_kCxzqk8',
}
const claims = {
  iss: 'https://issuer.example.com',
  iat: 1683000000,
  exp: 1883000000,
  sub: 'user_42',
  nationalities: ['US', 'DE'],
  cnf: {
    jwk: {
      kty: 'EC',
      crv: 'P-256',
      x: 'TCAER19Zvu3OHF4j4W4vfSVoHIP1ILilDls7vCeGemc',
      y: 'ZxjiWWbZMQGHVWKVQ4hbSIirsVfuecCE6t4jT9F2HZQ',
    },
  },
  given_name: 'John',
  family_name: 'Doe',
  email: 'johndoe@example.com',
  phone_number: '+1-202-555-0101',
  phone_number_verified: true,
  address: {
    street_address: '123 Main St',
    locality: 'Anytown',
    region: 'Anystate',
    country: 'US',
  },
  birthdate: '1940-01-01',
  updated_at: 1570000000,
}

const clock = { now: () => new Date('2023-05-02T04:00:01Z') }

function verify(raw: string) {
  const { http } = scriptedIssuer({
    'GET /.well-known/jwt-vc-issuer': { body: { jwks: { keys: [issuerKey] } } },
  })
  return sdJwtVc.verify({ http, clock }, raw, [])
}

test('verifies the example of RFC 9901, Section 5.1 and gets its claims', async () => {
  const { facts, sdJwt } = await verify([jwt, ...disclosures, ''].join('~'))
  assert.deepEqual(
    facts.filter(({ holds }) => !holds),
    [],
  )
  assert.deepEqual(sdJwt?.claims, claims)
})

test('leaves out what is not disclosed', async () => {
  const { sdJwt } = await verify([jwt, disclosures[0], disclosures[8], ''].join('~'))
  assert.equal(sdJwt?.claims?.given_name, 'John')
  assert.deepEqual(sdJwt?.claims?.nationalities, ['US'])
  assert.equal(sdJwt?.claims?.email, undefined)
})

test('finds one changed character of the signature', async () => {
  const { facts } = await verify([jwt.replace('.Mczw', '.Xczw'), ...disclosures, ''].join('~'))
  assert.deepEqual(
    facts.filter(({ holds }) => !holds).map(({ name }) => name),
    ['signature-verified'],
  )
})

const encode = (disclosure: unknown) =>
  Buffer.from(JSON.stringify(disclosure)).toString('base64url')

test('refuses what RFC 9901, Section 7.1 has refused', () => {
  const digest = 'CrQe7S5kqBAHt-nMYXgc6bdt2SH5aTY1sU_M-PgkjPI'
  const updatedAt = disclosures[7] ?? ''
  const cases: readonly (readonly [object, readonly string[], RegExp])[] = [
    [{}, [encode(['salt', 'foo', 'bar'])], /have no digest/],
    [{ _sd: [digest] }, [updatedAt, updatedAt], /come twice/],
    [{ _sd: [digest, digest] }, [updatedAt], /digest .* twice/],
    [{ _sd: [digest], updated_at: 1 }, [updatedAt], /claim updated_at is there twice/],
    [{ list: [{ '...': digest }] }, [updatedAt], /as an array element/],
    [{ _sd: 'x' }, [], /_sd is not an array/],
    [{ _sd: [digest], _sd_alg: 'md5' }, [updatedAt], /_sd_alg is md5/],
    [{ _sd: [digest], _sd_alg: 'constructor' }, [updatedAt], /_sd_alg is constructor/],
    [{}, [encode({ a: 1 })], /not an array/],
    [{}, [encode(['salt'])], /1 elements/],
    [{}, ['%%%'], /not base64url JSON/],
  ]
  for (const [payload, encoded, problem] of cases) {
    const resolved = resolveDisclosures(payload as Record<string, unknown>, encoded)
    assert.match('problem' in resolved ? resolved.problem : '', problem)
  }
})

test('a payload that nests without end is a problem, not a crash', () => {
  const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)
  const resolved = resolveDisclosures({ deep }, [])
  assert.match('problem' in resolved ? resolved.problem : '', /nest deeper/)
})

test('the digest of the Section 5.1 example belongs to updated_at', () => {
  const payload = { _sd: ['CrQe7S5kqBAHt-nMYXgc6bdt2SH5aTY1sU_M-PgkjPI'] }
  const resolved = resolveDisclosures(payload, [disclosures[7] ?? ''])
  assert.deepEqual('claims' in resolved && resolved.claims, { updated_at: 1570000000 })
})

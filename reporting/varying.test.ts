import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { withoutVarying } from './varying.ts'

// The same in each run of the tests, and as good as any.
let drawn = 0
const bytes = (length: number) =>
  createHash('shake256', { outputLength: length }).update(String(drawn++)).digest()
const uuid = () =>
  bytes(16)
    .toString('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5')

const random: Readonly<Record<string, () => string>> = {
  'a UUID': uuid,
  'a salt in base64url': () => bytes(16).toString('base64url'),
  'a digest in base64url': () => bytes(32).toString('base64url'),
  'a digest in hexadecimal': () => bytes(32).toString('hex'),
  'a digest in base64': () => bytes(32).toString('base64'),
  'an epoch': () => String(1_790_000_000 + bytes(2).readUInt16BE()),
  'a time': () => new Date(1_790_000_000_000 + bytes(4).readUInt32BE()).toISOString(),
  'a request_uri in a query': () =>
    `https://as.example/authorize?request_uri=urn%3Aietf%3Aparams%3Aoauth%3Arequest_uri%3A${bytes(24).toString('base64url')}`,
  'a JWT': () =>
    [{ alg: 'ES256' }, { nonce: uuid() }]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .concat(bytes(64).toString('base64url'))
      .join('.'),
  'a port of this machine': () => `http://localhost:${20_000 + bytes(1).readUInt8()}/nonce`,
  'the beginning of a token that was cut': () => `${bytes(5).toString('base64url')}…`,
}

for (const [what, make] of Object.entries(random))
  test(`${what} is the same in every run`, () => {
    const said = new Set(
      Array.from({ length: 200 }, () => withoutVarying(`the salt is "${make()}", twice`)),
    )
    assert.deepEqual([...said].slice(1), [])
  })

const meant = [
  'credential_configurations_supported.IdentityCredentialSdJwt.display[0].locale is "de-DE"',
  'credential_configurations_supported.UniversityDegree_jwt_vc_json-ld.scope is absent',
  'a bearer token lives 3600 seconds, refused with 400 invalid_credential_request',
  'typ is openid4vci-proof+jwt, alg is ES256, vct is https://example.com/identity_credential',
  'docType is org.iso.18013.5.1.mDL, P1-FLOW-27 and SDJWTVC-3.2.2.2-04 say otherwise',
]

for (const text of meant)
  test(`what is meant stays: ${text.slice(0, 40)}`, () => {
    assert.equal(withoutVarying(text), text)
  })

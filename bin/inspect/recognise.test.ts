import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { CompactEncrypt, SignJWT } from 'jose'
import QRCode from 'qrcode'
import { assemble, certificates, sdJwtDraft } from '../../checks/testing/sd-jwt.ts'
import { didOfJwk } from '../../protocol/did.ts'
import { offerLinkByValue } from '../../protocol/offer-link.ts'
import { annexDCredential } from '../../protocol/testing/annex-d.ts'
import { statusListCwt, statusListJwt } from '../../protocol/testing/status-lists.ts'
import { inspectThing } from './recognise.ts'

const now = new Date('2026-03-01T12:00:00Z')
const seconds = now.getTime() / 1000
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const jwk = publicKey.export({ format: 'jwk' })
const privateJwk = privateKey.export({ format: 'jwk' }) as Record<string, unknown>

function signed(typ: string, claims: Record<string, unknown>, header: object = { jwk }) {
  return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', typ, ...header }).sign(privateKey)
}

const offer = {
  credential_issuer: 'https://issuer.example',
  credential_configuration_ids: ['Licence'],
}
const link = offerLinkByValue(offer)
const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: 'https://issuer.example',
  credentialSubject: { name: 'Erika' },
}
const proof = await signed('openid4vci-proof+jwt', { aud: 'https://issuer.example', iat: seconds })
const jwe = await new CompactEncrypt(Buffer.from(JSON.stringify({ c_nonce: 'n' })))
  .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
  .encrypt(publicKey)

/** Things in which nothing is wrong, by what they are. */
const things: readonly (readonly [kind: string, thing: string | Uint8Array])[] = [
  ['Credential Offer', JSON.stringify(offer)],
  ['Credential Offer link', link],
  [
    'Credential Offer link',
    'https://wallet.example/add?credential_offer_uri=https%3A%2F%2Fissuer.example%2Fo',
  ],
  ['QR code of a Credential Offer link', await QRCode.toBuffer(link)],
  ['QR code of a Credential Offer link', await QRCode.toDataURL(link)],
  ['Key Proof', proof],
  [
    'Key Attestation',
    await signed('key-attestation+jwt', { iat: seconds, attested_keys: [jwk] }, { jwk }),
  ],
  [
    'DPoP Proof',
    await signed('dpop+jwt', { jti: '1', htm: 'POST', htu: 'https://a.example/t', iat: seconds }),
  ],
  ['Status List Token', statusListJwt],
  ['Status List Token', statusListCwt],
  [
    'Signed Credential Issuer Metadata',
    await signed('openidvci-issuer-metadata+jwt', { sub: 'https://issuer.example', iat: seconds }),
  ],
  ['W3C Verifiable Credential as a JWT', await signed('JWT', { vc: credential })],
  ['W3C Verifiable Credential', JSON.stringify(credential)],
  ['SD-JWT VC', assemble(sdJwtDraft(now))],
  ['JWE', jwe],
  ['JWK Set', JSON.stringify({ keys: [jwk] })],
]

for (const [index, [kind, thing]] of things.entries())
  test(`${index + 1}: recognises a ${kind}`, async () => {
    const found = await inspectThing(thing, { now })
    assert.equal(found?.kind, kind)
    assert.deepEqual(found?.wrong, [])
    assert.ok((found?.parts.length ?? 0) > 0)
  })

test('an mdoc in base64url, hex and as bytes; its elements are told, and its validity', async () => {
  const bytes = Buffer.from(annexDCredential(), 'base64url')
  const during = new Date('2021-01-01T00:00:00Z')
  for (const thing of [annexDCredential(), bytes.toString('hex'), new Uint8Array(bytes)]) {
    const found = await inspectThing(thing, { now: during })
    assert.equal(found?.kind, 'mdoc')
    assert.deepEqual(found?.wrong, [])
    const rows = Object.fromEntries(found?.parts.flatMap((part) => part.rows) ?? [])
    assert.equal(rows['org.iso.18013.5.1 family_name'], 'Doe (digest matches)')
    assert.equal(rows.validUntil, '2021-10-01T13:30:02Z, in 273 days')
  }
  const later = await inspectThing(annexDCredential(), { now })
  assert.match(String(later?.wrong), /has expired/)
})

test('a changed disclosure, signature and chain are wrong', async () => {
  const draft = sdJwtDraft(now)
  const changed = assemble(draft).replace(/~(W1[^~]+|[^~]+)~/, '~WyJ4IiwgIm5hbWUiLCAiRXZlIl0~')
  const sdJwt = await inspectThing(changed, { now })
  assert.match(String(sdJwt?.wrong), /The disclosures do not match/)
  const rows = Object.fromEntries(sdJwt?.parts.flatMap((part) => part.rows) ?? [])
  assert.equal(rows['1. name'], 'Eve (no such digest)')

  const [header = '', , signature = ''] = proof.split('.')
  const claims = Buffer.from(JSON.stringify({ aud: 'https://evil.example', iat: seconds }))
  const forged = await inspectThing(`${header}.${claims.toString('base64url')}.${signature}`, {
    now,
  })
  assert.equal(forged?.kind, 'Key Proof')
  assert.match(String(forged?.wrong), /signature does not match the key of jwk/)

  const x5c = [certificates.leaf, certificates.other]
  const chained = await inspectThing(await signed('dc+sd-jwt', {}, { x5c }), { now })
  assert.match(String(chained?.wrong), /x5c 1 was not issued by the next certificate/)
})

test('a Key Binding JWT is verified by the key that the credential is bound to, whatever --key is', async () => {
  const draft = sdJwtDraft(now)
  const bound = assemble({ ...draft, payload: { ...draft.payload, cnf: { jwk } } })
  const sdHash = createHash('sha256').update(bound).digest('base64url')
  const claims = { iat: seconds, aud: 'https://verifier.example', nonce: 'n', sd_hash: sdHash }
  const own = await signed('kb+jwt', claims, {})
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey
  const right = await inspectThing(`${bound}${own}`, { now, key: key.export({ format: 'jwk' }) })
  assert.ok(right?.parts.some(({ title }) => title === 'Key binding: Signature'))
  const foreign = assemble(draft)
  const wrong = await inspectThing(`${foreign}${own}`, { now })
  assert.match(String(wrong?.wrong), /The signature does not match the key of cnf/)
})

test('a key in a did:jwk or did:key is the key of the thing', async () => {
  const kid = `${didOfJwk(jwk)}#0`
  const named = await signed('openid4vci-proof+jwt', { aud: 'a', iat: seconds }, { kid })
  const found = await inspectThing(named, { now })
  const rows = Object.fromEntries(found?.parts.flatMap((part) => part.rows) ?? [])
  assert.equal(rows.Signature, 'ES256, matches the key of kid')
})

test('members that an mdoc has not are wrong, and so is what is no list of elements', async () => {
  const plain = Buffer.from(annexDCredential(), 'base64url')
  const damaged = Buffer.from(plain)
  damaged.write('oameSpaces', plain.indexOf('nameSpaces'))
  const during = { now: new Date('2021-01-01T00:00:00Z') }
  assert.match(String((await inspectThing(damaged, during))?.wrong), /IssuerSigned has oameSpaces/)
})

test('what a clause wants is missed, and a private key is noticed', async () => {
  const bare = await inspectThing(await signed('dpop+jwt', {}, { jwk: privateJwk }), { now })
  assert.match(String(bare?.wrong), /has jti, htm, htu, iat \(RFC 9449, Section 4.2\)/)
  assert.match(String(bare?.wrong), /private members: d/)
  const empty = await inspectThing(offerLinkByValue({ credential_issuer: 'http://a' }), { now })
  assert.match(String(empty?.wrong), /VCI-4\.1\.1-02/)
})

test('a JWE is opened by its key, and by no other', async () => {
  const opened = await inspectThing(jwe, { now, key: privateJwk })
  assert.equal(opened?.kind, 'JWE of a Nonce Response')
  assert.deepEqual(opened?.wrong, [])
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const key = other.export({ format: 'jwk' }) as Record<string, unknown>
  assert.match(String((await inspectThing(jwe, { now, key }))?.wrong), /does not open it/)
})

test('what is nothing that is known is told to be nothing', async () => {
  for (const thing of [
    '',
    'hello',
    '{}',
    '{"a":1',
    'a.b.c',
    '~',
    'https://example.com/',
    '[1]',
    '00',
  ])
    assert.equal(await inspectThing(thing, { now }), undefined, thing)
})

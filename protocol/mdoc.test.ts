import assert from 'node:assert/strict'
import { createHash, verify, X509Certificate } from 'node:crypto'
import { test } from 'node:test'
import { decodeCbor, embedded, encodeCbor, Tag } from './cbor.ts'
import { coseHeader, hashOf, jwkOfCoseKey, readCoseSign1, toBeSigned } from './cose.ts'
import { readMdoc } from './mdoc.ts'
import { annexD, annexDCredential } from './testing/annex-d.ts'

const hex = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(/\s/g, ''), 'hex'))

// RFC 8949, Appendix A.
for (const [encoded, value] of [
  ['1bffffffffffffffff', 18446744073709551615n],
  ['3903e7', -1000],
  ['f97bff', 65504],
  ['4401020304', new Uint8Array([1, 2, 3, 4])],
  ['62c3bc', 'ü'],
  ['83018202039f0405ff', [1, [2, 3], [4, 5]]],
  [
    'a201020304',
    new Map([
      [1, 2],
      [3, 4],
    ]),
  ],
] as const) {
  test(`reads ${encoded} of RFC 8949, Appendix A`, () => {
    const read = decodeCbor(hex(encoded))
    assert.deepEqual(read instanceof Uint8Array ? new Uint8Array(read) : read, value)
  })
}

test('leaves tags as they are', () => {
  const date = decodeCbor(hex('c074323031332d30332d32315432303a30343a30305a'))
  assert.ok(date instanceof Tag)
  assert.deepEqual([date.tag, date.contents], [0, '2013-03-21T20:04:00Z'])
  assert.deepEqual(embedded(decodeCbor(hex('d818456449455446'))), hex('6449455446'))
})

test('refuses repeated keys, what follows the end, lengths without bytes, and endless nesting', () => {
  for (const bad of ['a201020103', '0000', '5b00000000ffffffff', '9b00000000ffffffff']) {
    assert.throws(() => decodeCbor(hex(bad)), bad)
  }
  assert.throws(() => decodeCbor(hex(`${'81'.repeat(100_000)}00`)), /depth/i)
})

test('rebuilds what the example of RFC 9052, Appendix C.2.1 signs, and its signature verifies', () => {
  const sign1 = readCoseSign1(
    decodeCbor(
      hex(`d28443a10126a10442313154546869732069732074686520636f6e74656e742e58408eb33e4ca31d1c465ab05aac
        34cc6b23d58fef5c083106c4d25a91aef0b0117e2af9a291aa32e14ab834dc56ed2a223444547e01f11d3b0916e5a4c345cacb36`),
    ),
  )
  assert.ok(typeof sign1 !== 'string')
  assert.deepEqual([sign1.tagged, sign1.protected.get(coseHeader.alg)], [true, -7])
  assert.deepEqual(
    toBeSigned(sign1),
    hex(`846a5369676e61747572653143a101264054546869732069732074686520636f6e74656e742e`),
  )
  // The key "11" of the COSE working group's examples, Appendix C.7.1.
  const key = {
    kty: 'EC',
    crv: 'P-256',
    x: 'usWxHK2PmfnHKwXPS54m0kTcGJ90UiglWiGahtagnv8',
    y: 'IBOL-C3BttVivg-lSreASjpkttcsz-1rb7btKLv8EX4',
  }
  const valid = verify(
    hashOf(sign1.protected.get(coseHeader.alg)),
    toBeSigned(sign1),
    { key, format: 'jwk', dsaEncoding: 'ieee-p1363' },
    sign1.signature,
  )
  assert.equal(valid, true)
})

test('a COSE_Key with the sign of y alone is the same point (RFC 9053, Section 7.1.1)', () => {
  const x = hex('65eda5a12577c2bae829437fe338701a10aaa375e1bb5b5de108de439c08551d')
  const y = hex('1e52ed75701163f7f9e40ddf9f341b3dc9ba860af7e0ca7ca7e9eecd0084d19c')
  const whole = jwkOfCoseKey(
    new Map<number, unknown>([
      [1, 2],
      [-1, 1],
      [-2, x],
      [-3, y],
    ]),
  )
  const short = jwkOfCoseKey(
    new Map<number, unknown>([
      [1, 2],
      [-1, 1],
      [-2, x],
      [-3, false],
    ]),
  )
  assert.equal(whole?.y, Buffer.from(y).toString('base64url'))
  assert.deepEqual(short, whole)
  const noPoint = new Map<number, unknown>([
    [1, 2],
    [-1, 1],
    [-2, new Uint8Array(32)],
    [-3, true],
  ])
  assert.equal(jwkOfCoseKey(new Map([...noPoint, [-2, new Uint8Array(3)]])), undefined)
})

test('reads the driving licence of ISO/IEC 18013-5, Annex D: digests, signature, device key', () => {
  const parts = readMdoc(annexDCredential())
  assert.ok(typeof parts !== 'string' && typeof parts.issuerAuth !== 'string')
  assert.deepEqual(
    parts.items.map(({ members }) => members?.get('elementIdentifier')),
    Object.keys(annexD.items),
  )
  const digests = parts.mso?.get('valueDigests') as Map<string, Map<number, Uint8Array>>
  for (const { namespace, taggedBytes, members } of parts.items) {
    const expected = digests.get(namespace)?.get(members?.get('digestID') as number)
    assert.deepEqual(
      new Uint8Array(
        createHash('sha256')
          .update(taggedBytes ?? '')
          .digest(),
      ),
      new Uint8Array(expected ?? []),
    )
  }
  const der = parts.issuerAuth.unprotected.get(coseHeader.x5chain) as Uint8Array
  const { publicKey, subject } = new X509Certificate(der)
  assert.match(subject, /CN=utopia ds/)
  const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const
  const { signature } = parts.issuerAuth
  assert.equal(verify('sha256', toBeSigned(parts.issuerAuth), key, signature), true)
  // Annex D.1 prints the device key's coordinates.
  const info = parts.mso?.get('deviceKeyInfo')
  const deviceKey = info instanceof Map ? info.get('deviceKey') : undefined
  assert.deepEqual(jwkOfCoseKey(deviceKey), {
    kty: 'EC',
    crv: 'P-256',
    x: hexToBase64url('96313d6c63e24e3372742bfdb1a33ba2c897dcd68ab8c753e4fbd48dca6b7f9a'),
    y: hexToBase64url('1fb3269edd418857de1b39a4e4a44b92fa484caa722c228288f01d0c03a2c3d6'),
  })
})

test('says what is no mdoc, and never throws', () => {
  const encode = (value: unknown) => Buffer.from(encodeCbor(value)).toString('base64url')
  for (const [raw, why] of [
    [42, /number/],
    ['not base64url!', /no base64url/],
    [encode([1]), /no CBOR map/],
    [encode(new Map([['documents', []]])), /documents, not issuerAuth/],
    ['AAAA', /not CBOR: Extra data/],
    [Buffer.from('81'.repeat(9000), 'hex').toString('base64url'), /depth/i],
  ] as const) {
    assert.match(String(readMdoc(raw)), why)
  }
  const hollow = readMdoc(
    encode(
      new Map<string, unknown>([
        ['issuerAuth', 7],
        ['nameSpaces', 7],
      ]),
    ),
  )
  assert.ok(typeof hollow !== 'string')
  assert.deepEqual([hollow.items, hollow.issuerAuth, hollow.mso], [[], 'no array', undefined])
})

function hexToBase64url(text: string): string {
  return Buffer.from(text, 'hex').toString('base64url')
}

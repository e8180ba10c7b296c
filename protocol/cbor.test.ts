import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bytesOf, decodeCbor, embedded, encodeCbor, Tag } from './cbor.ts'

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

/** RFC 8949, Appendix A. */
const examples: readonly (readonly [string, unknown])[] = [
  ['00', 0],
  ['1864', 100],
  ['3903e7', -1000],
  ['f97bff', 65504],
  ['fb3ff199999999999a', 1.1],
  ['f4', false],
  ['f6', null],
  ['4401020304', hex('01020304')],
  ['62c3bc', 'ü'],
  ['83010203', [1, 2, 3]],
  [
    'a201020304',
    new Map([
      [1, 2],
      [3, 4],
    ]),
  ],
  ['9f018202039f0405ffff', [1, [2, 3], [4, 5]]],
  ['7f657374726561646d696e67ff', 'streaming'],
]

test('reads the examples of RFC 8949, Appendix A', () => {
  for (const [text, value] of examples) assert.deepEqual(decodeCbor(hex(text)), value, text)
  const time = decodeCbor(hex('c11a514b67b0'))
  assert.ok(time instanceof Tag)
  assert.deepEqual([Number(time.tag), time.contents], [1, 1363896240])
})

test('writes the shortest form, and remembers what was read', () => {
  assert.deepEqual(Buffer.from(encodeCbor(new Map([[1, [1000]]]))).toString('hex'), 'a101811903e8')
  const indefinite = hex('9f0102ff')
  assert.deepEqual(bytesOf(decodeCbor(indefinite)), indefinite)
  assert.deepEqual(embedded(decodeCbor(hex('d8184449455446'))), hex('49455446'))
  assert.equal(embedded(decodeCbor(hex('d9d9f700'))), undefined)
})

for (const [name, bytes] of [
  ['nothing', ''],
  ['half an item', '8301'],
  ['an item and a byte', '0000'],
  ['a break without a beginning', 'ff'],
  ['a reserved length', '1c'],
  ['a length of exabytes', '5bffffffffffffffff00'],
  ['an array of billions', '9affffffff00'],
  ['a map of billions', 'bbffffffffffffffff'],
  ['a string that never ends', `7f${'6161'.repeat(1000)}`],
  ['an array that never ends', `9f${'00'.repeat(1000)}`],
  ['a string of numbers', '7f01ff'],
  ['text that is no UTF-8', '61ff'],
  ['a key twice', 'a201020103'],
  ['ten thousand arrays in each other', '81'.repeat(10_000)],
  ['ten thousand endless arrays', `${'9f'.repeat(10_000)}${'ff'.repeat(10_000)}`],
  ['ten thousand maps in each other', `${'a100'.repeat(10_000)}00`],
  ['ten thousand tags', `${'c1'.repeat(10_000)}00`],
] as const) {
  test(`refuses ${name}, at once`, { timeout: 5000 }, () => {
    assert.throws(() => decodeCbor(hex(bytes)), Error)
  })
}

test('whatever the bytes, there is an item or an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        encodeCbor(decodeCbor(bytes))
      } catch (error) {
        assert.ok(
          error instanceof Error && !(error instanceof RangeError && /stack/.test(error.message)),
        )
      }
    }),
    { numRuns: 3000 },
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tooBigToDecode } from './image-limits.ts'

test('a picture has a limit for each side: rows take memory whatever the area is', () => {
  for (const [width, height] of [
    [0, 4_294_967_295],
    [1, 16_000_000],
    [16_000_000, 1],
  ] as const)
    assert.match(tooBigToDecode(headerOf(width, height)) ?? '', /no side may be longer/)
  assert.equal(tooBigToDecode(headerOf(4000, 3000)), undefined)
})

/** A PNG that ends behind its header (PNG, Third Edition, Section 11.2.2). */
function headerOf(width: number, height: number): Uint8Array {
  const png = Buffer.alloc(33)
  png.write('\x89PNG\r\n\x1a\n', 0, 'latin1')
  png.writeUInt32BE(13, 8)
  png.write('IHDR', 12, 'latin1')
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  return png
}

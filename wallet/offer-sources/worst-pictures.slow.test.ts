import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import { budgetOf, harmlessSide } from './picture-budget.ts'
import { scanQrImage } from './qr-image.ts'

/**
 * Pictures that are made of nothing but what a decoder takes for a part of a QR code. Those of an ordinary QR image's size
 * take less than a second of processor time. A photo cannot: to decode one of 24 megapixels alone is three seconds. Its bound
 * grows with its area, and holds for jsQR and for zxing, one after the other.
 */
type Pattern = (x: number, y: number) => boolean

const patterns: Readonly<Record<string, Pattern>> = {
  noise: (x, y) => Math.imul(x * 7919 + y * 104_729, 2_654_435_761) >>> 31 === 1,
  stripes: (x) => x % 2 === 1,
  'a chessboard': (x, y) => (x + y) % 2 === 1,
  'small finder patterns': finders(1),
  'finder patterns': finders(3),
}

const plainMs = 1000
/** To start two threads, and what runs beside them. */
const aroundMs = 1000

const sizes = { ordinary: [harmlessSide, harmlessSide], screen: [1280, 1280] } as const

for (const [name, isDark] of Object.entries(patterns))
  for (const size of Object.values(sizes)) costs(name, isDark, size)

costs('small finder patterns', finders(1), [5000, 5000])

function costs(name: string, isDark: Pattern, [width, height]: readonly [number, number]): void {
  test(`${name}, ${width} × ${height}`, async (t) => {
    const most = width > harmlessSide ? 2 * budgetOf({ width, height }) + aroundMs : plainMs
    const image = png(width, height, isDark)
    const before = process.cpuUsage()
    await scanQrImage(image)
    const { user, system } = process.cpuUsage(before)
    const ms = Math.round((user + system) / 1000)
    t.diagnostic(`${ms} of ${Math.round(most)} ms for ${image.length} bytes`)
    assert.ok(ms < most, `${ms} of ${Math.round(most)} ms`)
  })
}

function finders(module: number): Pattern {
  return (x, y) => {
    const [column, row] = [Math.floor(x / module) % 8, Math.floor(y / module) % 8]
    const ring = Math.max(Math.abs(column - 3), Math.abs(row - 3))
    return column !== 7 && row !== 7 && ring !== 2
  }
}

/** One bit a pixel, in an image of few bytes (PNG, Third Edition, Section 5). */
function png(width: number, height: number, isDark: Pattern): Buffer {
  const row = Math.ceil(width / 8) + 1
  const pixels = Buffer.alloc(row * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (!isDark(x, y)) {
        const at = y * row + 1 + (x >> 3)
        pixels[at] = (pixels[at] ?? 0) | (0x80 >> (x & 7))
      }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  crc.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, crc])
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encode } from 'jpeg-js'
import { PNG } from 'pngjs'
import { scanQrImage } from '../offer-sources/qr-image.ts'
import { bytesOf, picture, symbol, upright, white } from '../offer-sources/testing/drawing.ts'

const code = bytesOf(
  picture([400, 400], white, [{ symbol: symbol('x'), place: upright(80, 80, 8) }]),
)
const photo = encode(new PNG({ width: 64, height: 64, fill: true }), 80).data

/** None of them is decoded beyond its limits, and each gets one sentence. */
const hostile: Readonly<Record<string, { readonly bytes: Uint8Array; readonly says: RegExp }>> = {
  'one pixel': { bytes: blank(1, 1), says: /no readable QR code/ },
  'one pixel high, and as wide as may be': { bytes: blank(16_384, 1), says: /no readable QR code/ },
  'one pixel wide, and longer': { bytes: blank(1, 16_385), says: /1 × 16385 pixels: no side/ },
  'a JPEG photo with a long side': {
    bytes: saying(photo, 21, 65_535),
    says: /21 × 65535 pixels: no side/,
  },
  'a JPEG photo that says it is huge': {
    bytes: saying(photo, 65_535, 65_535),
    says: /more than 25 million/,
  },
  'a JPEG photo that ends in its header': { bytes: photo.subarray(0, 30), says: /no readable PNG/ },
  'a JPEG photo whose segments have no length': {
    bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xe0, 0, 0, 0xff, 0xe0, 0, 0]),
    says: /no readable PNG/,
  },
  'a PNG that ends in its middle': { bytes: code.subarray(0, 300), says: /no readable PNG/ },
  'a PNG with a broken checksum': {
    bytes: flipped(code, code.length - 20),
    says: /no readable PNG/,
  },
  'a PNG of another bit depth than it says': { bytes: flipped(code, 24), says: /no readable PNG/ },
  'nothing but noise': { bytes: noise(600, 600), says: /no readable QR code/ },
  'a code whose middle is torn out': {
    bytes: bytesOf(
      picture([400, 400], white, [
        {
          symbol: symbol('https://issuer.example', { logo: 20, level: 'L' }),
          place: upright(60, 60, 8),
        },
      ]),
    ),
    says: /no readable QR code/,
  },
  'no bytes': { bytes: new Uint8Array(), says: /no readable PNG/ },
  'a GIF image': { bytes: Buffer.from('GIF89a\x01\x00\x01\x00'), says: /no readable PNG/ },
}

for (const [name, { bytes, says }] of Object.entries(hostile)) {
  test(`is refused: ${name}`, { timeout: 30_000 }, async () => {
    const scanned = await scanQrImage(bytes)
    assert.match('problem' in scanned ? scanned.problem : scanned.text, says)
  })
}

test('what is refused does no harm to what comes next', async () => {
  const scanned = await scanQrImage(code)
  assert.equal('text' in scanned && scanned.text, 'x')
})

function blank(width: number, height: number): Buffer {
  return PNG.sync.write(new PNG({ width, height, fill: true }))
}

function noise(width: number, height: number): Buffer {
  const png = new PNG({ width, height })
  png.data.forEach((_, at) => {
    png.data[at] = at % 4 === 3 ? 255 : Math.imul(at >> 2, 2_654_435_761) >>> 24
  })
  return bytesOf(png)
}

/** The size in the first frame header is another than that of the picture. */
function saying(jpeg: Uint8Array, width: number, height: number): Buffer {
  const copy = Buffer.from(jpeg)
  const frame = copy.indexOf(Buffer.from([0xff, 0xc0]))
  copy.writeUInt16BE(height, frame + 5)
  copy.writeUInt16BE(width, frame + 7)
  return copy
}

function flipped(bytes: Uint8Array, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = ~(copy[at] ?? 0) & 0xff
  return copy
}

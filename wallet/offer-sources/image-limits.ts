import { inflateSync } from 'node:zlib'

/** More pixels than the camera of a phone takes; a QR code needs a hundredth. */
export const maxPixels = 16_000_000

/** Bytes of a picture of so many pixels at most: four channels of eight bits. */
const maxBytes = 4 * maxPixels + 100_000

/**
 * Why a PNG image is not decoded: what it says of its own size decides how much memory that would take.
 * @returns undefined when it may be; what is no PNG at all is the decoder's to say.
 */
export function tooBigToDecode(png: Uint8Array): string | undefined {
  const view = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  if (view.length < 29 || view.toString('latin1', 12, 16) !== 'IHDR') return undefined
  const [width, height] = [view.readUInt32BE(16), view.readUInt32BE(20)]
  const isInterlaced = view[28] === 1
  if (width * height > maxPixels) {
    return `The image is ${width} × ${height} pixels: more than ${maxPixels / 1e6} million are not looked at.`
  }
  // An interlaced picture is inflated whole, whatever its header says of its size.
  return isInterlaced && expandsBeyond(imageData(view), maxBytes)
    ? `The image expands to more than ${maxBytes} bytes.`
    : undefined
}

/** The IDAT chunks (PNG, Third Edition, Section 11.2.3), one behind the other. */
function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let offset = 8; offset + 8 <= png.length; ) {
    const length = png.readUInt32BE(offset)
    const start = offset + 8
    if (png.toString('latin1', offset + 4, start) === 'IDAT') {
      parts.push(png.subarray(start, start + length))
    }
    offset = start + length + 4
  }
  return Buffer.concat(parts)
}

function expandsBeyond(deflated: Buffer, limit: number): boolean {
  try {
    inflateSync(deflated, { maxOutputLength: limit })
    return false
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
  }
}

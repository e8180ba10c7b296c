import { inflateSync } from 'node:zlib'

/** What the camera of a phone takes; a QR code needs a hundredth. */
export const maxPixels = 25_000_000

/** Of canvases in browsers, and so of screenshots. */
const maxSide = 16_384

export interface Size {
  readonly width: number
  readonly height: number
}

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
}

/**
 * Why an image is not decoded: what it says of its own size decides how much memory that would take.
 * @returns undefined when it may be; what is no image at all is the decoder's to say.
 */
export function tooBigToDecode(bytes: Uint8Array): string | undefined {
  const view = asBuffer(bytes)
  const size = sizeOfImage(bytes)
  if (size === undefined) return undefined
  const { width, height } = size
  const shown = `The image is ${width} × ${height} pixels`
  if (width * height > maxPixels) {
    return `${shown}: more than ${maxPixels / 1e6} million are not looked at.`
  }
  if (Math.max(width, height) > maxSide) return `${shown}: no side may be longer than ${maxSide}.`
  // An interlaced picture is inflated whole, whatever its header says of its size.
  const isInterlaced = !isJpeg(bytes) && view[28] === 1
  const most = mostBytesOf(size)
  return isInterlaced && expandsBeyond(imageData(view), most)
    ? `The image expands to more than ${most} bytes.`
    : undefined
}

/** As the image says; undefined when it does not. */
export function sizeOfImage(bytes: Uint8Array): Size | undefined {
  return isJpeg(bytes) ? sizeOfJpeg(asBuffer(bytes)) : sizeOfPng(asBuffer(bytes))
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

/** Four channels of sixteen bits, and a byte for each row of the seven passes. */
function mostBytesOf({ width, height }: Size): number {
  return 8 * width * height + 7 * height + 1000
}

/** IHDR (PNG, Third Edition, Section 11.2.2) comes first. */
function sizeOfPng(png: Buffer): Size | undefined {
  if (png.length < 29 || png.toString('latin1', 12, 16) !== 'IHDR') return undefined
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

/** The first frame header, SOF0 to SOF15 (ITU-T T.81, Annex B.2.2). */
function sizeOfJpeg(jpeg: Buffer): Size | undefined {
  for (let offset = 2; offset + 9 <= jpeg.length && jpeg[offset] === 0xff; ) {
    const marker = jpeg[offset + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      return { height: jpeg.readUInt16BE(offset + 5), width: jpeg.readUInt16BE(offset + 7) }
    }
    offset += 2 + jpeg.readUInt16BE(offset + 2)
  }
  return undefined
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

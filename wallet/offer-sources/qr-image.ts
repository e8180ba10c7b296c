import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import type { OfferSighting } from '../../protocol/evidence.ts'

export type ScannedImage =
  | { readonly image: NonNullable<OfferSighting['image']>; readonly text: string }
  | { readonly image?: NonNullable<OfferSighting['image']>; readonly problem: string }

/** Reads the QR code in a PNG image, on this machine only. */
export function scanQrImage(bytes: Uint8Array): ScannedImage {
  let picture: PNG
  try {
    picture = PNG.sync.read(Buffer.from(bytes))
  } catch {
    return { problem: 'The image is no readable PNG.' }
  }
  const { width, height } = picture
  const image = { png: bytes, width, height }
  const code = jsqr.default(onWhite(picture), width, height)
  return code
    ? { image, text: code.data }
    : { image, problem: 'The image shows no readable QR code.' }
}

/** A transparent background counts as white: jsQR looks at colours only. */
function onWhite({ data }: PNG): Uint8ClampedArray {
  const pixels = Uint8ClampedArray.from(data)
  for (let offset = 0; offset < pixels.length; offset += 4) {
    const alpha = (pixels[offset + 3] ?? 255) / 255
    for (const channel of [0, 1, 2]) {
      const value = pixels[offset + channel] ?? 0
      pixels[offset + channel] = value * alpha + 255 * (1 - alpha)
    }
    pixels[offset + 3] = 255
  }
  return pixels
}

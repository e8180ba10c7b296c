import jsqr, { type QRCode } from 'jsqr'
import type { OfferSighting } from '../../protocol/evidence.ts'
import { tooBigToDecode } from './image-limits.ts'
import { type Picture, readPng, shrunk } from './picture.ts'

export type ScannedImage =
  | { readonly image: NonNullable<OfferSighting['image']>; readonly text: string }
  | { readonly image?: NonNullable<OfferSighting['image']>; readonly problem: string }

/** Reads the QR code in a PNG image, on this machine only. */
export function scanQrImage(bytes: Uint8Array): ScannedImage {
  const picture = readPng(bytes)
  if (picture === undefined) {
    return { problem: tooBigToDecode(bytes) ?? 'The image is no readable PNG or JPEG.' }
  }
  const { width, height } = picture
  const image = { png: bytes, width, height }
  const code = codeIn(shrunk(picture)) ?? (isSmall(picture) ? codeIn(picture) : null)
  return code
    ? { image, text: code.data }
    : { image, problem: 'The image shows no readable QR code.' }
}

function codeIn({ data, width, height }: Picture): QRCode | null {
  return jsqr.default(data, width, height)
}

/** So that it may be looked through as it is within a second or two. */
function isSmall({ width, height }: Picture): boolean {
  return width * height <= 4_000_000
}

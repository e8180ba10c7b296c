import jsqr from 'jsqr'
import type { OfferSighting } from '../../protocol/evidence.ts'
import { readPng } from './picture.ts'

export type ScannedImage =
  | { readonly image: NonNullable<OfferSighting['image']>; readonly text: string }
  | { readonly image?: NonNullable<OfferSighting['image']>; readonly problem: string }

/** Reads the QR code in a PNG image, on this machine only. */
export function scanQrImage(bytes: Uint8Array): ScannedImage {
  const picture = readPng(bytes)
  if (picture === undefined) return { problem: 'The image is no readable PNG.' }
  const { data, width, height } = picture
  const image = { png: bytes, width, height }
  const code = jsqr.default(data, width, height)
  return code
    ? { image, text: code.data }
    : { image, problem: 'The image shows no readable QR code.' }
}

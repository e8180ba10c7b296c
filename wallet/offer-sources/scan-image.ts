import type { OfferSighting } from '../../protocol/evidence.ts'
import type { FoundCode } from '../../protocol/found-code.ts'
import { findCode } from './find-code.ts'
import { isJpeg, tooBigToDecode } from './image-limits.ts'
import { readPicture } from './photo.ts'
import { cutOut, type Picture, readPng, reduced, reductionTo, writePng } from './picture.ts'

export type ImageOfOffer = NonNullable<OfferSighting['image']>

export type ScannedImage =
  | { readonly image: ImageOfOffer; readonly text: string }
  | { readonly image?: ImageOfOffer; readonly problem: string }

/** Reads the QR code in a PNG or JPEG image; without jsQR, whose time some patterns use up. */
export async function scan(bytes: Uint8Array, withJsqr: boolean): Promise<ScannedImage> {
  const looked = await lookAt(bytes, withJsqr)
  if (looked === undefined) {
    return { problem: tooBigToDecode(bytes) ?? 'The image is no readable PNG or JPEG.' }
  }
  const { picture, code } = looked
  const { width, height } = picture
  const isKept = !isJpeg(bytes) && Math.max(width, height) <= longestSide
  const shown = isKept ? { png: bytes, ...(code && { code }) } : handy(picture, code)
  const image = { width, height, ...shown }
  return code
    ? { image, text: code.text }
    : { image, problem: 'The image shows no readable QR code.' }
}

interface LookedAt {
  /** As it was when its code was found. */
  readonly picture: Picture
  readonly code?: FoundCode
}

/** What is transparent lies on white; where that shows no code, on black. */
async function lookAt(bytes: Uint8Array, withJsqr: boolean): Promise<LookedAt | undefined> {
  const picture = readPicture(bytes)
  if (picture === undefined) return undefined
  const code = await findCode(picture, withJsqr)
  if (code || !picture.isTransparent) return { picture, ...(code && { code }) }
  const onBlack = readPng(bytes, 'black')
  const other = onBlack && (await findCode(onBlack, withJsqr))
  if (!onBlack || !other) return { picture }
  const help = ['a black background', other.help].filter(Boolean).join(', ')
  return { picture: onBlack, code: { ...other, help } }
}

/** Of pictures that are kept as they are: pages and ordinary screens. */
const longestSide = 1600

/** Of what is kept of others: four pixels a module of the largest version. */
const handySide = 800

/** More than the quiet zone that is measured. */
const marginModules = 12

/** What is kept of a photo or of a whole screen: its QR code and what is around it, or all of it in small. */
function handy(picture: Picture, code?: FoundCode): Omit<ImageOfOffer, 'width' | 'height'> {
  if (code === undefined) {
    return { png: writePng(reduced(picture, reductionTo(picture, longestSide))) }
  }
  const [origin, right, below] = code.corners
  const opposite = { x: right.x + below.x - origin.x, y: right.y + below.y - origin.y }
  const points = [origin, right, below, opposite]
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const side = Math.hypot(right.x - origin.x, right.y - origin.y)
  const margin = (side / (17 + 4 * code.version)) * marginModules
  const left = Math.max(0, Math.floor(Math.min(...xs) - margin))
  const top = Math.max(0, Math.floor(Math.min(...ys) - margin))
  const [end, bottom] = [Math.max(...xs) + margin, Math.max(...ys) + margin]
  const part = cutOut(picture, { left, top, right: end, bottom })
  const step = reductionTo(part, handySide)
  const moved = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    x: (x - left) / step,
    y: (y - top) / step,
  })
  return {
    png: writePng(reduced(part, step)),
    code: { ...code, corners: [moved(origin), moved(right), moved(below)] },
    ...(step > 1 && { reducedBy: step }),
  }
}

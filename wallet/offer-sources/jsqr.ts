import jsqr from 'jsqr'
import type { FoundCode } from '../../protocol/found-code.ts'
import { type Picture, reduced, reductionTo } from './picture.ts'

/** Wide enough for most QR codes that a camera resolves, and quickly looked through. */
const wantedSide = 1280

/** So that it may be looked through as it is within a second or two. */
const mostPixels = 4_000_000

/**
 * The QR code that jsQR sees in a picture: in a smaller one first, which is less noise and less work. Dark on light, as
 * nearly all are: zxing, which comes next, sees the others, and jsQR would take as long once more for each picture without one.
 */
export function readWithJsqr(picture: Picture): FoundCode | undefined {
  const { width, height } = picture
  const step = reductionTo(picture, wantedSide)
  const found = step === 1 ? undefined : lookedAt(reduced(picture, step), step, 'dontInvert')
  if (found || (step !== 1 && width * height > mostPixels)) return found
  return lookedAt(picture, 1, 'dontInvert')
}

/** One look, at a picture that is `step` times smaller than the one whose pixels are counted. */
export function lookedAt(
  { data, width, height }: Picture,
  step: number,
  inversionAttempts: 'dontInvert' | 'attemptBoth',
): FoundCode | undefined {
  const code = jsqr.default(data, width, height, { inversionAttempts })
  // An empty text is what jsQR makes of patterns by chance.
  if (code === null || code.data === '') return undefined
  const { topLeftCorner, topRightCorner, bottomLeftCorner } = code.location
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    x: x * step,
    y: y * step,
  })
  return {
    text: code.data,
    decoder: 'jsqr',
    version: code.version,
    corners: [at(topLeftCorner), at(topRightCorner), at(bottomLeftCorner)],
  }
}

import type { FoundCode } from '../../protocol/found-code.ts'
import { offerScheme, parseOfferLink } from '../../protocol/offer-link.ts'
import { readWithJsqr } from './jsqr.ts'
import { evened, type Picture, reduced, reductionTo, smoothed } from './picture.ts'
import { readWithZxing } from './zxing.ts'

/** Modules a side of the smallest symbol. */
const smallest = 21

/** Large enough for half a 4K screen; a picture made of nothing but finder patterns keeps zxing busy. */
const easierSide = 2560

/**
 * The QR code of an offer in a picture; where none is of an offer, any. jsQR looks first. Where it finds nothing, or something
 * else, zxing looks for every code; where it finds none either, it looks at the picture made easier.
 */
export async function findCode(picture: Picture, withJsqr = true): Promise<FoundCode | undefined> {
  if (Math.min(picture.width, picture.height) < smallest) return undefined
  const first = withJsqr ? readWithJsqr(picture) : undefined
  if (first && isOfOffer(first)) return first
  for (const { view, step, help } of views(picture)) {
    const codes = await readWithZxing(view)
    const code = codes.find(isOfOffer) ?? (first ? undefined : codes[0])
    if (code) return { ...enlarged(code, step), ...(help && { help }), others: codes.length - 1 }
    if (first) return { ...first, others: Math.max(0, codes.length - 1) }
  }
  return undefined
}

function isOfOffer({ text }: FoundCode): boolean {
  const link = parseOfferLink(text)
  if (!link) return false
  return link.uris.length + link.values.length > 0 || link.scheme === offerScheme
}

interface View {
  readonly view: Picture
  /** How many times smaller it is. */
  readonly step: number
  readonly help?: string
}

function* views(picture: Picture): Iterable<View> {
  yield { view: picture, step: 1 }
  const step = reductionTo(picture, easierSide)
  const small = reduced(picture, step)
  // Without colours all channels are alike.
  const channels = isGrey(small) ? (['grey'] as const) : (['grey', 'red', 'green', 'blue'] as const)
  for (const channel of channels) {
    const help = channel === 'grey' ? 'its contrast raised' : `nothing but its ${channel}`
    yield { view: evened(small, channel), step, help }
  }
  const help = 'its noise smoothed away'
  yield { view: evened(smoothed(small, 1), 'grey'), step, help }
  yield { view: evened(reduced(small, 2), 'grey'), step: 2 * step, help }
}

function isGrey({ data }: Picture): boolean {
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false
  }
  return true
}

function enlarged(code: FoundCode, step: number): FoundCode {
  const [origin, right, below] = code.corners.map(({ x, y }) => ({ x: x * step, y: y * step }))
  return origin && right && below ? { ...code, corners: [origin, right, below] } : code
}

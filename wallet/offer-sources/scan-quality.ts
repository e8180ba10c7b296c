import type { FoundCode } from '../../protocol/found-code.ts'
import type { ScanQuality } from '../../protocol/scan-quality.ts'
import { isWithin, lightness, type Picture } from './picture.ts'
import { withinBudget } from './picture-budget.ts'
import type { ImageOfOffer } from './scan-image.ts'
import { pictureOf, worseForms } from './worse-forms.ts'

/** Beyond this a picture is measured, but not tried in worse forms: they would take seconds. */
const mostPixelsTried = 2_000_000
const widestQuietZone = 10

/** Seven pictures of such sides keep jsQR busy for a second or two, even where they are made for it. */
const quickSide = 700

/** @returns undefined for an image without a readable QR code. */
export async function measureScan(image: ImageOfOffer): Promise<ScanQuality | undefined> {
  const { code, reducedBy = 1 } = image
  const picture = pictureOf(image)
  if (!code || !picture) return undefined
  const { width, height } = picture
  const symbol = gridOf(code)
  const contrast = contrastOf(picture, symbol)
  const { decoder, help, damage, others, version, text } = code
  return {
    decoder,
    ...(help !== undefined && { help }),
    ...(damage !== undefined && { damage }),
    ...(others !== undefined && { others }),
    version,
    bytes: Buffer.byteLength(text),
    modulePixels: round(symbol.modulePixels * reducedBy),
    quietZoneModules: quietZoneOf(picture, symbol, contrast),
    contrast: round(contrast.lightest - contrast.darkest),
    degraded: width * height > mostPixelsTried ? [] : await tried(image, picture),
  }
}

/** At once, where that takes no longer than it may in a thread of its own. */
async function tried(image: ImageOfOffer, picture: Picture): Promise<ScanQuality['degraded']> {
  const isQuick = image.code?.decoder === 'jsqr' && longestSide(picture) <= quickSide
  if (isQuick) return worseForms(image, picture)
  return (await withinBudget({ kind: 'measure', image }, picture)) ?? []
}

function longestSide({ width, height }: Picture): number {
  return Math.max(width, height)
}

type Point = { readonly x: number; readonly y: number }

/** Where each module lies: `at(0, 0)` is the outer corner of the first one. */
interface Grid {
  readonly modules: number
  readonly modulePixels: number
  at(column: number, row: number): Point
}

function gridOf({ version, corners: [origin, right, below] }: FoundCode): Grid {
  const modules = 17 + 4 * version
  const along = { x: (right.x - origin.x) / modules, y: (right.y - origin.y) / modules }
  const down = { x: (below.x - origin.x) / modules, y: (below.y - origin.y) / modules }
  return {
    modules,
    modulePixels: (Math.hypot(along.x, along.y) + Math.hypot(down.x, down.y)) / 2,
    at: (column, row) => ({
      x: origin.x + along.x * column + down.x * row,
      y: origin.y + along.y * column + down.y * row,
    }),
  }
}

interface Contrast {
  readonly darkest: number
  readonly lightest: number
}

/** Of the middles of the modules: their edges may be blurred. */
function contrastOf(picture: Picture, { modules, at }: Grid): Contrast {
  const middles = new Float64Array(modules ** 2)
  for (let row = 0; row < modules; row++)
    for (let column = 0; column < modules; column++) {
      const { x, y } = at(column + 0.5, row + 0.5)
      middles[row * modules + column] = lightness(picture, x, y)
    }
  middles.sort()
  const tenth = Math.floor(middles.length / 10)
  return { darkest: middles[tenth] ?? 0, lightest: middles[middles.length - 1 - tenth] ?? 1 }
}

/** Walks away from each side, a quarter of a module a step, until something dark or the image's edge. */
function quietZoneOf(
  picture: Picture,
  { modules, at }: Grid,
  { darkest, lightest }: Contrast,
): number {
  const middle = (darkest + lightest) / 2
  const places = Array.from({ length: modules + 1 }, (_, index) => index)
  const sides: readonly ((place: number, away: number) => Point)[] = [
    (place, away) => at(place, -away),
    (place, away) => at(place, modules + away),
    (place, away) => at(-away, place),
    (place, away) => at(modules + away, place),
  ]
  const isQuiet = (side: (typeof sides)[number], away: number) =>
    places.every((place) => {
      const { x, y } = side(place, away)
      return isWithin(picture, x, y) && lightness(picture, x, y) > middle
    })
  const margins = sides.map((side) => {
    let away = 0
    // Half a module for a start: the corners jsQR finds are not exact.
    while (away < widestQuietZone && isQuiet(side, away + 0.5)) away += 0.25
    return away
  })
  return round(Math.min(...margins))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

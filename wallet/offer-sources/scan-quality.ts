import type { OfferSighting } from '../../protocol/evidence.ts'
import type { FoundCode } from '../../protocol/found-code.ts'
import type { ScanQuality } from '../../protocol/scan-quality.ts'
import { lookedAt } from './jsqr.ts'
import { drawn, isWithin, lightness, type Picture, readPng } from './picture.ts'
import { readWithZxing } from './zxing.ts'

/** Beyond this a picture is measured, but not tried in worse forms: they would take seconds. */
const mostPixelsTried = 2_000_000
const widestQuietZone = 10

/** @returns undefined for an image without a readable QR code. */
export async function measureScan(
  image: NonNullable<OfferSighting['image']>,
): Promise<ScanQuality | undefined> {
  const { png, code, reducedBy = 1 } = image
  const background = code?.help?.startsWith('a black background') ? 'black' : 'white'
  const picture = code && readPng(png, background)
  if (!picture) return undefined
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
    degraded: width * height > mostPixelsTried ? [] : await worseForms(picture, code),
  }
}

/** What reads the picture as it is has to read its worse forms. */
async function worseForms(
  picture: Picture,
  { decoder, text }: FoundCode,
): Promise<ScanQuality['degraded']> {
  const reads = decoder === 'jsqr' ? jsqrReads(picture, text) : zxingReads(text)
  const tried: { how: string; readable: boolean }[] = []
  for (const [how, worsen] of Object.entries(degradations)) {
    tried.push({ how, readable: await reads(worsen(picture)) })
  }
  return tried
}

/** Trying both ways takes twice as long. */
function jsqrReads(picture: Picture, text: string): (worse: Picture) => boolean {
  const inversion = lookedAt(picture, 1, 'dontInvert') ? 'dontInvert' : 'attemptBoth'
  return (worse) => lookedAt(worse, 1, inversion)?.text === text
}

function zxingReads(text: string): (worse: Picture) => Promise<boolean> {
  return async (worse) => (await readWithZxing(worse)).some((code) => code.text === text)
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
  const middles = Array.from({ length: modules ** 2 }, (_, index) => {
    const { x, y } = at((index % modules) + 0.5, Math.floor(index / modules) + 0.5)
    return lightness(picture, x, y)
  }).sort((a, b) => a - b)
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

/** What a camera, a screen and a printer do to a code. All repeat exactly. */
const degradations: Readonly<Record<string, (picture: Picture) => Picture>> = {
  'half the size': (picture) => shrunk(picture, 2),
  'a third of the size': (picture) => shrunk(picture, 3),
  'turned by 12 degrees': (picture) => turned(picture, 12),
  blurred: (picture) => blurred(picture, 2),
  'a third of the contrast': (picture) =>
    redrawn(picture, (x, y) => 0.4 + lightness(picture, x, y) / 3),
  'with noise': (picture) =>
    redrawn(picture, (x, y) => lightness(picture, x, y) + 0.6 * (unevenness(x, y) - 0.5)),
}

function redrawn({ width, height }: Picture, light: (x: number, y: number) => number): Picture {
  return drawn(width, height, light)
}

function shrunk(picture: Picture, factor: number): Picture {
  const width = Math.max(1, Math.floor(picture.width / factor))
  const height = Math.max(1, Math.floor(picture.height / factor))
  return drawn(width, height, (x, y) => mean(picture, x * factor, y * factor, factor))
}

function blurred(picture: Picture, radius: number): Picture {
  return redrawn(picture, (x, y) => mean(picture, x - radius, y - radius, 2 * radius + 1))
}

function mean(picture: Picture, left: number, top: number, side: number): number {
  let sum = 0
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) sum += lightness(picture, left + x, top + y)
  return sum / side ** 2
}

function turned(picture: Picture, degrees: number): Picture {
  const side = Math.ceil(Math.hypot(picture.width, picture.height))
  const [sin, cos] = [Math.sin, Math.cos].map((of) => of((degrees * Math.PI) / 180)) as [
    number,
    number,
  ]
  return drawn(side, side, (x, y) => {
    const [dx, dy] = [x - side / 2, y - side / 2]
    return lightness(
      picture,
      picture.width / 2 + dx * cos - dy * sin,
      picture.height / 2 + dx * sin + dy * cos,
    )
  })
}

/** Looks random and is not: the same picture is always judged the same. */
function unevenness(x: number, y: number): number {
  const value = Math.sin(x * 12.9898 + y * 78.233) * 43758.5453
  return value - Math.floor(value)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

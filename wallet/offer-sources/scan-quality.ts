import jsqr, { type QRCode } from 'jsqr'
import type { ScanQuality } from '../../protocol/scan-quality.ts'
import { drawn, isWithin, lightness, type Picture, readPng } from './picture.ts'

/** Beyond this a picture is measured, but not tried in worse forms: they would take seconds. */
const mostPixelsTried = 2_000_000
const widestQuietZone = 10

/** @returns undefined for what is no PNG, or shows no readable QR code. */
export function measureScan(png: Uint8Array): ScanQuality | undefined {
  const picture = readPng(png)
  if (!picture) return undefined
  const upright = read(picture, 'dontInvert')
  const inversionAttempts = upright ? 'dontInvert' : 'attemptBoth'
  const code = upright ?? read(picture, inversionAttempts)
  if (!code) return undefined
  const { width, height } = picture
  const symbol = gridOf(code)
  const contrast = contrastOf(picture, symbol)
  return {
    version: code.version,
    bytes: Buffer.byteLength(code.data),
    modulePixels: round(symbol.modulePixels),
    quietZoneModules: quietZoneOf(picture, symbol, contrast),
    contrast: round(contrast.lightest - contrast.darkest),
    degraded:
      width * height > mostPixelsTried
        ? []
        : Object.entries(degradations).map(([how, worsen]) => ({
            how,
            readable: read(worsen(picture), inversionAttempts)?.data === code.data,
          })),
  }
}

/** Trying both ways takes twice as long: what reads the picture as it is has to read its worse forms. */
function read(
  { data, width, height }: Picture,
  inversionAttempts: 'dontInvert' | 'attemptBoth',
): QRCode | null {
  return jsqr.default(data, width, height, { inversionAttempts })
}

type Point = { readonly x: number; readonly y: number }

/** Where each module lies: `at(0, 0)` is the outer corner of the first one. */
interface Grid {
  readonly modules: number
  readonly modulePixels: number
  at(column: number, row: number): Point
}

function gridOf({ version, location }: QRCode): Grid {
  const modules = 17 + 4 * version
  const { topLeftCorner: origin, topRightCorner: right, bottomLeftCorner: below } = location
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

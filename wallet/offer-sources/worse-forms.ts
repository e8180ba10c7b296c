import type { ScanQuality } from '../../protocol/scan-quality.ts'
import { lookedAt } from './jsqr.ts'
import { drawn, lightness, type Picture, readPng } from './picture.ts'
import type { ImageOfOffer } from './scan-image.ts'
import { readWithZxing } from './zxing.ts'

export type Degraded = ScanQuality['degraded']

/** The picture that the code was found in, on the background that it was found on. */
export function pictureOf({ png, code }: ImageOfOffer): Picture | undefined {
  const background = code?.help?.startsWith('a black background') ? 'black' : 'white'
  return code && readPng(png, background)
}

/** What reads the picture as it is has to read its worse forms. */
export async function worseForms(image: ImageOfOffer): Promise<Degraded> {
  const picture = pictureOf(image)
  if (!image.code || !picture) return []
  const { decoder, text } = image.code
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

import type { FoundCode } from '../../protocol/found-code.ts'
import type { ScanQuality } from '../../protocol/scan-quality.ts'
import { JsqrReader } from './jsqr.ts'
import type { Grey } from './located/bits.ts'
import { lightnessAt, type Picture, readPng } from './picture.ts'
import type { ImageOfOffer } from './scan-image.ts'
import { readWithZxing } from './zxing.ts'

export type Degraded = ScanQuality['degraded']

/** The picture that the code was found in, on the background that it was found on. */
export function pictureOf({ png, code }: ImageOfOffer): Picture | undefined {
  const background = code?.help?.startsWith('a black background') ? 'black' : 'white'
  return code && readPng(png, background)
}

/** What reads the picture as it is has to read its worse forms. */
export async function worseForms(
  image: ImageOfOffer,
  picture: Picture | undefined = pictureOf(image),
): Promise<Degraded> {
  if (!image.code || !picture) return []
  const { code } = image
  const reads = code.decoder === 'jsqr' ? jsqrReads(picture, code) : zxingReads(code.text)
  const light = lightOf(picture)
  const tried: { how: string; readable: boolean }[] = []
  for (const [how, worsen] of Object.entries(degradations)) {
    tried.push({ how, readable: await reads(worsen(light)) })
  }
  return tried
}

function jsqrReads(picture: Picture, code: FoundCode): (worse: Grey) => boolean {
  const reader = new JsqrReader(picture, code)
  return (worse) => reader.reads(worse)
}

function zxingReads(text: string): (worse: Grey) => Promise<boolean> {
  return async (worse) => (await readWithZxing(inColours(worse))).some((code) => code.text === text)
}

/** Of each pixel, from 0, black, to 1, white. */
interface Light {
  readonly values: Float64Array
  readonly width: number
  readonly height: number
}

/** What a camera, a screen and a printer do to a code. All repeat exactly. */
const degradations: Readonly<Record<string, (light: Light) => Grey>> = {
  'half the size': (light) => shrunk(light, 2),
  'a third of the size': (light) => shrunk(light, 3),
  'turned by 12 degrees': (light) => turned(light, 12),
  blurred: (light) => blurred(light, 2),
  'a third of the contrast': (light) => redrawn(light, (value) => 0.4 + value / 3),
  'with noise': (light) => redrawn(light, (value, x, y) => value + 0.6 * (unevenness(x, y) - 0.5)),
}

function lightOf({ data, width, height }: Picture): Light {
  const values = new Float64Array(width * height)
  for (let at = 0; at < values.length; at++) values[at] = lightnessAt(data, 4 * at)
  return { values, width, height }
}

function redrawn(
  { values, width, height }: Light,
  light: (value: number, x: number, y: number) => number,
): Grey {
  const data = new Uint8ClampedArray(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      data[at] = light(values[at] ?? 1, x, y) * 255
    }
  return { data, width, height }
}

function shrunk(light: Light, factor: number): Grey {
  const width = Math.max(1, Math.floor(light.width / factor))
  const height = Math.max(1, Math.floor(light.height / factor))
  return means(light, { width, height, step: factor, side: factor })
}

function blurred(light: Light, radius: number): Grey {
  const { width, height } = light
  return means(framed(light, radius), { width, height, step: 1, side: 2 * radius + 1 })
}

/** Each pixel the mean of a square. */
function means(
  { values, width: row }: Light,
  { width, height, step, side }: Omit<Grey, 'data'> & Readonly<Record<'step' | 'side', number>>,
): Grey {
  const data = new Uint8ClampedArray(width * height)
  const area = side ** 2
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let line = 0; line < side; line++) {
        const start = (y * step + line) * row + x * step
        for (let at = start; at < start + side; at++) sum += values[at] ?? 1
      }
      data[y * width + x] = (sum / area) * 255
    }
  return { data, width, height }
}

/** In a white frame. */
function framed({ values, width, height }: Light, frame: number): Light {
  const [fullWidth, fullHeight] = [width + 2 * frame, height + 2 * frame]
  const full = new Float64Array(fullWidth * fullHeight).fill(1)
  for (let y = 0; y < height; y++) {
    const row = values.subarray(y * width, (y + 1) * width)
    full.set(row, (y + frame) * fullWidth + frame)
  }
  return { values: full, width: fullWidth, height: fullHeight }
}

function turned({ values, width, height }: Light, degrees: number): Grey {
  const side = Math.ceil(Math.hypot(width, height))
  const angle = (degrees * Math.PI) / 180
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)] as const
  const away = Float64Array.from({ length: side }, (_, at) => at - side / 2)
  const [alongX, alongY] = [
    away.map((d) => width / 2 + d * cos),
    away.map((d) => height / 2 + d * sin),
  ]
  const data = new Uint8ClampedArray(side * side).fill(255)
  for (let y = 0; y < side; y++) {
    const d = away[y] ?? 0
    const [acrossX, acrossY] = [d * sin, d * cos] as const
    for (let x = 0; x < side; x++) {
      const fromX = (alongX[x] ?? 0) - acrossX
      const fromY = (alongY[x] ?? 0) + acrossY
      if (fromX < 0 || fromY < 0 || fromX >= width || fromY >= height) continue
      data[y * side + x] = (values[Math.floor(fromY) * width + Math.floor(fromX)] ?? 1) * 255
    }
  }
  return { data, width: side, height: side }
}

/** Looks random and is not: the same picture is always judged the same. */
function unevenness(x: number, y: number): number {
  const value = Math.sin(x * 12.9898 + y * 78.233) * 43758.5453
  return value - Math.floor(value)
}

function inColours({ data: grey, width, height }: Grey): Picture {
  const data = new Uint8ClampedArray(grey.length * 4).fill(255)
  for (const [at, value] of grey.entries()) data.fill(value, 4 * at, 4 * at + 3)
  return { data, width, height }
}

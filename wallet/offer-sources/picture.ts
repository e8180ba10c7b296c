import { PNG } from 'pngjs'
import { tooBigToDecode } from './image-limits.ts'

/** An image as jsQR takes it: RGBA, rows from the top, nothing transparent. */
export interface Picture {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
  /** Something behind it could be seen, before it was laid on a background. */
  readonly isTransparent?: boolean
}

/** @returns undefined for what is no readable PNG, or a huge one. What is transparent shows the background. */
export function readPng(
  bytes: Uint8Array,
  background: 'white' | 'black' = 'white',
): Picture | undefined {
  if (tooBigToDecode(bytes) !== undefined) return undefined
  try {
    const { data, width, height } = PNG.sync.read(Buffer.from(bytes))
    const isTransparent = laidOn(background === 'white' ? 255 : 0, data)
    return {
      data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length),
      width,
      height,
      isTransparent,
    }
  } catch {
    return undefined
  }
}

/** Lossless, in shades of grey where it has no others. */
export function writePng({ data, width, height }: Picture): Uint8Array {
  const png = new PNG({ width, height })
  png.data.set(data)
  return new Uint8Array(PNG.sync.write(png, { colorType: isGrey(data) ? 0 : 2 }))
}

function isGrey(data: Uint8ClampedArray): boolean {
  for (let offset = 0; offset < data.length; offset += 4) {
    if (data[offset] !== data[offset + 1] || data[offset] !== data[offset + 2]) return false
  }
  return true
}

/** How many times smaller a picture has to be, at least, so that no side is longer. */
export function reductionTo({ width, height }: Picture, longestSide: number): number {
  return Math.ceil(Math.max(width, height) / longestSide)
}

/** A smaller picture in shades of grey, each pixel the mean of a square: what lies between counts as well. */
export function reduced(picture: Picture, step: number): Picture {
  if (step === 1) return picture
  const [width, height] = [picture.width, picture.height].map((side) =>
    Math.max(1, Math.floor(side / step)),
  ) as [number, number]
  return drawn(width, height, (x, y) => meanLightness(picture, x * step, y * step, step))
}

/** Each pixel the mean of those around it, `radius` to each side. */
export function smoothed(picture: Picture, radius: number): Picture {
  const side = 2 * radius + 1
  return drawn(picture.width, picture.height, (x, y) =>
    meanLightness(picture, x - radius, y - radius, side),
  )
}

function meanLightness(picture: Picture, left: number, top: number, size: number): number {
  let sum = 0
  for (let y = top; y < top + size; y++)
    for (let x = left; x < left + size; x++) sum += lightness(picture, x, y)
  return sum / size ** 2
}

/** Part of a picture; what lies beyond its edges is left out. */
export function cutOut(
  { data, width, height }: Picture,
  box: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  },
): Picture {
  const [left, top] = [Math.max(0, Math.floor(box.left)), Math.max(0, Math.floor(box.top))]
  const [right, bottom] = [
    Math.min(width, Math.ceil(box.right)),
    Math.min(height, Math.ceil(box.bottom)),
  ]
  const part = new Uint8ClampedArray((right - left) * (bottom - top) * 4)
  for (let y = top; y < bottom; y++) {
    const row = data.subarray((y * width + left) * 4, (y * width + right) * 4)
    part.set(row, (y - top) * (right - left) * 4)
  }
  return { data: part, width: right - left, height: bottom - top }
}

const channels = { red: 0, green: 1, blue: 2 } as const

/** Less than one of 255 steps is no difference. */
const leastDifference = 1

/**
 * Black where a pixel is darker than the mean around it, in one colour or in all, however little: low contrast, shadows
 * and colours of the same lightness do no harm.
 */
export function evened(picture: Picture, channel: 'grey' | keyof typeof channels): Picture {
  const { data, width, height } = picture
  const valueAt = (x: number, y: number) =>
    channel === 'grey'
      ? 255 * lightness(picture, x, y)
      : (data[(y * width + x) * 4 + channels[channel]] ?? 0)
  const sums = sumsOf(width, height, valueAt)
  const radius = Math.max(16, Math.round(Math.min(width, height) / 16))
  return drawn(width, height, (x, y) => {
    const [left, top] = [Math.max(0, x - radius), Math.max(0, y - radius)]
    const [right, bottom] = [Math.min(width, x + radius + 1), Math.min(height, y + radius + 1)]
    const mean = sums(left, top, right, bottom) / ((right - left) * (bottom - top))
    return valueAt(x, y) < mean - leastDifference ? 0 : 1
  })
}

/** The sum of any box of a picture, from sums of boxes that begin at its corner. */
function sumsOf(width: number, height: number, valueAt: (x: number, y: number) => number) {
  const sums = new Float64Array((width + 1) * (height + 1))
  const at = (x: number, y: number) => sums[y * (width + 1) + x] ?? 0
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += valueAt(x, y)
      sums[(y + 1) * (width + 1) + x + 1] = at(x + 1, y) + row
    }
  }
  return (left: number, top: number, right: number, bottom: number) =>
    at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top)
}

/** From 0, black, to 1, white; white beyond the edges. */
export function lightness({ data, width, height }: Picture, x: number, y: number): number {
  if (!isWithin({ width, height }, x, y)) return 1
  return lightnessAt(data, (Math.floor(y) * width + Math.floor(x)) * 4)
}

/** Of the pixel whose red is there. */
export function lightnessAt(data: Uint8ClampedArray, offset: number): number {
  const red = data[offset] ?? 0
  const green = data[offset + 1] ?? 0
  const blue = data[offset + 2] ?? 0
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
}

export function isWithin(
  { width, height }: Pick<Picture, 'width' | 'height'>,
  x: number,
  y: number,
): boolean {
  return x >= 0 && y >= 0 && x < width && y < height
}

/** A grey picture, drawn pixel by pixel. */
export function drawn(
  width: number,
  height: number,
  light: (x: number, y: number) => number,
): Picture {
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const offset = (y * width + x) * 4
      const value = light(x, y) * 255
      data[offset] = value
      data[offset + 1] = value
      data[offset + 2] = value
    }
  return { data, width, height }
}

/** In place, as pictures are large. @returns whether something was transparent. */
function laidOn(background: number, data: Uint8Array): boolean {
  let isTransparent = false
  for (let offset = 3; offset < data.length; offset += 4) {
    const alpha = (data[offset] ?? 255) / 255
    if (alpha === 1) continue
    isTransparent = true
    for (const channel of [offset - 3, offset - 2, offset - 1]) {
      data[channel] = Math.round((data[channel] ?? 0) * alpha + background * (1 - alpha))
    }
    data[offset] = 255
  }
  return isTransparent
}

import { PNG } from 'pngjs'
import { tooBigToDecode } from './image-limits.ts'

/** An image as jsQR takes it: RGBA, rows from the top, nothing transparent. */
export interface Picture {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** @returns undefined for what is no readable PNG, or a huge one. A transparent background counts as white. */
export function readPng(bytes: Uint8Array): Picture | undefined {
  if (tooBigToDecode(bytes) !== undefined) return undefined
  try {
    const { data, width, height } = PNG.sync.read(Buffer.from(bytes))
    return { data: onWhite(data), width, height }
  } catch {
    return undefined
  }
}

/** Wide enough for every QR code that a camera resolves, and quickly looked through. */
const wantedWidth = 1280

/** A large picture in shades of grey, each pixel the mean of a square: what lies between counts as well. */
export function shrunk(picture: Picture): Picture {
  const step = Math.ceil(Math.max(picture.width, picture.height) / wantedWidth)
  if (step < 2) return picture
  return drawn(Math.floor(picture.width / step), Math.floor(picture.height / step), (x, y) =>
    meanLightness(picture, x * step, y * step, step),
  )
}

function meanLightness({ data, width }: Picture, left: number, top: number, size: number): number {
  let sum = 0
  for (let y = top; y < top + size; y++) {
    for (let x = left; x < left + size; x++) {
      const offset = (y * width + x) * 4
      const [red = 0, green = 0, blue = 0] = [data[offset], data[offset + 1], data[offset + 2]]
      sum += 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
  }
  return sum / (255 * size * size)
}

/** From 0, black, to 1, white; white beyond the edges. */
export function lightness({ data, width, height }: Picture, x: number, y: number): number {
  if (!isWithin({ width, height }, x, y)) return 1
  const offset = (Math.floor(y) * width + Math.floor(x)) * 4
  const [red = 0, green = 0, blue = 0] = [data[offset], data[offset + 1], data[offset + 2]]
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

function onWhite(data: Uint8Array): Uint8ClampedArray {
  const pixels = Uint8ClampedArray.from(data)
  for (let offset = 0; offset < pixels.length; offset += 4) {
    const alpha = (pixels[offset + 3] ?? 255) / 255
    for (const channel of [0, 1, 2]) {
      const value = pixels[offset + channel] ?? 0
      pixels[offset + channel] = value * alpha + 255 * (1 - alpha)
    }
    pixels[offset + 3] = 255
  }
  return pixels
}

import { PNG } from 'pngjs'
import { create } from 'qrcode'

export type Rgba = readonly [red: number, green: number, blue: number, alpha: number]

export const black: Rgba = [0, 0, 0, 255]
export const white: Rgba = [255, 255, 255, 255]
export const transparent: Rgba = [0, 0, 0, 0]

export interface Style {
  readonly level?: 'L' | 'M' | 'Q' | 'H'
  readonly shape?: 'square' | 'dot'
  /** Radius of a dot, in modules. */
  readonly radius?: number
  readonly dark?: Rgba
  readonly light?: Rgba
  /** Quiet zone, in modules; what lies beyond is transparent. */
  readonly margin?: number
  /** Side of a disc in the middle, in modules. */
  readonly logo?: number
}

/** A symbol whose colours are asked for by module: (0, 0) is the outer corner of the first one. */
export interface Symbol {
  readonly modules: number
  colour(column: number, row: number): Rgba | undefined
}

export function symbol(text: string, style: Style = {}): Symbol {
  const { level = 'M', shape = 'square', radius = 0.5, dark = black, light = white } = style
  const { margin = 4, logo = 0 } = style
  const { modules } = create(text, { errorCorrectionLevel: level })
  const { size } = modules
  const isDark = (column: number, row: number) =>
    modules.get(Math.floor(row), Math.floor(column)) === 1
  return {
    modules: size,
    colour(column, row) {
      const [low, high] = [-margin, size + margin]
      if (column < low || row < low || column >= high || row >= high) return undefined
      if (column < 0 || row < 0 || column >= size || row >= size) return light
      if (Math.hypot(column - size / 2, row - size / 2) < logo / 2) return [200, 40, 40, 255]
      if (!isDark(column, row)) return light
      const isFinder =
        (column < 7 && row < 7) ||
        (column >= size - 7 && row < 7) ||
        (column < 7 && row >= size - 7)
      if (shape === 'square' || isFinder) return dark
      return Math.hypot((column % 1) - 0.5, (row % 1) - 0.5) <= radius ? dark : light
    },
  }
}

/** Where a pixel lies in a symbol. */
export type Place = (x: number, y: number) => readonly [column: number, row: number]

export function upright(left: number, top: number, module: number): Place {
  return (x, y) => [(x - left) / module, (y - top) / module]
}

/** Turned around its middle. */
export function turned(
  middle: readonly [x: number, y: number],
  module: number,
  modules: number,
  degrees: number,
): Place {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  return (x, y) => {
    const [dx, dy] = [(x - middle[0]) / module, (y - middle[1]) / module]
    return [dx * cos + dy * sin + modules / 2, dy * cos - dx * sin + modules / 2]
  }
}

/** Seen from the side: what is `depth` further away at the right (and below) is smaller. */
export function inPerspective(place: Place, modules: number, depth: number): Place {
  return (x, y) => {
    const [column, row] = place(x, y)
    const [u, v] = [column / modules - 0.5, row / modules - 0.5]
    const w = 1 - depth * u - (depth / 2) * v
    return [(u / w + 0.5) * modules, (v / w + 0.5) * modules]
  }
}

/** A picture of symbols on a background, each pixel the mean of four points. */
export function picture(
  [width, height]: readonly [width: number, height: number],
  background: Rgba,
  symbols: readonly { readonly symbol: Symbol; readonly place: Place }[],
): PNG {
  const png = new PNG({ width, height })
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sum = [0, 0, 0, 0]
      for (const [dx, dy] of points) {
        const colour = colourAt(x + dx, y + dy, symbols) ?? background
        for (const channel of channels) sum[channel] = (sum[channel] ?? 0) + colour[channel] / 4
      }
      png.data.set(sum, (y * width + x) * 4)
    }
  return png
}

const channels = [0, 1, 2, 3] as const
const points = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const

function colourAt(
  x: number,
  y: number,
  symbols: readonly { readonly symbol: Symbol; readonly place: Place }[],
): Rgba | undefined {
  for (const { symbol, place } of symbols) {
    const colour = symbol.colour(...place(x, y))
    if (colour) return colour
  }
  return undefined
}

/** Noise of a cheap camera: each pixel lighter or darker by up to `amount` of 255; repeats exactly. */
export function withNoise(png: PNG, amount: number): PNG {
  let seed = 1
  for (let offset = 0; offset < png.data.length; offset += 4) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    const change = (seed / 0x7fffffff - 0.5) * 2 * amount
    for (const channel of [0, 1, 2]) {
      const value = (png.data[offset + channel] ?? 0) + change
      png.data[offset + channel] = Math.max(0, Math.min(255, value))
    }
  }
  return png
}

/** The mean of a square around each pixel. */
export function blurred(png: PNG, radius: number): PNG {
  const { width, height } = png
  const soft = new PNG({ width, height })
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (const channel of channels) {
        let [sum, count] = [0, 0]
        for (let v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++)
          for (let u = Math.max(0, x - radius); u <= Math.min(width - 1, x + radius); u++) {
            sum += png.data[(v * width + u) * 4 + channel] ?? 0
            count++
          }
        soft.data[(y * width + x) * 4 + channel] = sum / count
      }
  return soft
}

export function bytesOf(png: PNG): Buffer {
  return PNG.sync.write(png)
}

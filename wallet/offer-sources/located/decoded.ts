import jsqr from 'jsqr'
import type { Bits } from './bits.ts'

/** Of quiet zone, in modules. */
const leastMargin = 4

/** In fewer pixels a side jsQR tells nothing dark. */
const fewestPixels = 40

/** Modules a side, of symbols. */
const [smallest, largest] = [21, 177]

/** Modules, so many a side. */
interface Square {
  readonly data: Uint8Array
  readonly side: number
}

export interface Decoded {
  readonly text: string
  readonly version: number
}

/**
 * What jsQR decodes of the modules of a symbol. They are drawn anew, a pixel each and with patterns that are whole, so that it finds
 * them again at once; all that it corrects is among the others.
 */
export function decoded(modules: Bits): Decoded | undefined {
  const side = modules.width
  if (side % 4 !== 1 || side < smallest || side > largest) return undefined
  const margin = Math.max(leastMargin, Math.ceil((fewestPixels - side) / 2))
  const pixels = side + 2 * margin
  const data = drawn({ data: withWholePatterns(modules), side }, margin)
  const code = jsqr.default(data, pixels, pixels, { inversionAttempts: 'dontInvert' })
  return code ? { text: code.data, version: code.version } : undefined
}

/** The finder patterns and the alignment pattern that jsQR looks for: nothing is decoded of them. */
function withWholePatterns({ data, width: side }: Bits): Uint8Array {
  const whole = data.slice()
  for (const [column, row] of [
    [3, 3],
    [side - 4, 3],
    [3, side - 4],
  ] as const)
    rings({ data: whole, side }, { column, row }, [1, 1, 0, 1, 0])
  const inner = side - 7
  if (side > smallest) rings({ data: whole, side }, { column: inner, row: inner }, [1, 0, 1])
  return whole
}

/** @param darkness of each ring, from the middle outwards */
function rings(
  { data, side }: Square,
  middle: { readonly column: number; readonly row: number },
  darkness: readonly number[],
): void {
  const reach = darkness.length - 1
  for (let y = -reach; y <= reach; y++)
    for (let x = -reach; x <= reach; x++) {
      const [column, row] = [middle.column + x, middle.row + y]
      if (column < 0 || row < 0 || column >= side || row >= side) continue
      data[row * side + column] = darkness[Math.max(Math.abs(x), Math.abs(y))] ?? 0
    }
}

/** As jsQR takes a picture: RGBA, here in black and white. */
function drawn({ data: modules, side }: Square, margin: number): Uint8ClampedArray {
  const pixels = side + 2 * margin
  const data = new Uint8ClampedArray(pixels * pixels * 4).fill(255)
  for (let at = 0; at < modules.length; at++) {
    if (modules[at] !== 1) continue
    const [column, row] = [at % side, Math.floor(at / side)] as const
    const pixel = ((row + margin) * pixels + column + margin) * 4
    data.fill(0, pixel, pixel + 3)
  }
  return data
}

import type { FoundCode } from '../../protocol/found-code.ts'
import { type Bits, binarized, type Grey, inverted } from './located/bits.ts'
import { type Decoded, decoded } from './located/decoded.ts'
import { locate } from './located/locate.ts'
import type { Point } from './located/runs.ts'
import { type SymbolInPicture, symbolAt } from './located/symbol.ts'
import { type Picture, reduced, reductionTo } from './picture.ts'

/** Wide enough for most QR codes that a camera resolves, and quickly looked through. */
const wantedSide = 1280

/** So that it may be looked through as it is within a second or two. */
const mostPixels = 4_000_000

/**
 * The QR code that jsQR sees in a picture: in a smaller one first, which is less noise and less work. Dark on light, as
 * nearly all are: zxing, which comes next, sees the others, and jsQR would take as long once more for each picture without one.
 */
export function readWithJsqr(picture: Picture): FoundCode | undefined {
  const { width, height } = picture
  const step = reductionTo(picture, wantedSide)
  const found = step === 1 ? undefined : lookedAt(reduced(picture, step), step)
  if (found || (step !== 1 && width * height > mostPixels)) return found
  return lookedAt(picture, 1)
}

/** One look, at a picture that is `step` times smaller than the one whose pixels are counted. */
function lookedAt(picture: Picture, step: number): FoundCode | undefined {
  const found = readSymbol(binarized(greyOf(picture)))
  // An empty text is what jsQR makes of patterns by chance.
  if (!found || found.text === '') return undefined
  const { text, version, symbol } = found
  const [origin, right, below] = cornersOf(symbol)
  const enlarged = ({ x, y }: Point) => ({ x: x * step, y: y * step })
  const corners = [enlarged(origin), enlarged(right), enlarged(below)] as const
  return { text, decoder: 'jsqr', version, corners }
}

function cornersOf({ modules: { width: side }, at }: SymbolInPicture): FoundCode['corners'] {
  return [at(0, 0), at(side, 0), at(0, side)]
}

function isSamePlace(one: FoundCode['corners'], other: FoundCode['corners']): boolean {
  return one.every(({ x, y }, at) => x === other[at]?.x && y === other[at]?.y)
}

/** The first symbol that decodes, where jsQR looks for one. */
function readSymbol(
  bits: Bits,
  decode = ({ modules }: SymbolInPicture) => decoded(modules),
): (Decoded & { readonly symbol: SymbolInPicture }) | undefined {
  for (const location of locate(bits)) {
    const symbol = symbolAt(bits, location)
    const found = decode(symbol)
    if (found) return { ...found, symbol }
  }
  return undefined
}

/** As jsQR makes it. */
function greyOf({ data: rgba, width, height }: Picture): Grey {
  const data = new Uint8ClampedArray(width * height)
  for (let at = 0; at < data.length; at++) {
    const red = rgba[4 * at] ?? 0
    const green = rgba[4 * at + 1] ?? 0
    const blue = rgba[4 * at + 2] ?? 0
    data[at] = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  return { data, width, height }
}

/** Tells of worse pictures of a code whether jsQR reads it in them. */
export class JsqrReader {
  readonly #code: FoundCode
  /** The modules of what was read already: most pictures of one symbol show the same. */
  readonly #known: Uint8Array[] = []
  readonly #withInverted: boolean

  /** @param picture that the code was found in, or what was kept of it */
  constructor(picture: Picture, code: FoundCode) {
    this.#code = code
    this.#withInverted = this.#read(binarized(greyOf(picture))) === undefined
  }

  reads(worse: Grey): boolean {
    const bits = binarized(worse)
    const text = this.#read(bits) ?? (this.#withInverted ? this.#read(inverted(bits)) : undefined)
    return text === this.#code.text
  }

  #read(bits: Bits): string | undefined {
    return readSymbol(bits, (symbol) => this.#decode(symbol))?.text
  }

  #decode(symbol: SymbolInPicture): Decoded | undefined {
    const { data } = symbol.modules
    const [first] = this.#known
    // Modules of another size are no more than what noise looks like.
    if (first && first.length !== data.length) return undefined
    if (this.#known.some((known) => Buffer.compare(known, data) === 0)) return this.#code
    const found = isSamePlace(cornersOf(symbol), this.#code.corners)
      ? this.#code
      : decoded(symbol.modules)
    if (found?.text === this.#code.text) this.#known.push(data)
    return found
  }
}

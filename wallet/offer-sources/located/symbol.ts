import { type Bits, isDark } from './bits.ts'
import type { Location } from './locate.ts'
import type { Point } from './runs.ts'

/** A symbol, module by module, and where they lie in the picture. */
export interface SymbolInPicture {
  readonly modules: Bits
  at(column: number, row: number): Point
}

/** The modules of the symbol at a place, by the middle of each, in perspective: as jsQR 1.4 reads them (`extractor/index.ts`). */
export function symbolAt(bits: Bits, location: Location): SymbolInPicture {
  const { modules: side, topLeft, topRight, alignment, bottomLeft } = location
  const [first, last, inner] = [3.5, side - 3.5, side - 6.5]
  const ideal = fromSquare(
    { x: first, y: first },
    { x: last, y: first },
    { x: inner, y: inner },
    { x: first, y: last },
  )
  const [a, b, c, d, e, f, g, h, i] = product(
    fromSquare(topLeft, topRight, alignment, bottomLeft),
    adjoint(ideal),
  )
  const at = (column: number, row: number): Point => {
    const denominator = c * column + f * row + i
    return {
      x: (a * column + d * row + g) / denominator,
      y: (b * column + e * row + h) / denominator,
    }
  }
  const data = new Uint8Array(side * side)
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      // As `at` does, without an object for each module.
      const [x, y] = [column + 0.5, row + 0.5] as const
      const denominator = c * x + f * y + i
      const pixelX = Math.floor((a * x + d * y + g) / denominator)
      const pixelY = Math.floor((b * x + e * y + h) / denominator)
      if (isDark(bits, pixelX, pixelY)) data[row * side + column] = 1
    }
  return { modules: { data, width: side, height: side }, at }
}

/** Three rows of three: Heckbert, Fundamentals of Texture Mapping and Image Warping, Section 2.2.3. */
type Transform = readonly [number, number, number, number, number, number, number, number, number]

/** Of the unit square to four points, one after the other around it. */
function fromSquare(p: Point, q: Point, r: Point, s: Point): Transform {
  const [dx, dy] = [p.x - q.x + r.x - s.x, p.y - q.y + r.y - s.y]
  if (dx === 0 && dy === 0) {
    return [q.x - p.x, q.y - p.y, 0, r.x - q.x, r.y - q.y, 0, p.x, p.y, 1]
  }
  const [dx1, dx2, dy1, dy2] = [q.x - r.x, s.x - r.x, q.y - r.y, s.y - r.y]
  const denominator = dx1 * dy2 - dx2 * dy1
  const c = (dx * dy2 - dx2 * dy) / denominator
  const f = (dx1 * dy - dx * dy1) / denominator
  return [
    q.x - p.x + c * q.x,
    q.y - p.y + c * q.y,
    c,
    s.x - p.x + f * s.x,
    s.y - p.y + f * s.y,
    f,
    p.x,
    p.y,
    1,
  ]
}

/** The inverse, but for a factor, which does not matter here. */
function adjoint([a, b, c, d, e, f, g, h, i]: Transform): Transform {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ]
}

/** One transform after another. */
function product(after: Transform, first: Transform): Transform {
  const [a, b, c, d, e, f, g, h, i] = after
  const row = (x: number, y: number, z: number) =>
    [a * x + d * y + g * z, b * x + e * y + h * z, c * x + f * y + i * z] as const
  const [j, k, l, m, n, o, p, q, r] = first
  return [...row(j, k, l), ...row(m, n, o), ...row(p, q, r)]
}

/** A picture of nothing but dark (1) and light (0) pixels, rows from the top. */
export interface Bits {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** A picture in shades of grey: one byte a pixel. */
export interface Grey {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** A square of so many pixels a side has a threshold of its own. */
const side = 8

/** Within a square that is more even than this, nothing tells dark from light. */
const leastRange = 24

/** Beyond the edges all is light. */
export function isDark({ data, width, height }: Bits, x: number, y: number): boolean {
  return x >= 0 && x < width && y >= 0 && y < height && data[y * width + x] === 1
}

export function inverted({ data, width, height }: Bits): Bits {
  return { data: data.map((bit) => 1 - bit), width, height }
}

/**
 * Dark and light by the mean of what is around, as jsQR 1.4 tells them (`binarizer/index.ts`), to the pixel: at the right edge
 * its last square reaches into the next row, and so does this.
 */
export function binarized(grey: Grey): Bits {
  const { data, width, height } = grey
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)]
  const points = blackPoints(grey, columns, rows)
  const bits = new Uint8Array(width * height)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const threshold = around(points, columns, inside(column, columns), inside(row, rows))
      const start = row * side * width + column * side
      for (let y = 0; y < side; y++) {
        const line = start + y * width
        const end = Math.min(line + side, data.length)
        for (let at = line; at < end; at++) bits[at] = (data[at] ?? 0) <= threshold ? 1 : 0
      }
    }
  }
  return { data: bits, width, height }
}

/** So that five squares a side fit around it. */
function inside(index: number, count: number): number {
  if (index < 2) return 2
  return index > count - 3 ? count - 3 : index
}

/** The mean of five squares a side; not a number where there are fewer. */
function around(points: Uint8ClampedArray, columns: number, column: number, row: number): number {
  let sum = 0
  for (let y = row - 2; y <= row + 2; y++)
    for (let x = column - 2; x <= column + 2; x++) sum += points[y * columns + x] ?? Number.NaN
  return sum / 25
}

/** What is as dark as this is black, by squares: their means; 0 for those that reach beyond the last row. */
function blackPoints({ data, width }: Grey, columns: number, rows: number): Uint8ClampedArray {
  const points = new Uint8ClampedArray(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const start = row * side * width + column * side
      if (start + (side - 1) * (width + 1) >= data.length) continue
      let [sum, least, most] = [0, 255, 0]
      for (let y = 0; y < side; y++) {
        const line = start + y * width
        for (let at = line; at < line + side; at++) {
          const value = data[at] ?? 0
          sum += value
          if (value < least) least = value
          if (value > most) most = value
        }
      }
      const at = row * columns + column
      points[at] =
        most - least > leastRange ? sum / side ** 2 : ofEvenSquare(points, at, { columns, least })
    }
  }
  return points
}

/** Light, unless it is darker than its neighbours' black: then it is the middle of something dark. */
function ofEvenSquare(
  points: Uint8ClampedArray,
  at: number,
  { columns, least }: { readonly columns: number; readonly least: number },
): number {
  if (at < columns || at % columns === 0) return least / 2
  const [above = 0, before = 0, corner = 0] = [
    points[at - columns],
    points[at - 1],
    points[at - columns - 1],
  ]
  const neighbours = (above + 2 * before + corner) / 4
  return least < neighbours ? neighbours : least / 2
}

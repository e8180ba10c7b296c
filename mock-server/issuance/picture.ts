import { PNG } from 'pngjs'

type Colour = readonly [red: number, green: number, blue: number]

const size = 32
const blue: Colour = [42, 111, 151]
const pale: Colour = [233, 241, 247]

/**
 * Pictures of the mock's own, as `data:` URIs. PNG and no SVG: wallets in the field know no `+` in a media type.
 */
export const blueDisc = picture((x, y) => (Math.hypot(x, y) < 14 ? blue : undefined))
export const paleSquare = picture(() => pale)

/** @param colourAt of the pixel that far from the middle; undefined: none. */
function picture(colourAt: (x: number, y: number) => Colour | undefined): string {
  const png = new PNG({ width: size, height: size })
  for (let pixel = 0; pixel < size * size; pixel++) {
    const middle = (size - 1) / 2
    const colour = colourAt((pixel % size) - middle, Math.floor(pixel / size) - middle)
    png.data.set(colour ? [...colour, 255] : [0, 0, 0, 0], 4 * pixel)
  }
  return `data:image/png;base64,${PNG.sync.write(png).toString('base64')}`
}

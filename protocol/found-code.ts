type Corner = { readonly x: number; readonly y: number }

/** A QR code in a picture, and what it took to read it. */
export interface FoundCode {
  readonly text: string
  readonly decoder: 'jsqr' | 'zxing'
  /** What was done to the picture first, as in "read with its contrast raised"; undefined: nothing. */
  readonly help?: string
  readonly version: number
  /** What was used up of the error correction, from 0 to 1; undefined: jsQR does not tell. */
  readonly damage?: number
  /** The outer corners as the code itself has them, in pixels: top left, top right, bottom left. */
  readonly corners: readonly [Corner, Corner, Corner]
  /** How many more QR codes the picture shows; undefined: jsQR found what was looked for, and nobody counted. */
  readonly others?: number
}

import { crc32, deflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A square black-and-white PNG, one bit a pixel and rows unfiltered.
 * @param isDark of the module in a column and a row, from 0 to `modules - 1`.
 * @param margin white modules on each side.
 * @param scale pixels a module, a whole number.
 * @see https://www.w3.org/TR/png-3/#11IHDR
 */
export function oneBitPng(
  modules: number,
  isDark: (column: number, row: number) => boolean,
  { margin, scale }: { readonly margin: number; readonly scale: number },
): Buffer {
  const side = (modules + 2 * margin) * scale
  const bytesARow = 1 + Math.ceil(side / 8)
  const rows = Buffer.alloc(bytesARow * side, 0xff)
  for (let y = 0; y < side; y++) rows[y * bytesARow] = 0
  for (let row = 0; row < modules; row++) {
    const top = (margin + row) * scale
    const start = top * bytesARow
    for (let column = 0; column < modules; column++) {
      if (isDark(column, row)) darken(rows, start + 1, (margin + column) * scale, scale)
    }
    for (let again = 1; again < scale; again++) {
      rows.copyWithin(start + again * bytesARow, start, start + bytesARow)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  // Bit depth 1; colour type, compression, filter and interlace methods are 0.
  header[8] = 1
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')]
  return Buffer.concat([signature, ...chunks])
}

/** @param row where its pixels begin, the first of them the highest bit. */
function darken(rows: Buffer, row: number, from: number, pixels: number): void {
  for (let x = from; x < from + pixels; x++) {
    const at = row + (x >> 3)
    rows[at] = (rows[at] ?? 0) & ~(0x80 >> (x & 7))
  }
}

/** Length, type, data and checksum (Section 5.3). */
function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const bytes = Buffer.alloc(12 + data.length)
  bytes.writeUInt32BE(data.length, 0)
  bytes.write(type, 4, 'latin1')
  bytes.set(data, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length)
  return bytes
}

import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { type Alter, set } from '../verbs.ts'

const prefix = 'data:image/png;base64,'
/** The picture without what stands before it, as base64. */
export const picture = (make: (base64: string) => string): Alter => set('/_links/qrCode/href', (it: string) => prefix + make(it.replace(prefix, '')))

export interface Chunk {
  readonly type: string
  readonly data: Buffer
}

function chunksOf(png: Buffer): readonly Chunk[] {
  const found: Chunk[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    found.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return found
}

function pngOf(chunks: readonly Chunk[]): Buffer {
  const parts = chunks.map(({ type, data }) => {
    const content = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(content), 4)
    return Buffer.concat([frame.subarray(0, 4), content, frame.subarray(4)])
  })
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts])
}

export const chunks = (change: (all: readonly Chunk[]) => readonly Chunk[]): Alter => picture((it) => pngOf(change(chunksOf(Buffer.from(it, 'base64')))).toString('base64'))

export const chunk = (type: string, text: string): Chunk => ({ type, data: Buffer.from(text, 'latin1') })

/** What the chunks of pixels hold, unpacked, changed and packed again into the first of them. */
export function pixels(change: (rows: Buffer) => Buffer): (all: readonly Chunk[]) => readonly Chunk[] {
  return (all) => {
    const parts = all.filter(({ type }) => type === 'IDAT')
    const rows = inflateSync(Buffer.concat(parts.map(({ data }) => data)))
    return all.flatMap((it) => (it.type !== 'IDAT' ? [it] : it === parts[0] ? [{ ...it, data: deflateSync(change(rows)) }] : []))
  }
}

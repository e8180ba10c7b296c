import { crc32, inflateSync } from 'node:zlib'

interface Chunk {
  readonly type: string
  readonly data: Buffer
  readonly isIntact: boolean
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex')
/** Samples a pixel, and the bits that each may have, by colour type (PNG, Section 11.2.1). */
const colours: Readonly<Record<number, readonly [samples: number, depths: readonly number[]]>> = {
  0: [1, [1, 2, 4, 8, 16]],
  2: [3, [8, 16]],
  3: [1, [1, 2, 4, 8]],
  4: [2, [8, 16]],
  6: [4, [8, 16]],
}
/** First column and row of each pass of Adam7, and the steps between (PNG, Section 8.1). */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/**
 * Why bytes are no well-formed PNG, as the end of a sentence. Looked at before pngjs reads them: where the pixels cannot be
 * unpacked, it takes whatever its memory holds for them, and one in a few such pictures passes.
 * @see https://www.w3.org/TR/png-3/
 */
export function problemWithPng(bytes: Buffer): string | undefined {
  if (!bytes.subarray(0, 8).equals(signature)) return 'does not begin as a PNG'
  const chunks = chunksOf(bytes)
  if (chunks === undefined) return 'breaks off within a chunk'
  const broken = chunks.find(({ isIntact }) => !isIntact)
  if (broken) return `has a chunk ${broken.type} whose checksum is wrong`
  return problemWithOrder(chunks.map(({ type }) => type)) ?? problemWithPixels(chunks)
}

function chunksOf(bytes: Buffer): readonly Chunk[] | undefined {
  const chunks: Chunk[] = []
  for (let at = signature.length; at < bytes.length; ) {
    const end = at + 12 + (at + 12 <= bytes.length ? bytes.readUInt32BE(at) : 0)
    if (end > bytes.length) return undefined
    const checksum = bytes.readUInt32BE(end - 4)
    const isIntact = crc32(bytes.subarray(at + 4, end - 4)) === checksum
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, end - 4),
      isIntact,
    })
    at = end
  }
  return chunks
}

/** PNG, Section 5.6. */
function problemWithOrder(types: readonly string[]): string | undefined {
  if (types[0] !== 'IHDR' || types.lastIndexOf('IHDR') > 0)
    return 'does not have one IHDR, and first'
  if (types.indexOf('IEND') !== types.length - 1) return 'does not have one IEND, and last'
  const [first, last] = [types.indexOf('IDAT'), types.lastIndexOf('IDAT')]
  if (first === -1) return 'has no IDAT'
  if (types.slice(first, last).some((type) => type !== 'IDAT'))
    return 'has other chunks between those of IDAT'
  return undefined
}

function problemWithPixels(chunks: readonly Chunk[]): string | undefined {
  const header = chunks[0]?.data
  if (header?.length !== 13) return 'has an IHDR of another length than 13'
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = header.subarray(8)
  const [samples, depths] = colours[colour] ?? []
  if (width === 0 || height === 0) return `is ${width} by ${height} px`
  if (samples === undefined || !depths?.includes(depth))
    return `has colours of type ${colour} in ${depth} bits`
  if (compression !== 0 || filter !== 0 || interlace > 1)
    return 'is packed in a way that PNG does not have'
  const wanted = sizeOf(width, height, samples * depth, interlace === 1)
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const size = unpackedSize(packed, wanted)
  if (size === undefined) return 'has pixels that cannot be unpacked'
  return size === wanted ? undefined : `has ${size} bytes of pixels and not ${wanted}`
}

/** Each row has a byte for its filter in front (PNG, Section 7.2). */
function sizeOf(width: number, height: number, bits: number, isInterlaced: boolean): number {
  const rows = (columns: number, count: number) =>
    columns === 0 ? 0 : count * (1 + Math.ceil((columns * bits) / 8))
  if (!isInterlaced) return rows(width, height)
  const left = (side: number, first: number, step: number) =>
    Math.max(0, Math.ceil((side - first) / step))
  return passes.reduce(
    (sum, [x, y, across, down]) => sum + rows(left(width, x, across), left(height, y, down)),
    0,
  )
}

/** Never more than is wanted and a byte. */
function unpackedSize(packed: Buffer, wanted: number): number | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: wanted + 1 }).length
  } catch (thrown) {
    return Object(thrown).code === 'ERR_BUFFER_TOO_LARGE' ? wanted + 1 : undefined
  }
}

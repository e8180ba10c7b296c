import { decode, encode, getEncoded, Tag } from 'cbor2'

/** Far beyond any credential. */
const maxDepth = 64

/**
 * CBOR as it stands (RFC 8949): maps are Maps, tags are Tags whose content nobody interpreted, and what came from
 * `decodeCbor` remembers the very bytes it was.
 */
export { Tag }

/** @throws Error for what is no single well-formed item, repeats a key, or nests without end. */
export function decodeCbor(bytes: Uint8Array): unknown {
  // A Buffer's slices would be Buffers, which are encoded as something else.
  return decode(new Uint8Array(bytes), {
    ignoreGlobalTags: true,
    maxDepth,
    preferMap: true,
    rejectDuplicateKeys: true,
    saveOriginal: true,
    tags: new Map(),
  })
}

/** In preferred serialization (RFC 8949, Section 4.1). */
export function encodeCbor(value: unknown): Uint8Array {
  return encode(value)
}

/** The bytes a decoded array, map or tag was; of anything else what it would be encoded as. */
export function bytesOf(value: unknown): Uint8Array {
  const original = typeof value === 'object' && value !== null ? getEncoded(value) : undefined
  return original ?? encodeCbor(value)
}

/** The item that tag 24 embeds as a byte string (RFC 8949, Section 3.4.5.1); undefined when it is no such tag. */
export function embedded(value: unknown): Uint8Array | undefined {
  return value instanceof Tag && Number(value.tag) === 24 && value.contents instanceof Uint8Array
    ? value.contents
    : undefined
}

/**
 * The ASN.1 that a certificate is made of, written in DER: an element is its tag, its length and its content.
 * @see https://www.itu.int/rec/T-REC-X.690, Sections 8 and 10
 */
function element(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents)
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content])
}

/** In one byte up to 127; a longer one is led by the count of its bytes. */
function lengthOf(length: number): readonly number[] {
  if (length < 0x80) return [length]
  const bytes = bigEndian(length, 0x100)
  return [0x80 | bytes.length, ...bytes]
}

function bigEndian(value: number, base: number): readonly number[] {
  const digit = value % base
  return value < base ? [digit] : [...bigEndian((value - digit) / base, base), digit]
}

export function sequence(...elements: readonly Uint8Array[]): Buffer {
  return element(0x30, ...elements)
}

export function set(...elements: readonly Uint8Array[]): Buffer {
  return element(0x31, ...elements)
}

/** @param bytes big-endian and positive: the first is below 0x80. */
export function integer(bytes: Uint8Array): Buffer {
  return element(0x02, bytes)
}

export function yes(): Buffer {
  return element(0x01, Buffer.from([0xff]))
}

export function octets(bytes: Uint8Array): Buffer {
  return element(0x04, bytes)
}

/** @param unused how many bits of the last byte are none. */
export function bits(bytes: Uint8Array, unused = 0): Buffer {
  return element(0x03, Buffer.from([unused]), bytes)
}

/** @param dotted `2.5.29.15`: the first two arcs share a byte, each other is written in groups of seven bits. */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes = [first * 40 + second, ...rest].flatMap((arc) =>
    bigEndian(arc, 0x80).map((digit, index, digits) =>
      index < digits.length - 1 ? digit | 0x80 : digit,
    ),
  )
  return element(0x06, Buffer.from(bytes))
}

export function utf8(text: string): Buffer {
  return element(0x0c, Buffer.from(text))
}

export function printable(text: string): Buffer {
  return element(0x13, Buffer.from(text, 'latin1'))
}

/** UTCTime, whose year has two digits, and GeneralizedTime from 2050 on (RFC 5280, Section 4.1.2.5). */
export function time(at: Date): Buffer {
  const digits = `${at.toISOString().slice(0, 19).replaceAll(/\D/g, '')}Z`
  return at.getUTCFullYear() < 2050
    ? element(0x17, Buffer.from(digits.slice(2)))
    : element(0x18, Buffer.from(digits))
}

/** Whole, under a tag of its own. */
export function explicit(tag: number, content: Uint8Array): Buffer {
  return element(0xa0 | tag, content)
}

/** Its content, under a tag of its own. */
export function implicit(tag: number, content: Uint8Array): Buffer {
  return element(0x80 | tag, content)
}

/** The elements within one, each with tag and length. */
export function within(parent: Uint8Array): readonly Buffer[] {
  const found: Buffer[] = []
  for (let at = contentOf(parent, 0).start; at < parent.length; ) {
    const { end } = contentOf(parent, at)
    found.push(Buffer.from(parent.subarray(at, end)))
    at = end
  }
  return found
}

function contentOf(
  bytes: Uint8Array,
  at: number,
): { readonly start: number; readonly end: number } {
  const first = bytes[at + 1] ?? 0
  const start = at + 2 + (first < 0x80 ? 0 : first & 0x7f)
  const length =
    first < 0x80 ? first : Number(`0x${Buffer.from(bytes.subarray(at + 2, start)).toString('hex')}`)
  return { start, end: start + length }
}

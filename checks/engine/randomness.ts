import { decodePart } from './jws.ts'
import { isObject } from './read.ts'

/** Estimates of what a guesser could do with values seen so far; they err on the issuer's side. */

/** Bits that a random value of this length and alphabet could carry. */
export function bitsOf(value: string): number {
  return symbolsOf(value).length * bitsASymbol(value)
}

/**
 * Bits of what varies between the values: a position at which all agree carries none. Of a single value, all that it
 * has room for.
 */
export function variedBits(values: readonly string[]): number {
  const different = [...new Set(values)]
  const [first = ''] = different
  if (different.length < 2) return bitsOf(first)
  const length = Math.min(...different.map((value) => value.length))
  const columns = Array.from({ length }, (_, at) => different.map((it) => it[at] ?? '').join(''))
  const each = Math.max(...different.map(bitsASymbol))
  const agreeing = runs(columns.map((column) => new Set(column).size === 1))
  return columns.reduce((bits, column, at) => {
    if (/^[-_.:]+$/.test(column)) return bits
    const run = agreeing[at] ?? 0
    if (run * each * (different.length - 1) > chanceBits) return bits
    return bits + (run > 0 ? each : Math.min(each, spread(column)))
  }, 0)
}

/** Agreement that has one chance in a million is none of chance. */
const chanceBits = 20

/** For each position the number of those in a row that agree; 0 where it does not. */
function runs(agreeing: readonly boolean[]): readonly number[] {
  const lengths = agreeing.map(Number)
  for (let at = 1; at < lengths.length; at++)
    if (lengths[at]) lengths[at] = 1 + (lengths[at - 1] ?? 0)
  for (let at = lengths.length - 2; at >= 0; at--)
    if (lengths[at] && lengths[at + 1]) lengths[at] = lengths[at + 1] ?? 0
  return lengths
}

/** The rule by which the next value could be derived; undefined when none shows. */
export function guessable(values: readonly string[], now: Date): string | undefined {
  const readings = [values, ...[bytesAsText, bytesAsNumber].map((read) => all(values, read))]
  for (const reading of readings.filter((it) => it.length > 0)) {
    const rule = plainRule(reading, now)
    if (rule !== undefined) return reading === values ? rule : `${rule}, once decoded`
  }
  if (values.length > 0 && values.every(isUnsignedJwt))
    return 'the values are JWTs without a signature'
  // Time, a clock sequence and a host: whoever has one knows the next (RFC 9562, Section 6.9).
  return values.length > 0 && values.every((value) => timeBased.test(value))
    ? 'the values are UUIDs of time and host'
    : undefined
}

const timeBased = /^[0-9a-f]{8}-[0-9a-f]{4}-[126][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

function plainRule(values: readonly string[], now: Date): string | undefined {
  const seconds = now.getTime() / 1000
  if (values.some((value) => isTimestamp(value, seconds))) return 'the values are timestamps'
  if (values.length >= 3 && isCounter(values)) return 'the values count up'
  return undefined
}

function isTimestamp(value: string, seconds: number): boolean {
  if (!/^\d{10}(\d{3}|\d{6})?$/.test(value)) return false
  const scale = 10 ** (value.length - 10)
  return Math.abs(Number(value) / scale - seconds) < 86_400
}

/** A common beginning, then numbers at a constant small distance. */
function isCounter(values: readonly string[]): boolean {
  return [10, 16].some((radix) => {
    const digits = radix === 10 ? /\d+$/ : /[0-9a-f]+$/i
    const parts = values.map((value) => ({
      stem: value.replace(digits, ''),
      end: digits.exec(value)?.[0],
    }))
    if (new Set(parts.map(({ stem }) => stem)).size !== 1) return false
    if (parts.some(({ end }) => end === undefined)) return false
    return areSteps(parts.map(({ end }) => BigInt(radix === 16 ? `0x${end}` : `${end}`)))
  })
}

/** In whatever order they were given out: parallel requests overtake each other. */
function areSteps(numbers: readonly bigint[]): boolean {
  const sorted = numbers.toSorted((a, b) => (a < b ? -1 : 1))
  const steps = sorted.slice(1).map((number, index) => number - (sorted[index] ?? 0n))
  return new Set(steps).size === 1 && steps.every((step) => step !== 0n && step * step < 1_000_000n)
}

/** Every value read in another way; none, when one cannot be. */
function all(
  values: readonly string[],
  read: (value: string) => string | undefined,
): readonly string[] {
  const read_ = values.map(read)
  return read_.every((it) => it !== undefined) ? read_ : []
}

function bytesAsText(value: string): string | undefined {
  const text = bytesOf(value)?.toString('latin1')
  return text !== undefined && /^[\x20-\x7e]{2,}$/.test(text) ? text : undefined
}

/** Short integers, as a library would write them into a few bytes; more than 8 is no number but chance. */
function bytesAsNumber(value: string): string | undefined {
  const bytes = bytesOf(value)
  return bytes && bytes.length > 0 ? `x${bytes.toString('hex')}` : undefined
}

function bytesOf(value: string): Buffer | undefined {
  if (!/^[\w+/-]{4,}={0,2}$/.test(value)) return undefined
  const bytes = Buffer.from(value, 'base64')
  return bytes.toString('base64url') ===
    value.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
    ? bytes
    : undefined
}

function isUnsignedJwt(value: string): boolean {
  const [header = '', payload = '', signature, ...more] = value.split('.')
  const read = decodePart(header)
  if (signature === undefined || more.length > 0 || !isObject(read)) return false
  return isObject(decodePart(payload)) && (signature === '' || /^none$/i.test(String(read.alg)))
}

function symbolsOf(value: string): string {
  return value.replaceAll(/[-_.:]/g, '')
}

function bitsASymbol(value: string): number {
  const symbols = symbolsOf(value)
  return Math.log2(/^\d*$/.test(symbols) ? 10 : /^[0-9a-f]*$/i.test(symbols) ? 16 : 64)
}

/** Few different symbols among many are few bits; where half of them differ it may be anything. */
function spread(column: string): number {
  const different = new Set(column).size
  return different * 2 >= Math.min(column.length, 16)
    ? Number.POSITIVE_INFINITY
    : Math.log2(different)
}

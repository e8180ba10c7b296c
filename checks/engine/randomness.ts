import { decodePart } from './jws.ts'
import { isObject } from './read.ts'

/** Estimates of what a guesser could do with values seen so far; they err on the issuer's side. */

/**
 * Below it no reading makes a value unguessable, and an estimate that errs on the issuer's side is proof: half of the
 * 128 bit of RFC 6749, Section 10.10. What lies between is a matter of judgement: a UUID has 122.
 */
export const farTooFewBits = 64

/** Bits that a random value of this length and alphabet could carry. */
export function bitsOf(value: string): number {
  const bits = bitsASymbol(value)
  // In base64url "-" and "_" are symbols like the others; in a UUID they part groups.
  const symbols = bits < 6 ? value.replaceAll(separators, '') : value
  // A run of one symbol is long by chance once in a million.
  return [...symbols.matchAll(/(.)\1*/gs)].reduce(
    (sum, [run]) => sum + Math.min(bits * run.length, Math.max(bits, chanceBits)),
    0,
  )
}

/**
 * Bits that the values could carry and yet look like these: the most that each position may hold, where less would
 * have shown otherwise but once in a million. Of a single value, all that it has room for.
 */
export function variedBits(values: readonly string[]): number {
  const different = [...new Set(values)]
  const [first = ''] = different
  if (different.length < 2) return bitsOf(first)
  const each = Math.max(...different.map(bitsASymbol))
  const length = Math.max(...different.map((value) => value.length))
  const columns = Array.from(
    { length },
    (_, at) => new Set(different.map((value) => value[at] ?? '')),
  ).filter((column) => each === 6 || ![...column].every((symbol) => separator.test(symbol)))
  const most = chanceBits / (different.length - 1)
  const together = runs(columns.map(({ size }) => size === 1))
  const agreeing = together.map((run) => Math.min(run * each, most))
  const varying = columns
    .filter(({ size }) => size > 1)
    .map(({ size }) => mostBits(size, different.length, each))
  const total = [...agreeing, ...varying].reduce((sum, bits) => sum + bits, 0)
  // The shortest may be short by chance, as a number without its leading zeros is.
  const shortest = Math.min(...different.map(({ length: symbols }) => symbols)) * each + chanceBits
  return Math.min(total, shortest)
}

const separator = /^[-_.:]$/
const separators = /[-_.:]/g

/** What has one chance in a million is none of chance. */
const chanceBits = 20

/** How long each run of positions is at which all agree. */
function runs(agreeing: readonly boolean[]): readonly number[] {
  const text = agreeing.map((it) => (it ? '1' : '0')).join('')
  return [...text.matchAll(/1+/g)].map(([run]) => run.length)
}

/**
 * Bits of the largest alphabet of which so many draws would show so few symbols by chance: at most
 * (size over seen) * (seen / size) ^ draws.
 */
function mostBits(seen: number, draws: number, each: number): number {
  for (let size = Math.round(2 ** each); size > seen; size--) {
    const chance = logChoose(size, seen) + draws * Math.log2(seen / size)
    if (chance >= -chanceBits) return Math.log2(size)
  }
  return Math.min(each, Math.log2(seen))
}

function logChoose(from: number, some: number): number {
  return Array.from({ length: some }, (_, at) => Math.log2((from - at) / (at + 1))).reduce(
    (sum, bits) => sum + bits,
    0,
  )
}

/** The rule by which the next value could be derived; undefined when none shows. */
export function guessable(values: readonly string[], now: Date): string | undefined {
  const readings = [values, ...[bytesAsText, bytesAsNumber].map((read) => all(values, read))]
  for (const reading of readings.filter((it) => it.length > 0)) {
    const rule = plainRule(reading, now)
    if (rule !== undefined) return reading === values ? rule : `${rule}, once decoded`
  }
  if (isMadeByAnyone(values)) return 'the values are JWTs without a signature'
  // Time, a clock sequence and a host: whoever has one knows the next (RFC 9562, Section 6.9).
  return values.length > 0 && values.every((value) => timeBased.test(value))
    ? 'the values are UUIDs of time and host'
    : undefined
}

const timeBased = /^[0-9a-f]{8}-[0-9a-f]{4}-[126][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

function plainRule(values: readonly string[], now: Date): string | undefined {
  const seconds = now.getTime() / 1000
  if (values.some((value) => isTimestamp(value, seconds))) return 'the values are timestamps'
  if (areMadeOfOneAnother(values)) return 'the values are made of one another'
  if (values.length >= 3 && isCounter(values)) return 'the values count up'
  return undefined
}

/** The time, as text too, or in base64url; with so little around it that a guesser tries all of it. */
function isTimestamp(value: string, seconds: number): boolean {
  return [value, bytesAsText(value) ?? ''].some((text) => {
    const [time = ''] =
      /\d{4}-\d\d-\d\dT[\d:.]+Z?|(?<!\d)\d{10}(\d{3}|\d{6})?(?!\d)/.exec(text) ?? []
    if (time === '' || bitsOf(text.replace(time, '')) >= fewBits) return false
    const told = time.includes('T')
      ? Date.parse(time) / 1000
      : Number(time) / 10 ** (time.length - 10)
    return Math.abs(told - seconds) < 86_400
  })
}

/** What a guesser tries in no time. */
const fewBits = 40

/** One is another turned round, or another with little added. Values are many: only what can be is compared. */
function areMadeOfOneAnother(values: readonly string[]): boolean {
  const long = [...new Set(values)].filter((it) => it.length >= 8)
  const turned = new Set(long.map((it) => [...it].toReversed().join('')))
  if (long.some((value) => turned.has(value) && !isPalindrome(value))) return true
  const byLength = Map.groupBy(long, (it) => it.length)
  if (byLength.size < 2) return false
  const few = long.slice(0, mostCompared)
  return few.some((value) =>
    few.some(
      (other) =>
        other.length < value.length &&
        value.includes(other) &&
        bitsOf(value.replace(other, '')) < fewBits,
    ),
  )
}

/** A habit shows in so many. */
const mostCompared = 100

function isPalindrome(value: string): boolean {
  return [...value].toReversed().join('') === value
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

/** JWTs that nobody signed, and that hold nothing random by which a server could look them up. */
function isMadeByAnyone(values: readonly string[]): boolean {
  const payloads = values.map(unsignedPayload)
  const read = payloads.filter((it) => it !== undefined)
  if (read.length === 0 || read.length < values.length) return false
  const names = Object.keys(read[0] ?? {})
  return !names.some((name) => {
    const members = read.map((payload) => payload[name])
    if (new Set(members).size < read.length) return false
    const texts = members.filter((it) => typeof it === 'string' && /^[\w+/=-]+$/.test(it))
    return texts.length === read.length && variedBits(texts.map(String)) >= 120
  })
}

function unsignedPayload(value: string) {
  const [header = '', payload = '', signature, ...more] = value.split('.')
  if (signature !== '' || more.length > 0 || !isObject(decodePart(header))) return undefined
  const read = decodePart(payload)
  return isObject(read) ? read : undefined
}

function bitsASymbol(value: string): number {
  const symbols = value.replaceAll(separators, '')
  return Math.log2(/^\d*$/.test(symbols) ? 10 : /^[0-9a-f]*$/i.test(symbols) ? 16 : 64)
}

import { decodePart } from './jws.ts'
import { isObject } from './read.ts'

/** Estimates of what a guesser could do with values seen so far; they err on the issuer's side. */

/**
 * Below it no reading makes a value unguessable, and an estimate that errs on the issuer's side is proof: half of the
 * 128 bit of RFC 6749, Section 10.10. What lies between is a matter of judgement: a UUID has 122.
 */
export const farTooFewBits = 64

/** What a guesser tries in no time. */
export const fewBits = 40

/** No header holds a longer token. */
const longestLookedAt = 16 * 1024

/** Bits that a random value of this length and alphabet could carry; one that repeats its beginning, as its beginning. */
export function bitsOf(whole: string): number {
  const text = whole.slice(0, longestLookedAt)
  const value = periodOf(text)
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
  const looked = values.map((value) => value.slice(0, longestLookedAt))
  const different = [...new Set(looked.map(periodOf))]
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
  // The poorest may be poor by chance, as a number without its leading zeros is.
  const poorest = Math.min(...different.map(bitsOf)) + chanceBits
  return Math.min(total, poorest)
}

/** What a text is made of that consists of it alone, three times or more. */
function periodOf(text: string): string {
  return /^(.{4,}?)\1{2,}$/s.exec(text)?.[1] ?? text
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

/** Of up to 64 symbols. */
function logChoose(from: number, some: number): number {
  return logFactorial(from) - logFactorial(some) - logFactorial(from - some)
}

function logFactorial(of: number): number {
  return logFactorials[of] ?? 0
}

const logFactorials = new Float64Array(65)
for (let n = 2; n < logFactorials.length; n++)
  logFactorials[n] = (logFactorials[n - 1] ?? 0) + Math.log2(n)

/** The rule by which the next value could be derived; undefined when none shows. */
export function guessable(given: readonly string[], now: Date): string | undefined {
  const values = given.map((value) => value.slice(0, longestLookedAt))
  const readings = [values, ...[bytesAsText, bytesAsNumber].map((read) => all(values, read))]
  for (const reading of readings.filter((it) => it.length > 0)) {
    const rule = plainRule(reading, now)
    if (rule !== undefined) return reading === values ? rule : `${rule}, once decoded`
  }
  if (isMadeByAnyone(values)) return 'the values are JWTs without a signature'
  if (areTimeBased(values)) return 'the values are UUIDs of time and host'
  return undefined
}

/**
 * Time, a clock sequence and a host: whoever has one knows the next (RFC 9562, Section 6.9). Without its hyphens, or in
 * base64url, what looks like a UUID may be chance: then several of one host are proof.
 */
function areTimeBased(values: readonly string[]): boolean {
  const isOne = (value: string) => {
    const [all, front = ''] =
      /^(|.*[^0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[126][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/is.exec(
        value,
      ) ?? []
    return all !== undefined && bitsOf(front) < fewBits
  }
  // A server that makes one that way, makes another so again.
  if (values.some((value) => isOne(value) || isOne(bytesAsText(value) ?? ''))) return true
  const bare = values.map(
    (value) => bareUuid(value) ?? bareUuid(bytesOf(value)?.toString('hex') ?? ''),
  )
  const hosts = new Set(bare.map((uuid) => uuid?.slice(20)))
  return bare.length > 1 && hosts.size === 1 && !hosts.has(undefined)
}

function bareUuid(text: string): string | undefined {
  return /^[0-9a-f]{12}[126][0-9a-f]{3}[89ab][0-9a-f]{15}$/i.test(text)
    ? text.toLowerCase()
    : undefined
}

function plainRule(values: readonly string[], now: Date): string | undefined {
  const seconds = now.getTime() / 1000
  if (values.some((value) => isTimestamp(value, seconds)) || areTimestamps(values, seconds))
    return 'the values are timestamps'
  if (areMadeOfOneAnother(values)) return 'the values are made of one another'
  if (values.length >= 3 && isCounter(values)) return 'the values count up'
  return undefined
}

/** The time, as text too, or in base64url; with so little around it that a guesser tries all of it. */
function isTimestamp(value: string, seconds: number): boolean {
  return [value, bytesAsText(value) ?? ''].some((text) => {
    const time = timeIn(text, seconds)
    return time !== undefined && bitsOf(text.replace(time, '')) < fewBits
  })
}

/**
 * Times in text that is otherwise the same, or as numbers of other kinds: hexadecimal, of base 36, in four or eight bytes.
 * One such number may be chance, several are none.
 */
function areTimestamps(values: readonly string[], seconds: number): boolean {
  const different = [...new Set(values)]
  if (different.length < 2) return false
  const rests = [different, all(different, bytesAsText)].map((texts) =>
    texts.map((text) => {
      const time = timeIn(text, seconds)
      return time && text.replace(time, '')
    }),
  )
  if (rests.some((rest) => rest.length > 0 && rest[0] !== undefined && new Set(rest).size === 1))
    return true
  const numbers = [
    (text: string) => (/^[0-9a-f]{8,16}$/i.test(text) ? Number(`0x${text}`) : undefined),
    (text: string) => (/^[0-9a-z]{6,13}$/i.test(text) ? Number.parseInt(text, 36) : undefined),
    (text: string) => numberIn(bytesOf(text)),
  ]
  return numbers.some((read) => different.every((text) => isNow(read(text), seconds)))
}

/** The first time of that day that a text names. */
function timeIn(text: string, seconds: number): string | undefined {
  const times = text.match(
    /\d{4}-\d\d-\d\dT[\d:.]+Z?|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]{8} GMT|(?<!\d)(?:\d{10}(?:\d{3}){0,3}|20\d{12})(?!\d)/g,
  )
  return times?.find((time) => {
    if (!/^\d+$/.test(time)) return Math.abs(Date.parse(time) / 1000 - seconds) < daySeconds
    return isNow(Number(time), seconds) || Math.abs(compactTime(time) - seconds) < daySeconds
  })
}

/** `20260301120000` */
function compactTime(digits: string): number {
  const [year, month, day, hour, minute, second] = digits.match(/^\d{4}|\d\d/g) ?? []
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) / 1000
}

/** In seconds, or thousandths of them, of those, or of those. */
function isNow(time: number | undefined, seconds: number): boolean {
  return (
    time !== undefined &&
    [1, 1e3, 1e6, 1e9].some((unit) => Math.abs(time / unit - seconds) < daySeconds)
  )
}

function numberIn(bytes: Buffer | undefined): number | undefined {
  if (bytes?.length === 4) return bytes.readUInt32BE()
  return bytes?.length === 8 ? Number(bytes.readBigUInt64BE()) : undefined
}

const daySeconds = 86_400

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

/** JWTs that nobody signed, or all with the same signature, and that hold nothing random by which a server could look them up. */
function isMadeByAnyone(values: readonly string[]): boolean {
  const different = [...new Set(values)]
  const signatures = new Set(different.map((value) => value.split('.')[2]))
  const isForAll = different.length > 1 && signatures.size === 1
  const payloads = values.map((value) => unsignedPayload(value, isForAll))
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

function unsignedPayload(value: string, isForAll: boolean) {
  const [header = '', payload = '', signature, ...more] = value.split('.')
  const isNone = signature === '' || (signature !== undefined && isForAll)
  if (!isNone || more.length > 0 || !isObject(decodePart(header))) return undefined
  const read = decodePart(payload)
  return isObject(read) ? read : undefined
}

function bitsASymbol(value: string): number {
  const symbols = value.replaceAll(separators, '')
  return Math.log2(/^\d*$/.test(symbols) ? 10 : /^[0-9a-f]*$/i.test(symbols) ? 16 : 64)
}

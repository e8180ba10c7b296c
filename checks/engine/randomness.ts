/** Estimates of what a guesser could do with values seen so far; they err on the issuer's side. */

/** Bits that a random value of this length and alphabet could carry. */
export function bitsOf(value: string): number {
  const symbols = value.replaceAll(/[-_.:]/g, '')
  const alphabet = /^\d*$/.test(symbols) ? 10 : /^[0-9a-f]*$/i.test(symbols) ? 16 : 64
  return symbols.length * Math.log2(alphabet)
}

/** The rule by which the next value could be derived; undefined when none shows. */
export function guessable(values: readonly string[], now: Date): string | undefined {
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
    const numbers = parts.map(({ end }) => BigInt(radix === 16 ? `0x${end}` : `${end}`))
    const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0n))
    return (
      new Set(steps).size === 1 && steps.every((step) => step !== 0n && step * step < 1_000_000n)
    )
  })
}

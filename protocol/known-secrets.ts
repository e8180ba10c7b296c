import { decoded, withParameters } from './parameters.ts'

/** Shorter ones would also hit words and numbers that merely look like them. */
export const shortestFound = 8

/** Steps of comparing that one sign of a text may cost; far more than any honest text needs. */
const stepsPerSign = 32

const base = 0x01000193
const oldest = powerOf(base, shortestFound)
const slots = 1 << 18

/**
 * Finds known strings in texts of strangers: by their first eight characters, in one pass, however many are known.
 * Text that was made to cost more than that is not given out at all.
 */
export class KnownSecrets {
  /** What stands for each, by beginning and length. */
  readonly #known = new Map<string, Map<number, Map<string, string>>>()
  /** Which hashes of eight characters may be a beginning. */
  readonly #slots = new Uint8Array(slots)
  /** Whole words, which are too short to be looked for inside of others. */
  readonly #words = new Map<string, string>()
  /** What counts where it is all that a parameter holds. */
  readonly #values = new Map<string, string>()
  /** Digits of a length that nothing else has by chance, wherever no letter or digit touches them. */
  readonly #digits = new Map<string, string>()

  add(form: string, marker: string): void {
    if (form.length < shortestFound) return
    const start = form.slice(0, shortestFound)
    let hash = 0
    for (let at = 0; at < shortestFound; at++) hash = Math.imul(hash, base) + form.charCodeAt(at)
    this.#slots[slotOf(hash)] = 1
    const byLength = this.#known.get(start) ?? new Map<number, Map<string, string>>()
    this.#known.set(start, byLength)
    const forms = byLength.get(form.length) ?? new Map<string, string>()
    byLength.set(form.length, forms)
    if (!forms.has(form)) forms.set(form, marker)
    // Longest first: a secret may be part of another.
    if (forms.size === 1) {
      const sorted = [...byLength].sort(([a], [b]) => b - a)
      byLength.clear()
      for (const [length, each] of sorted) byLength.set(length, each)
    }
  }

  get hasWords(): boolean {
    return this.#words.size > 0
  }

  /**
   * Whether what was decoded holds one of the words: its digits may touch letters, or stand behind a colon as in Basic
   * credentials, which in text for people is another number.
   */
  isHeldBy(text: string): boolean {
    if (this.#replaceWords(text) !== text) return true
    return this.#words.size > 0 && (text.match(/\d{4,}/g) ?? []).some((it) => this.#words.has(it))
  }

  /** A word that counts where nothing but signs of a sentence stands around it. */
  addWord(word: string, marker: string): void {
    if (!this.#words.has(word)) this.#words.set(word, marker)
    if (word.length >= fewestDigits && /^\d+$/.test(word) && !this.#digits.has(word))
      this.#digits.set(word, marker)
  }

  /** A value of a form or a URL, whatever it is called there. */
  addValue(value: string, marker: string): void {
    this.#values.set(value, marker)
  }

  replaceIn(text: string): string {
    return this.#replaceWords(this.#replaceForms(this.#replaceValues(text)))
  }

  #replaceValues(text: string): string {
    if (this.#values.size === 0) return text
    return withParameters(text, (_, value) => this.#values.get(decoded(value)))
  }

  #replaceForms(text: string): string {
    if (this.#known.size === 0 || text.length < shortestFound) return text
    let work = text.length * stepsPerSign + 100_000
    const parts: string[] = []
    let written = 0
    let hash = 0
    for (let at = 0; at < text.length; at++) {
      hash = Math.imul(hash, base) + text.charCodeAt(at)
      const start = at - shortestFound + 1
      if (start > 0) hash -= Math.imul(oldest, text.charCodeAt(start - 1))
      if (start < written || this.#slots[slotOf(hash)] !== 1) continue
      const byLength = this.#known.get(text.slice(start, at + 1))
      for (const [length, forms] of byLength ?? []) {
        if (start + length > text.length) continue
        work -= length
        const marker = forms.get(text.slice(start, start + length))
        if (marker === undefined) continue
        // What was found is passed over: it costs nothing in the end.
        work += length
        parts.push(text.slice(written, start), marker)
        written = start + length
        break
      }
      if (work < 0) return `‹not shown: ${text.length} characters›`
    }
    return written === 0 ? text : [...parts, text.slice(written)].join('')
  }

  #replaceWords(text: string): string {
    if (this.#words.size === 0) return text
    return text.replaceAll(/[\w+/-]{4,}={0,2}/g, (word, at: number) => {
      const bare = word.endsWith('=') ? word.replace(/=+$/, '') : word
      const marker = bare.length < 12 ? this.#words.get(bare) : undefined
      if (marker === undefined) return this.#withoutDigits(word)
      return !this.#digits.has(bare) && isNumber(text, word, at) ? word : marker
    })
  }

  #withoutDigits(word: string): string {
    if (this.#digits.size === 0 || word.length <= fewestDigits) return word
    return word.replaceAll(
      /(?<![A-Za-z\d])\d{6,}(?![A-Za-z\d])/g,
      (digits) => this.#digits.get(digits) ?? digits,
    )
  }
}

/** So many that hardly anything is equal by chance. */
const fewestDigits = 6

/** A port, or a number in JSON. */
function isNumber(text: string, word: string, at: number): boolean {
  if (!/^\d+$/.test(word)) return false
  return /(?:[\w\]]:|"\s{0,4}:\s{0,4})$/.test(text.slice(Math.max(0, at - 10), at))
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & (slots - 1)
}

function powerOf(number: number, exponent: number): number {
  let power = 1
  for (let n = 0; n < exponent; n++) power = Math.imul(power, number)
  return power
}

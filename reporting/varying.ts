/**
 * What a sentence says of a target, without what is another in each run: ids, nonces, salts, digests, times, ports of
 * this machine. For comparison, not for reading; words, names and small numbers stay.
 */
export function withoutVarying(told: string): string {
  return (
    told
      .slice(0, longestCompared)
      .replaceAll(
        /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/gi,
        '‹time›',
      )
      .replaceAll(/\b\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/g, '‹time›')
      .replaceAll(/(?<=localhost|127\.0\.0\.1|\[::1\]):\d+/g, ':‹port›')
      .replaceAll(/(?<![\w+/.-])[A-Za-z\d+/]{20,}={0,2}(?![\w+/-])/g, (run) =>
        (/[+=]/.test(run) || !run.startsWith('/')) && looksRandom(run) ? '‹id›' : run,
      )
      .replaceAll(/(?<![\w-])[\w-]{8,}={0,2}/g, (run) => (looksRandom(run) ? '‹id›' : run))
      // Where a text was cut, part of a value is left.
      .replaceAll(/(?<![\w›-])(?:‹id›|[\w-])+…|…(?:‹id›|[\w-])+/g, '…')
      .replaceAll(/(?:‹id›\.?)+/g, '‹id›')
      .replaceAll(/(?<=\babout )\d+|\b\d{6,}(?:\.\d+)?\b/g, '‹n›')
  )
}

/** No sentence of a report is longer. */
const longestCompared = 100_000

/** Long enough to tell words from chance; more of it says nothing new. */
const longestLookedAt = 1000

function looksRandom(whole: string): boolean {
  const run = whole.slice(0, longestLookedAt)
  const symbols = run.replaceAll(/[-_+/=]/g, '')
  const digits = symbols.replaceAll(/\D/g, '').length
  if (digits > 0 && /^[\da-f]{16,}$/i.test(symbols)) return digits < symbols.length || digits > 16
  if (digits > 1 && /^(?:[\da-z]{16,}|[\dA-Z]{16,})$/.test(symbols)) return true
  const words = run.match(/[A-Z][a-z]+|[a-z]{2,}|[A-Z]{2,}|[Vv]?\d+|[-_+/=]/g) ?? []
  const isOfWords = words.join('') === run
  const isMixed = [/\d/, /[a-z]/, /[A-Z]/].every((kind) => kind.test(symbols))
  if (symbols.length < 12) return !isOfWords && isMixed
  if (isMixed && symbols.length >= 16 && unspeakable.test(symbols)) return true
  const count = words.filter((word) => !/[-_+/=]/.test(word)).length
  return !isOfWords || symbols.length / count < (isMixed ? 4 : 2.5)
}

/** No word has so many consonants in a row. */
const unspeakable = /[b-df-hj-np-tv-xz]{6,}/i

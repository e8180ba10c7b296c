/**
 * Language tags.
 * @see https://www.rfc-editor.org/rfc/rfc5646#section-2.1
 */

/** Tags of before RFC 4646 that its grammar does not cover; the others of their time fit it. */
const irregular = [
  ...['en-gb-oed', 'sgn-be-fr', 'sgn-be-nl', 'sgn-ch-de'],
  ...['ami', 'bnn', 'default', 'enochian', 'hak', 'klingon', 'lux', 'mingo', 'navajo', 'pwn'].map(
    (name) => `i-${name}`,
  ),
  ...['i-tao', 'i-tay', 'i-tsu'],
]

const privateUse = 'x(?:-[a-z0-9]{1,8})+'
const langtag = new RegExp(
  [
    '^(?:(?<language>[a-z]{2,3})(?:-[a-z]{3}){0,3}|(?<reserved>[a-z]{4,8}))',
    '(?:-[a-z]{4})?',
    '(?:-(?<region>[a-z]{2}|\\d{3}))?',
    '(?:-(?:[a-z0-9]{5,8}|\\d[a-z0-9]{3}))*',
    '(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*',
    `(?:-${privateUse})?$`,
  ].join(''),
)

/** Well-formedness of a BCP 47 tag; `en_US` is none. */
export function isLanguageTag(tag: string): boolean {
  const lower = tag.toLowerCase()
  return (
    irregular.includes(lower) || langtag.test(lower) || new RegExp(`^${privateUse}$`).test(lower)
  )
}

/**
 * The part of a well-formed tag that stands for no language or country, as far as this can be told without the
 * registry: all languages of two letters and all countries are known, those of three letters are not judged, and
 * nothing longer was ever registered. Newer than this Node.js is possible: a warning at most.
 */
export function unknownSubtag(tag: string): string | undefined {
  const { language, reserved, region } = langtag.exec(tag.toLowerCase())?.groups ?? {}
  if (reserved !== undefined) return reserved
  if (language?.length === 2 && !named('language', language)) return language
  return region && !isCountry(region) ? region.toUpperCase() : undefined
}

/** UK is a word of CLDR for GB, not of the registry; AA, QM to QZ, XA to XZ and ZZ are for private use. */
function isCountry(region: string): boolean {
  if (/^(?:\d{3}|aa|zz|q[m-z]|x[a-z])$/.test(region)) return true
  return region !== 'uk' && named('region', region.toUpperCase())
}

/** Made when they are first asked: it takes a start's tenth of a second. */
const names = new Map<'language' | 'region', Intl.DisplayNames>()

/** Asking Intl is slow, and metadata names the same languages thousands of times. */
const known = new Map<string, boolean>()

function named(type: 'language' | 'region', subtag: string): boolean {
  const all = names.get(type) ?? new Intl.DisplayNames('en', { type, fallback: 'none' })
  names.set(type, all)
  const key = `${type} ${subtag}`
  const found = known.get(key) ?? all.of(subtag) !== undefined
  known.set(key, found)
  return found
}

import { withHtmlEntities } from './html-entities.ts'

/** No header is longer, and no token that anybody uses. */
const longestRewritten = 16 * 1024

/** As issuers write a value in other places: escaped, percent-encoded, in hex, in base64 alone or amid other bytes. */
export function writtenForms(value: string): readonly string[] {
  if (value.length > longestRewritten) return [value]
  const text = value.toWellFormed()
  const json = JSON.stringify(text).slice(1, -1)
  const percent = encodeURIComponent(text)
  const form = new URLSearchParams({ v: text }).toString().slice(2)
  const once = [json, percent, lowerEscapes(percent), form, lowerEscapes(form)]
  const amidOthers = [...new Set([text, json, percent])].flatMap(base64Amid)
  const forms = [
    value,
    ...once,
    ...[percent, lowerEscapes(percent)].map(encodeURIComponent),
    lowerEscapes(encodeURIComponent(lowerEscapes(percent))),
    JSON.stringify(json).slice(1, -1),
    json.replaceAll('/', '\\/'),
    withHtmlEntities(text),
    ...throughout(text),
    ...amidOthers,
    ...amidOthers.filter((each) => /[+/]/.test(each)).map(encodeURIComponent),
  ]
  return [...new Set(forms)]
}

/** Each character or byte as a number, small and in capitals. */
function throughout(text: string): readonly string[] {
  const hex = Buffer.from(text).toString('hex')
  const bytes = hex.match(/../g) ?? []
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  const codes = units.map((unit) => unit.toString(16).padStart(4, '0'))
  const written = (parts: readonly string[], sign: string, end = '') =>
    [parts, parts.map((part) => part.toUpperCase())].map(
      (each) => sign + each.join(end + sign) + end,
    )
  return [
    hex,
    hex.toUpperCase(),
    ...written(bytes, '%'),
    ...written(bytes, '\\x'),
    ...written(codes, '\\u'),
    ...written(codes, '\\\\u'),
    ...written(
      units.map((unit) => unit.toString(16)),
      '&#x',
      ';',
    ),
    ...written(units.map(String), '&#', ';').slice(0, 1),
  ]
}

/** In both alphabets, as far as it is the same whatever stands around it. */
function base64Amid(text: string): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), Buffer.from(text)])
    const first = Math.ceil((before * 8) / 6)
    const last = Math.floor((padded.length * 8) / 6)
    const base64 = padded.toString('base64').slice(first, last)
    return [base64, base64.replaceAll('+', '-').replaceAll('/', '_')]
  })
}

function lowerEscapes(text: string): string {
  return text.replaceAll(/%[0-9A-F]{2}/g, (sign) => sign.toLowerCase())
}

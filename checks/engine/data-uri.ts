/** How pictures of these types begin (PNG 3rd edition, Section 5.2; ISO/IEC 10918-1, Annex B; GIF89a, Section 17). */
const beginnings: Readonly<Record<string, string>> = {
  png: '89504e470d0a1a0a',
  jpeg: 'ffd8ff',
  gif: '47494638',
}

/**
 * What is wrong with a picture in a `data:` URI, as a sentence fragment; undefined: nothing, or it is none.
 * @see https://www.rfc-editor.org/rfc/rfc2397
 */
export function problemWithPicture(uri: string): string | undefined {
  const [, type, parameters = '', data = ''] =
    /^data:image\/([\w.+-]+)((?:;[^;,]*)*),(.*)$/is.exec(uri) ?? []
  if (type === undefined) return /^data:/i.test(uri) ? 'a data URI without its comma' : undefined
  if (data === '') return 'a data URI without data'
  if (!/;base64$/i.test(parameters)) return undefined
  const text = data.replaceAll(/%([\da-f]{2})/gi, (_, hex: string) => char(hex))
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return 'a data URI whose data are no base64'
  const beginning = beginnings[type.toLowerCase()]
  const bytes = Buffer.from(text, 'base64').toString('hex')
  return beginning === undefined || bytes.startsWith(beginning)
    ? undefined
    : `a data URI of image/${type} that holds something else`
}

/** Signs of base64 may be percent-encoded in a URI. */
function char(hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16))
}

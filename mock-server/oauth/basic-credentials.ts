/** Id and secret of an Authorization header; both are form-encoded inside (RFC 6749, Section 2.3.1). */
export function basicCredentials(header = '') {
  const encoded = /^Basic +(\S+)$/i.exec(header)?.[1]
  if (encoded === undefined) return undefined
  const text = Buffer.from(encoded, 'base64').toString()
  const colon = text.indexOf(':')
  const [id, secret] = colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)]
  return { id: formDecode(id), secret: formDecode(secret) }
}

function formDecode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

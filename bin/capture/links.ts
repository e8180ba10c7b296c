import type { CapturedExchange } from './captured.ts'

/** Longer pages hold no offer that a wallet would follow. */
const mostLookedAt = 2_000_000

/** As in a QR code: more is no link. */
const longest = 8000

const link = new RegExp(
  `(?<![\\w+.-])[a-z][a-z\\d+.-]{1,60}://[^\\s"'<>\\\\]{0,${longest}}?credential_offer(?:_uri)?=[^\\s"'<>\\\\]{1,${longest}}`,
  'gi',
)

/** Links of Credential Offers in what was asked for, redirected to or shown (OpenID4VCI 1.0, Section 4.1). */
export function linksIn({ request, response }: CapturedExchange): readonly string[] {
  const texts = [
    request.method === 'GET' ? request.url : '',
    response.headers.location ?? '',
    bodyText(response.body),
  ]
  return texts.flatMap((text) =>
    text.includes('credential_offer') ? (text.match(link) ?? []).map(withoutEscapes) : [],
  )
}

function bodyText(body: Uint8Array): string {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  return bytes.includes('credential_offer') ? bytes.subarray(0, mostLookedAt).toString() : ''
}

/** As markup and JSON have it. */
function withoutEscapes(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll(/&#(38|x26);/gi, '&')
}

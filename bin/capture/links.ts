import { once } from '../../checks/engine/memo.ts'
import type { CapturedExchange } from './captured.ts'

/** Longer pages hold no offer that a wallet would follow. */
const mostLookedAt = 2_000_000

/** As in a QR code: more is no link. */
const longest = 8000

const parameterName = /credential_offer(?:_uri)?=/g
const ends = /[\s"'<>\\]/
const scheme = /(?<![\w+.-])[a-z][a-z\d+.-]{1,60}:\/\//i

/** Links of Credential Offers in what was asked for, redirected to or shown (OpenID4VCI 1.0, Section 4.1). */
export const linksIn = once(({ request, response }: CapturedExchange): readonly string[] => {
  const texts = [
    request.method === 'GET' ? request.url : '',
    response.headers.location ?? '',
    bodyText(response.body),
  ]
  return texts.flatMap(linksInText).map(withoutEscapes)
})

/** From each parameter back to its scheme: strangers serve the page, no part of it is looked at twice. */
function linksInText(text: string): readonly string[] {
  const links: string[] = []
  let done = 0
  for (const { index, 0: name } of text.matchAll(parameterName)) {
    if (index < done) continue
    const before =
      text
        .slice(Math.max(done, index - longest), index)
        .split(ends)
        .at(-1) ?? ''
    done = index + name.length
    const start = before.search(scheme)
    const [value = ''] = start < 0 ? [] : text.slice(done, done + longest).split(ends, 1)
    if (value === '') continue
    links.push(`${before.slice(start)}${name}${value}`)
    done += value.length
  }
  return links
}

function bodyText(body: Uint8Array): string {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  return bytes.includes('credential_offer') ? bytes.subarray(0, mostLookedAt).toString() : ''
}

/** As markup and JSON have it. */
function withoutEscapes(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll(/&#(38|x26);/gi, '&')
}

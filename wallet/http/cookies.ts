import { CookieJar } from 'tough-cookie'
import type { AnsweredExchange, Headers } from '../../protocol/exchange.ts'

/** A jar of one user's browser; issuers under test live on localhost too. */
export function emptyCookieJar(): CookieJar {
  return new CookieJar(undefined, { rejectPublicSuffixes: false, looseMode: true })
}

export function readCookies(jar: CookieJar, url: string): Headers {
  const cookie = URL.canParse(url) ? jar.getCookieStringSync(url) : ''
  return cookie ? { cookie } : {}
}

export function storeCookies(jar: CookieJar, { request, response }: AnsweredExchange): void {
  const header = response.headers['set-cookie']
  if (header === undefined) return
  // Recorded headers are joined by ", ": a comma before a name and "=" parts two cookies.
  for (const cookie of header.split(/, (?=[^\s;,=]+=)/)) {
    jar.setCookieSync(cookie, request.url, { ignoreError: true })
  }
}

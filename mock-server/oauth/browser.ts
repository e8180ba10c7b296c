import { newSecret } from '../crypto/secret.ts'
import type { Environment } from '../environment.ts'
import type { WalletRequest } from '../http/wallet-request.ts'
import type { Reply } from '../seams/reply.ts'

const name = 'vcispec-browser'

/** What the cookie says of the browser; undefined: it has not been here. */
export function browserOf(req: WalletRequest): string | undefined {
  const cookies = (req.headers.cookie ?? '').split('; ').map((pair) => pair.split('=', 2))
  return cookies.find(([key]) => key === name)?.[1]
}

/**
 * Recognises the browser again: a form that was given to one browser is of no use to another, whoever had
 * it send the form (cross-site request forgery, RFC 6749, Section 10.12).
 */
export function recognise(
  environment: Environment,
  req: WalletRequest,
): { readonly browser: string; readonly marked: (reply: Reply) => Reply } {
  const known = browserOf(req)
  const browser = known !== undefined && /^[\w-]{43}$/.test(known) ? known : newSecret()
  const secure = environment.urls.auth.startsWith('https:') ? '; Secure' : ''
  const cookie = `${name}=${browser}; Path=/; HttpOnly; SameSite=Lax${secure}`
  return {
    browser,
    marked: (reply) => ({ ...reply, headers: { ...reply.headers, 'set-cookie': cookie } }),
  }
}

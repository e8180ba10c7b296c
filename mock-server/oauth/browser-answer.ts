import { ProtocolError } from '../http/protocol-error.ts'
import { away, clientStatus } from '../http/reply.ts'
import { errorPage } from '../pages/error-page.ts'
import type { Reply } from '../seams/reply.ts'
import { StoreAway, StoreFull } from '../store/store.ts'

/** A refusal that a browser gets: a redirect back to the wallet, or a page. `demand` is for the journal. */
export class BrowserRefusal extends Error {
  override readonly name = 'BrowserRefusal'
  readonly demand: string
  readonly reply: Reply

  constructor(refusal: ProtocolError, reply: Reply) {
    super(refusal.message, { cause: refusal })
    this.demand = refusal.demand
    this.reply = reply
  }
}

/** What went wrong where a person is looking: never a redirect, unless the refusal says so itself. */
export function browserProblem(error: unknown): Reply {
  if (error instanceof BrowserRefusal) return error.reply
  if (error instanceof ProtocolError) {
    const reply = errorPage(error.status, error.error, error.message)
    return { ...reply, headers: { ...reply.headers, ...error.headers } }
  }
  if (error instanceof StoreAway) return browserProblem(away(error))
  if (error instanceof StoreFull) return errorPage(507, 'server_error', error.message)
  return errorPage(clientStatus(error) ?? 500, 'server_error', 'The request cannot be served')
}

/**
 * Sends the browser back to the wallet with these parameters.
 * 303: a browser must not repeat the POST with the password there (RFC 9700, Section 4.12).
 */
export function redirect(
  redirectUri: string,
  parameters: Readonly<Record<string, string | undefined>>,
): Reply {
  const location = new URL(redirectUri)
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) location.searchParams.append(name, value)
  }
  return { status: 303, headers: { location: location.href, 'cache-control': 'no-store' } }
}

import type { Request } from 'express'
import type { Environment } from '../environment.ts'
import type { Reply } from '../faults/fault.ts'
import { need } from '../need.ts'
import { ProtocolError } from '../protocol-error.ts'
import { protocolProblem } from '../reply.ts'
import type { AccessToken } from '../store/store.ts'

/**
 * The access token of a request to a protected endpoint; only the header counts, never the query.
 * @throws ProtocolError 401 with a challenge.
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-3
 */
export async function authorized(environment: Environment, req: Request): Promise<AccessToken> {
  const tokens = environment.store.collection('accessTokens')
  const presented = /^Bearer +([\w.~+/-]+=*)$/i.exec(req.headers.authorization ?? '')?.[1]
  environment.demand('access-token-present', presented !== undefined, {
    status: 401,
    error: 'invalid_token',
    description: 'An access token is needed in the Authorization header',
    headers: { 'www-authenticate': challenge({}) },
  })
  const known = presented === undefined ? undefined : await tokens.get(presented)
  const refusal = refused(401, 'invalid_token', 'The access token is unknown or has expired')
  if (presented !== undefined) {
    environment.demand('access-token-known', known !== undefined, refusal)
  }
  // Where a fault overlooks the demands above, somebody has to be served: who was authorised last.
  const token = need(
    environment,
    'access-token-known',
    known ?? (await tokens.list()).at(-1),
    refusal,
  )
  environment.demand('access-token-unexpired', environment.now() < token.expiresAt, refusal)
  return token
}

/** Refuses a token that does not reach far enough: 403 (RFC 6750, Section 3.1). */
export function insufficientScope(scope: string, description: string) {
  return refused(403, 'insufficient_scope', description, { scope })
}

/** A challenge that answers a request without a token says nothing about errors, nor does its body. */
export function bearerProblem(error: unknown): Reply {
  const reply = protocolProblem(error)
  if (!(error instanceof ProtocolError) || error.demand !== 'access-token-present') return reply
  const { 'content-type': _, ...headers } = reply.headers
  return { status: reply.status, headers }
}

function refused(
  status: number,
  error: string,
  description: string,
  more: Readonly<Record<string, string>> = {},
) {
  const attributes = { error, error_description: description, ...more }
  return { status, error, description, headers: { 'www-authenticate': challenge(attributes) } }
}

function challenge(attributes: Readonly<Record<string, string>>): string {
  const parts = Object.entries({ realm: 'credentials', ...attributes })
  return `Bearer ${parts.map(([name, value]) => `${name}="${value}"`).join(', ')}`
}

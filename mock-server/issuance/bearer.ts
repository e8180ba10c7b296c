import type { Environment } from '../environment.ts'
import { isRevoked } from '../grants/codes.ts'
import { need } from '../http/need.ts'
import { ProtocolError } from '../http/protocol-error.ts'
import { protocolProblem } from '../http/reply.ts'
import type { WalletRequest } from '../http/wallet-request.ts'
import { dpopAlgorithms, dpopThumbprint } from '../oauth/dpop.ts'
import type { Reply } from '../seams/reply.ts'
import type { AccessToken } from '../store/kept/authorization.ts'

/** What the Authorization header says (RFC 6750, Section 2.1; RFC 9449, Section 7.1). */
interface Presented {
  readonly scheme: Scheme
  readonly text: string
}

type Scheme = 'Bearer' | 'DPoP'

/**
 * The access token of a request to a protected endpoint; only the header counts, never the query. A token that
 * is bound to a key needs proof of that key.
 * @throws ProtocolError 401 with a challenge.
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-3
 * @see https://www.rfc-editor.org/rfc/rfc9449#section-7
 */
export async function authorized(
  environment: Environment,
  req: WalletRequest,
): Promise<AccessToken> {
  const tokens = environment.store.collection('accessTokens')
  const presented = tokenIn(environment, req)
  environment.demand('access-token-present', presented !== undefined, () => ({
    status: 401,
    error: 'invalid_token',
    description: 'An access token is needed in the Authorization header',
    headers: { 'www-authenticate': anyChallenge(environment) },
  }))
  const found = presented && (await tokens.get(presented.text))
  const known = found && !(await isRevoked(environment, found.grantId)) ? found : undefined
  const refusal = () =>
    refused(401, 'invalid_token', 'The access token is unknown or has expired', {
      scheme: presented?.scheme ?? 'Bearer',
    })
  if (presented) environment.demand('access-token-known', known !== undefined, refusal)
  // Where a fault overlooks the demands above, somebody has to be served: who was authorised last.
  const token = need(
    environment,
    'access-token-known',
    known ?? (await tokens.list()).at(-1),
    refusal,
  )
  environment.demand('access-token-unexpired', environment.now() < token.expiresAt, refusal)
  if (presented && known) await demandPossession(environment, req, presented, token)
  return token
}

/** RFC 9449, Section 7: a bound token goes with its proof, and not as a bearer token; any other the other way round. */
async function demandPossession(
  environment: Environment,
  req: WalletRequest,
  { scheme, text }: Presented,
  { jkt }: AccessToken,
): Promise<void> {
  const refuse = (error: string, description: string, nonce?: string) =>
    refused(401, error, description, { scheme: 'DPoP', ...(nonce !== undefined && { nonce }) })
  const isDpop = scheme === 'DPoP'
  environment.demand('bound-token-as-dpop', jkt === undefined || isDpop, () =>
    refuse('invalid_token', 'The access token is bound to a key: it is no bearer token'),
  )
  environment.demand('bearer-token-as-bearer', jkt !== undefined || !isDpop, () =>
    refuse('invalid_token', 'The access token is bound to no key: it is a bearer token'),
  )
  if (jkt === undefined || !isDpop) return
  const proven = await dpopThumbprint(environment, req, { accessToken: text, boundTo: jkt, refuse })
  environment.demand('dpop-proof-present', proven !== undefined, () =>
    refuse('invalid_dpop_proof', 'The access token needs a DPoP proof'),
  )
}

function tokenIn(environment: Environment, req: WalletRequest): Presented | undefined {
  const pattern = /^(Bearer|DPoP) +([\w.~+/-]+=*)$/i
  const [, scheme, text] = pattern.exec(req.headers.authorization ?? '') ?? []
  if (scheme === undefined || text === undefined) return undefined
  const said = scheme.toLowerCase() === 'dpop' ? 'DPoP' : 'Bearer'
  return { scheme: environment.through('authorizationScheme', said), text }
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
  more: {
    readonly scheme?: Scheme
    readonly scope?: string
    readonly nonce?: string
  },
) {
  const { scheme = 'Bearer', scope, nonce } = more
  const attributes = { error, error_description: description, ...(scope && { scope }) }
  return {
    status,
    error,
    description,
    headers: {
      'www-authenticate': challenge(scheme, attributes),
      ...(nonce !== undefined && { 'dpop-nonce': nonce }),
    },
  }
}

/** Every kind of token that is taken here. */
function anyChallenge({ options: { dpop } }: Environment): string {
  return [
    ...(dpop === 'required' ? [] : [challenge('Bearer')]),
    ...(dpop === 'none' ? [] : [challenge('DPoP')]),
  ].join(', ')
}

function challenge(scheme: Scheme, attributes: Readonly<Record<string, string>> = {}): string {
  const parts = Object.entries({
    realm: 'credentials',
    ...attributes,
    ...(scheme === 'DPoP' && { algs: dpopAlgorithms.join(' ') }),
  })
  return `${scheme} ${parts.map(([name, value]) => `${name}="${value}"`).join(', ')}`
}

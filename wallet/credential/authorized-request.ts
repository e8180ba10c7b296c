import {
  type Exchange,
  type Headers,
  type Operation,
  wasAnswered,
} from '../../protocol/exchange.ts'
import { type Deviation, deviantHeaders, marked } from '../deviations/deviation.ts'
import type { OutgoingRequest } from '../http/http.ts'
import { orSecurely } from '../http/secure-instead.ts'
import type { JourneyState, Token } from '../journey-state.ts'
import { dpopProof, issuerAt, withDpopNonce } from '../token/dpop.ts'

/** The Authorization header that goes with a token (RFC 6750, Section 2.1; RFC 9449, Section 7.1). */
export function authorization({ tokenType, accessToken }: Token): string {
  return `${isDpop(tokenType) ? 'DPoP' : 'Bearer'} ${accessToken}`
}

/** Another token in place of the one that `header` presents, by the same scheme. */
export function withAnotherToken(header: string | undefined, accessToken: string): string {
  return `${header?.split(' ', 1)[0] ?? 'Bearer'} ${accessToken}`
}

/** Which sentence says that an endpoint is reached over TLS. */
const overTls: Partial<Record<Operation, string>> = {
  credential: 'VCI-8-02',
  deferred: 'VCI-9-02',
  notification: 'VCI-11-03',
}

/**
 * Sends a request to a protected resource, over TLS where it does not answer in the clear.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8
 */
export async function sendAuthorized(
  state: JourneyState,
  request: OutgoingRequest,
  deviation?: Deviation,
): Promise<Exchange> {
  const exchange = await sendWithProof(state, request, deviation)
  const requirement = overTls[request.operation]
  return requirement === undefined
    ? exchange
    : orSecurely(state, exchange, requirement, (url) =>
        sendWithProof(state, { ...request, url }, deviation),
      )
}

/**
 * Where a request's Authorization header presents a token that is bound to a
 * key, it gets a proof of that key, with the nonce that the issuer asks for.
 * @see https://www.rfc-editor.org/rfc/rfc9449#section-7
 */
async function sendWithProof(
  state: JourneyState,
  request: OutgoingRequest,
  deviation?: Deviation,
): Promise<Exchange> {
  const { method, url } = request
  const headers = withAlteredToken(request.headers ?? {}, deviation)
  const [scheme = '', accessToken] = (headers.authorization ?? '').split(' ')
  const outgoing = (more: Headers): OutgoingRequest => ({
    ...marked(deviation),
    ...request,
    ...deviantHeaders({ ...headers, ...more }, deviation),
  })
  if (accessToken === undefined) return state.http.send(outgoing({}))
  const server = issuerAt(url)
  const target = { method, url, server, accessToken }
  const proven = async (): Promise<OutgoingRequest> => ({
    ...outgoing({
      authorization: `DPoP ${accessToken}`,
      dpop: await dpopProof(state, target, deviation),
    }),
    renewed: proven,
  })
  const sendBound = () => withDpopNonce(state, server, async () => state.http.send(await proven()))
  if (isDpop(scheme)) return sendBound()
  const exchange = await state.http.send(outgoing({}))
  const isRefused = wasAnswered(exchange) && exchange.response.status === 401
  // RFC 9449, Section 5: a server that binds a token says so, and this one may have forgotten it.
  const isOurs = accessToken === state.token?.accessToken && !isAboutToken(deviation)
  if (!isRefused || !isOurs || !state.dpop.key || !state.token) return exchange
  const bound = await sendBound()
  if (!wasAnswered(bound) || bound.response.status === 401) return exchange
  state.http.log.addFallback({
    requirement: 'RFC9449-5-01',
    instead: 'The wallet used the token as one that is bound to its key.',
    after: state.token.exchange,
  })
  return bound
}

function withAlteredToken(headers: Headers, deviation: Deviation | undefined): Headers {
  const { authorization, ...others } = headers
  if (!deviation?.accessToken || authorization === undefined) return headers
  const other = deviation.accessToken(authorization)
  return other === undefined ? others : { ...others, authorization: other }
}

/** Where a token or its proof is wrong on purpose, its refusal is no reason to show it in another way. */
function isAboutToken(deviation: Deviation | undefined): boolean {
  return (deviation?.accessToken ?? deviation?.dpopProof ?? deviation?.headers) !== undefined
}

function isDpop(scheme: string): boolean {
  return scheme.toLowerCase() === 'dpop'
}

import type { Exchange } from '../protocol/exchange.ts'
import type { NotReached } from '../protocol/outcomes.ts'
import { asksForChallenge, keepChallenge } from './client/client-attestation.ts'
import { authenticateClient } from './client/client-authentication.ts'
import { type ClientCredentials, noCredentials } from './client/client-credentials.ts'
import { type Deviation, deviantHeaders, marked } from './deviations/deviation.ts'
import { isFailure } from './failure.ts'
import type { OutgoingRequest } from './http/http.ts'
import type { JourneyState, Metadata } from './journey-state.ts'
import { asksForNonce, dpopProof, keepNonce, usesDpop } from './token/dpop.ts'

/** A request to the token or the PAR endpoint, before the wallet says who it is. */
export interface ServerRequest {
  readonly operation: 'token' | 'par'
  readonly url: string
  /** Asked for each try: what proves something is made anew. */
  readonly form: (client: ClientCredentials) => URLSearchParams
  /** The server takes this request without a client's name, and this wallet has nothing to prove. */
  readonly anonymous?: boolean
  readonly deviation?: Deviation | undefined
}

/**
 * Sends a request to an authorization server, as the client that the wallet is there, with a proof of the key
 * that its tokens become bound to where the server knows DPoP. A server that wants its nonce or challenge in the
 * proofs says so, and the same request goes again with it.
 * @see https://www.rfc-editor.org/rfc/rfc9449#section-8
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-attestation-based-client-auth-07#section-6.2
 */
export async function sendToServer(
  state: JourneyState,
  server: Metadata,
  request: ServerRequest,
): Promise<Exchange | NotReached> {
  const wanted = new Set([asksForNonce, asksForChallenge])
  for (;;) {
    const exchange = await sendOnce(state, server, request)
    if ('kind' in exchange) return exchange
    keepNonce(state, server.identifier, exchange)
    keepChallenge(state, server.identifier, exchange)
    const asked = [...wanted].find((asks) => asks(exchange))
    if (!asked) return exchange
    wanted.delete(asked)
  }
}

async function sendOnce(
  state: JourneyState,
  server: Metadata,
  request: ServerRequest,
): Promise<Exchange | NotReached> {
  const outgoing = await prepare(state, server, request)
  if ('kind' in outgoing) return outgoing
  const renewed = async (): Promise<OutgoingRequest> => {
    const again = await prepare(state, server, request)
    return { ...('kind' in again ? outgoing : again), renewed }
  }
  return state.http.send({ ...outgoing, renewed })
}

/** The request with proofs of its own: a server takes each of them once. */
async function prepare(
  state: JourneyState,
  server: Metadata,
  { operation, url, form, anonymous, deviation }: ServerRequest,
): Promise<OutgoingRequest | NotReached> {
  const isNobody =
    anonymous && state.client.authentication === 'none' && !deviation?.asAnotherClient
  const client = isNobody ? noCredentials : await authenticateClient(state, server, deviation)
  if (isFailure(client)) return client
  const method = 'POST'
  const target = { method, url, server: server.identifier }
  const proof = usesDpop(state, server) ? await dpopProof(state, target, deviation) : undefined
  const headers = {
    accept: 'application/json',
    ...client.headers,
    ...(proof === undefined ? {} : { dpop: proof }),
  }
  return {
    operation,
    method,
    url,
    form: form(client),
    ...deviantHeaders(headers, deviation),
    ...marked(deviation),
  }
}

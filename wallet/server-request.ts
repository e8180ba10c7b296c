import type { Exchange } from '../protocol/exchange.ts'
import type { NotReached } from '../protocol/outcomes.ts'
import { authenticateClient, type ClientCredentials } from './client-authentication.ts'
import { type Deviation, deviantHeaders, marked } from './deviations/deviation.ts'
import { dpopProof, usesDpop, withDpopNonce } from './dpop.ts'
import { isFailure } from './failure.ts'
import type { JourneyState, Metadata } from './journey-state.ts'

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

const nobody: ClientCredentials = { kind: 'credentials', parameters: {}, headers: {} }

/**
 * Sends a request to an authorization server, as the client that the wallet is there, with a proof of the key
 * that its tokens become bound to where the server knows DPoP.
 * @see https://www.rfc-editor.org/rfc/rfc9449#section-5
 */
export async function sendToServer(
  state: JourneyState,
  server: Metadata,
  { operation, url, form, anonymous, deviation }: ServerRequest,
): Promise<Exchange | NotReached> {
  const isNobody = anonymous && state.client.authentication === 'none'
  const client = isNobody ? nobody : authenticateClient(state.client)
  if (isFailure(client)) return client
  const method = 'POST'
  const target = { method, url, server: server.identifier }
  return withDpopNonce(state, server.identifier, async () => {
    const proof = usesDpop(state, server) ? await dpopProof(state, target, deviation) : undefined
    const headers = {
      accept: 'application/json',
      ...client.headers,
      ...(proof === undefined ? {} : { dpop: proof }),
    }
    return state.http.send({
      operation,
      method,
      url,
      form: form(client),
      ...deviantHeaders(headers, deviation),
      ...marked(deviation),
    })
  })
}

import { newSecret } from '../crypto/secret.ts'
import type { Environment } from '../environment.ts'
import { need } from '../http/need.ts'
import { ProtocolError } from '../http/protocol-error.ts'
import { type Answer, describable } from '../http/reply.ts'
import { told } from '../http/told.ts'
import type { WalletRequest } from '../http/wallet-request.ts'
import { bodyText, withValues } from '../http/wire.ts'
import { signInPage } from '../pages/sign-in-page.ts'
import type { AuthorizationRequest } from '../store/kept/authorization.ts'
import {
  demandRedirection,
  type Parameters,
  readAuthorizationRequest,
} from './authorization-request.ts'
import { recognise } from './browser.ts'
import { BrowserRefusal, redirect } from './browser-answer.ts'
import { useUp } from './request-uri.ts'
import { sendBack } from './send-back.ts'

/** How long the sign-in page may stay open. */
const signInMs = 10 * 60 * 1000

/**
 * Authorization Endpoint: answers with the sign-in page.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1
 * @see https://www.rfc-editor.org/rfc/rfc9126#section-4
 */
export const authorize: Answer = async (environment, req) => {
  const { parameters, repeated } = sent(req)
  const isPushed = 'request_uri' in parameters
  const named = repeated.filter((name) =>
    ['client_id', 'redirect_uri', 'request_uri'].includes(name),
  )
  demandOnce(environment, named)
  const request = isPushed
    ? await pushed(environment, parameters, req.method)
    : await plain(environment, parameters, repeated)
  const requestUri = isPushed ? String(parameters.request_uri) : undefined
  // No session is kept: everybody signs in, each time.
  const known = environment.overlooks('sign-in')
    ? await environment.store.collection('users').first()
    : undefined
  if (known) {
    if (requestUri !== undefined) await useUp(environment, requestUri)
    return (await sendBack(environment, request, known.id)).reply
  }
  const id = newSecret()
  const expiresAt = new Date(environment.now().getTime() + signInMs)
  const { browser, marked } = recognise(environment, req)
  await environment.store
    .collection('signIns')
    .put(id, { request, browser, ...(requestUri !== undefined && { requestUri }) }, expiresAt)
  return marked(signInPage({ id, request }))
}

/** By query or by form (RFC 6749, Section 3.1); what is there twice is told apart, not refused yet. */
function sent(req: WalletRequest): { parameters: Parameters; repeated: readonly string[] } {
  const all =
    req.method === 'POST'
      ? new URLSearchParams(bodyText(req))
      : new URL(req.originalUrl, 'http://localhost').searchParams
  const names = [...all.keys()]
  const seen = new Set<string>()
  return {
    parameters: withValues(all),
    repeated: names.filter((name) => seen.size === seen.add(name).size),
  }
}

function demandOnce(environment: Environment, repeated: readonly string[]): void {
  environment.demand('parameter-once', repeated.length === 0, {
    error: 'invalid_request',
    description: `There is more than one ${repeated[0]}`,
  })
}

/** A pushed request works for the client that pushed it, until a user has decided about it. */
async function pushed(environment: Environment, parameters: Parameters, method: string) {
  const requests = environment.store.collection('pushedRequests')
  const uri = String(parameters.request_uri)
  const refusal = {
    error: 'invalid_request_uri',
    description: 'request_uri is unknown, used or expired',
  }
  const known = need(environment, 'request-uri-known', await requests.get(uri), refusal)
  environment.demand('request-uri-of-client', known.clientId === parameters.client_id, {
    error: 'invalid_request',
    description: `request_uri was pushed by another client: client_id is ${told(parameters.client_id)}, that client is ${told(known.clientId)}`,
  })
  const used = await environment.store.collection('usedRequestUris').get(uri)
  // Whoever only looks uses nothing up (RFC 9110, Section 9.2.1).
  if (method !== 'HEAD' && environment.through('requestUriUsedUpBy', 'the decision') === 'the page')
    await requests.take(uri)
  return need(environment, 'request-uri-known', used === undefined ? known : undefined, refusal)
}

/** From a right redirect_uri on, errors go back to the wallet. */
async function plain(
  environment: Environment,
  parameters: Parameters,
  repeated: readonly string[],
): Promise<AuthorizationRequest> {
  await demandRedirection(environment, parameters)
  try {
    environment.demand('request-pushed', environment.options.pushedRequests !== 'required', {
      error: 'invalid_request',
      description: 'Authorization requests have to be pushed',
    })
    demandOnce(environment, repeated)
    return await readAuthorizationRequest(environment, parameters)
  } catch (refusal) {
    if (!(refusal instanceof ProtocolError)) throw refusal
    throw new BrowserRefusal(
      refusal,
      redirect(String(parameters.redirect_uri), {
        error: refusal.error,
        error_description: describable(refusal.message),
        state: parameters.state,
        iss: environment.authorizationServer,
      }),
    )
  }
}

import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { answered, errorOf, textAt } from '../engine/read.ts'

/** What a refusal by an authorization server is about, where it is not about the request. */

/** RFC 9110, Sections 15.5.15 and 15.6.4 and RFC 6585, Section 4: come again later. */
export function isAboutLoad(exchange: AnsweredExchange): boolean {
  return (
    [408, 425, 429, 503].includes(exchange.response.status) ||
    errorOf(exchange) === 'temporarily_unavailable'
  )
}

const aboutClient = [
  'invalid_client',
  'unauthorized_client',
  'invalid_client_attestation',
  'use_fresh_attestation',
  'use_attestation_challenge',
]

/** A target file may name a client that the server does not know, or not like this: no fault of the server. */
export function isAboutClient(exchange: AnsweredExchange): boolean {
  const error = errorOf(exchange)
  const { status } = exchange.response
  return error === undefined ? [401, 403].includes(status) : aboutClient.includes(error)
}

export function isAboutProof(error: string | undefined): boolean {
  return error === 'invalid_dpop_proof'
}

/** What the user, or what the server thinks of the client, decided (RFC 6749, Section 4.1.2.1; OpenID Connect Core, 3.1.2.6). */
const decided = [
  ...aboutClient,
  'access_denied',
  'temporarily_unavailable',
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required',
  'invalid_request_uri',
  // Whether authorization_details are taken at all is up to the server (OpenID4VCI 1.0, Section 5.1.1).
  'invalid_authorization_details',
]

/** A decision, or an error about the client's registration or about a parameter that has a row of its own. */
export function blamesParameter(
  error: string | undefined,
  description: string | undefined = '',
): boolean {
  return (
    decided.includes(error ?? '') ||
    /redirect_?\s?uri|\bclient|issuer_state|dpop|\buser\b|session/i.test(description)
  )
}

/** `400 invalid_request: grant_type is missing`; a redirect of what is no page is none (RFC 6749, Section 5). */
export function answerOf(exchange: AnsweredExchange): string {
  const { status, headers } = exchange.response
  if (status >= 300 && status < 400)
    return `${status}, a redirect to "${headers.location ?? ''}", which no client follows`
  const body = answered(exchange)
  return `${status} ${refusalOf(errorOf(exchange), textAt(body, 'error_description'))}`
}

/** In the server's own words. */
export function refusalOf(error: string | undefined, description: string | undefined): string {
  if (error === undefined) return description ?? 'and no error code'
  return description === undefined ? error : `${error}: ${description}`
}

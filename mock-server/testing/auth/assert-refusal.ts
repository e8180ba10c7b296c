import assert from 'node:assert/strict'
import type { SurfaceAnswer } from './surface.ts'

/** What may stand in an `error_description` (RFC 6749, Section 5.2; OpenID4VCI 1.0, Section 8.3.1.2). */
const describable = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/

/** Codes of RFC 6749, 6750, 8707, 9126, 9396, 9449, of attestation-based client authentication, and of OpenID4VCI 1.0. */
const codes: Readonly<Record<number, readonly string[]>> = {
  400: [
    ...['invalid_request', 'invalid_grant', 'invalid_scope', 'invalid_target'],
    ...['unsupported_grant_type', 'unsupported_response_type', 'request_not_supported'],
    ...['invalid_request_uri', 'invalid_authorization_details', 'access_denied'],
    ...['invalid_dpop_proof', 'use_dpop_nonce', 'use_attestation_challenge'],
    ...['invalid_credential_request', 'unknown_credential_configuration', 'invalid_proof'],
    ...['unknown_credential_identifier', 'invalid_nonce', 'invalid_encryption_parameters'],
    ...['credential_request_denied', 'invalid_transaction_id'],
    ...['invalid_notification_id', 'invalid_notification_request'],
  ],
  401: ['invalid_client', 'invalid_token', 'invalid_dpop_proof', 'use_dpop_nonce'],
  403: ['insufficient_scope', 'invalid_request'],
  404: ['not_found'],
  405: ['invalid_request'],
  413: ['invalid_request'],
  415: ['invalid_request'],
}

/** Whatever was sent: the mock did not fail, and a refusal is worded as the specifications have it. */
export function assertSpecified(answer: SurfaceAnswer, what: string): void {
  const { status, headers, text, body } = answer
  const said = `${what}\n${status} ${text.slice(0, 500)}`
  assert.ok(status < 500, said)
  if (status === 303) assertSentBack(headers.location, said)
  if (status < 400 || status === 431) return
  assert.match(headers['cache-control'] ?? '', /no-store/, said)
  if (status === 401) assert.match(headers['www-authenticate'] ?? '', /^(Basic|Bearer|DPoP) /, said)
  if (status === 405) assert.ok(headers.allow, said)
  // Who sends no token is told nothing else (RFC 6750, Section 3.1).
  if (status === 401 && text === '') return
  if (/^text\/html/.test(headers['content-type'] ?? '')) {
    assert.doesNotMatch(text, /<script/, said)
    return
  }
  assert.match(headers['content-type'] ?? '', /^application\/json/, said)
  assert.ok(codes[status]?.includes(String(body?.error)), said)
  assertDescription(body?.error_description, said)
}

/** RFC 6749, Section 4.1.2.1. */
function assertSentBack(location: string | undefined, what: string): void {
  const { searchParams } = new URL(location ?? '')
  const error = searchParams.get('error')
  assert.ok(searchParams.has('code') !== (error !== null), what)
  if (error === null) return
  assert.ok(codes[400]?.includes(error), what)
  assertDescription(searchParams.get('error_description') ?? undefined, what)
}

function assertDescription(text: unknown, what: string): void {
  if (text === undefined) return
  assert.ok(typeof text === 'string' && text.length <= 500, what)
  assert.match(text, describable, what)
}

/** Nobody was given anything more than before. */
export function assertNothingGiven(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
  what: string,
): void {
  for (const [name, count] of Object.entries(after)) {
    assert.ok(count <= (before[name] ?? 0), `${what}: ${name}`)
  }
}

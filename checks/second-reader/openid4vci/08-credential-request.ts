import { compactJwe, credentialsFor, html, promised, refusedInClear } from '../answers.ts'
import type { Shape, Shapes } from '../shape.ts'
import { type Alter, all, header, json, refused, set, status, text } from '../verbs.ts'

const deferral = promised

/** What an issuer may answer where a request has to be served. */
function servedOtherwise(where: string): readonly Shape[] {
  return [
    ['legal', `the credential for later, ${where}`, where, deferral],
    ['legal', `a credential that is denied, ${where}`, where, refused(400, 'credential_request_denied')],
    ['legal', `a credential with members that nobody knows, ${where}`, where, json((it: object) => ({ ...it, x_more: { a: 1 } }))],
  ]
}

/** Refusals of a request that has to be served, by their codes. */
function refusedBy(where: string, ...codes: readonly string[]): readonly Shape[] {
  return codes.map((code): Shape => ['violates', `${code}, ${where}`, where, refused(400, code)])
}

/** The same, and what has no code. */
function notServed(where: string, ...codes: readonly string[]): readonly Shape[] {
  return [...refusedBy(where, ...codes), ['violates', `a failure of the server, ${where}`, where, html(500)], ['violates', `a media type that is not taken, ${where}`, where, refused(415, 'invalid_credential_request')]]
}

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8 */
export const credentialRequestShapes: Shapes = {
  'VCI-8-01': [
    ['violates', 'an endpoint that is not there', 'code/credential', html(404)],
    ['violates', 'an endpoint that is not there, as JSON', 'pre-authorized/credential', refused(404, 'not_found')],
    ['violates', 'an endpoint that takes no POST', 'code/credential', all(html(405), header('allow', 'GET, HEAD'))],
    ['violates', 'an endpoint that is not made yet', 'code/credential', refused(501, 'not_implemented')],
    ['violates', 'an endpoint that is not there for encrypted requests', 'encrypted/credential', html(404)],
    ...servedOtherwise('code/credential'),
    ['violates', 'nothing there for an mdoc', 'mdoc/credential', all(status(404), text('Cannot POST /credentials', 'text/plain'))],
    ['violates', 'a method that is not taken, under HAIP', 'haip/credential', all(html(405), header('allow', 'GET, HEAD'))],
    ['violates', 'not yet made, for a JWE', 'encrypted/credential', refusedInClear(501, 'not_implemented')],
    ['violates', 'nothing there for a batch, in JSON', 'batch/credential', refused(404, 'not_found')],
    ['violates', 'nothing there for what comes later', 'deferred/credential', all(status(404), text(''))],
    ['violates', 'a method that is not taken, without a proof', 'unbound/credential', refused(405, 'method_not_allowed')],
    ['violates', 'not made, for JSON-LD', 'ldp-vc/credential', all(html(501))],
    ['legal', 'a credential that is denied, of an mdoc', 'mdoc/credential', refused(400, 'credential_request_denied')],
    ['legal', 'too many requests, for a JWT VC', 'jwt-vc/credential', all(status(429), header('retry-after', '60'), text(''))],
    ['legal', 'a server that is tired, with a batch', 'batch/credential', all(html(503), header('retry-after', '60'))],
  ],
  'VCI-8-02': [
    ['legal', 'an endpoint over HTTPS in capitals', 'metadata/issuer-metadata', set('/credential_endpoint', (url: string) => url.replace('https:', 'HTTPS:'))],
    ['legal', 'an endpoint at another host', 'metadata/issuer-metadata', set('/credential_endpoint', 'https://api.issuer.example/credential')],
    ['legal', 'an endpoint with a query', 'metadata/issuer-metadata', set('/credential_endpoint', (url: string) => `${url}?tenant=1`)],
  ],
  'VCI-8.2-01': [
    ...notServed('code/credential', 'invalid_credential_request', 'invalid_encryption_parameters', 'invalid_request'),
    ['violates', 'a good request that is not to be processed', 'pre-authorized/credential', refused(422, 'unprocessable')],
    ...servedOtherwise('code/credential'),
  ],
  'VCI-8.2-02': [
    ...refusedBy('details/credential', 'unknown_credential_identifier', 'unknown_credential_configuration'),
    ...refusedBy('two-details/credential#1', 'unknown_credential_identifier', 'unknown_credential_configuration'),
    ...servedOtherwise('details/credential'),
  ],
  'VCI-8.2-04': [
    ...refusedBy('pre-authorized/credential', 'unknown_credential_configuration', 'unknown_credential_identifier'),
    ...refusedBy('mdoc/credential', 'unknown_credential_configuration', 'unknown_credential_identifier'),
    ...servedOtherwise('pre-authorized/credential'),
  ],
  'VCI-8.2-07': [
    ...credentialsFor('no credential configuration'),
    ['violates', 'a failure of the server for no credential configuration', 'refusal of no credential configuration', html(500)],
    ['legal', 'the code alone', 'refusal of no credential configuration', refused(400, 'invalid_credential_request')],
    ['legal', 'the code with more', 'refusal of no credential configuration', refused(400, 'invalid_credential_request', { error_description: 'credential_configuration_id is missing', hint: 1 })],
    ['legal', 'the code with a charset', 'refusal of no credential configuration', header('content-type', 'application/json; charset=utf-8')],
  ],
  'VCI-8.2-08': [
    ...credentialsFor('a credential beyond the scope of the token'),
    ['legal', 'a token that is too weak, with 401', 'refusal of a credential beyond the scope of the token', all(refused(401, 'invalid_token'), header('www-authenticate', 'DPoP error="invalid_token"'))],
    ['legal', 'a configuration that is unknown to it', 'refusal of a credential beyond the scope of the token', refused(400, 'unknown_credential_configuration')],
    ['legal', 'a request that is denied', 'refusal of a credential beyond the scope of the token', refused(400, 'credential_request_denied')],
  ],
  'VCI-8.2-10': [
    ...credentialsFor('an empty proofs array'),
    ...credentialsFor('an empty proofs object'),
    ['legal', 'a malformed request, for an empty array', 'refusal of an empty proofs array', refused(400, 'invalid_credential_request')],
    ['legal', 'a malformed request, for an empty object', 'refusal of an empty proofs object', refused(400, 'invalid_credential_request')],
    ['legal', 'a bad proof, for an empty object', 'refusal of an empty proofs object', refused(400, 'invalid_proof')],
  ],
  'VCI-8.2-11': [
    ...['code/credential', 'notification/credential', 'dpop/credential', 'jwt-vc/credential'].map(
      (where): Shape => ['violates', `proofs that are called missing, ${where}`, where, refused(400, 'invalid_credential_request', { error_description: 'proofs: expected a string, got a list' })],
    ),
    ['violates', 'one proof that is wanted as text', 'pre-authorized/credential', refused(400, 'invalid_credential_request', { error_description: 'proofs.jwt has to be a string' })],
    ...servedOtherwise('code/credential'),
  ],
  'VCI-8.2-12': [
    ...refusedBy('unbound/credential', 'invalid_proof', 'invalid_nonce'),
    ['violates', 'a proof that is missing, in words', 'unbound/credential', refused(400, 'invalid_proof', { error_description: 'proofs is required' })],
    ['violates', 'a nonce that is missing, of no media type', 'unbound/credential', all(refused(400, 'invalid_nonce'), header('content-type', undefined))],
    ...servedOtherwise('unbound/credential'),
  ],
  'VCI-8.2-13': [
    ...refusedBy('unknown-asked/credential', 'invalid_credential_request', 'invalid_request'),
    ['violates', 'a member that makes the server fail', 'unknown-asked/credential', html(500)],
    ['violates', 'a schema that has to be met', 'unknown-asked/credential', refused(422, 'additionalProperties')],
    ...servedOtherwise('unknown-asked/credential'),
  ],
  'VCI-8.2-14': [
    ['violates', 'encryption parameters that are called bad', 'encrypted/credential', refusedInClear(400, 'invalid_encryption_parameters')],
    ['violates', 'an encrypted request that is called malformed', 'encrypted/credential', refusedInClear(400, 'invalid_credential_request')],
    ['violates', 'an encrypted request of a media type that is not taken', 'encrypted/credential', refusedInClear(415, 'invalid_credential_request')],
    ['violates', 'an encrypted request that makes the server fail', 'encrypted/credential', html(500)],
    ['violates', 'an encrypted request that cannot be parsed', 'compressed/credential', html(400)],
    ['legal', 'a credential that is denied, in clear', 'encrypted/credential', refusedInClear(400, 'credential_request_denied')],
    ['legal', 'a credential for later', 'encrypted/credential', all(status(202), json({ transaction_id: 't-1', interval: 60 }))],
    ['legal', 'an encrypted answer that says what it holds', 'encrypted/credential', jweHeader({ cty: 'json', typ: 'JWT' })],
  ],
  'VCI-8.2-16': ['no enc for the encrypted answer', 'no key for the encrypted answer'].flatMap((deviation): readonly Shape[] => {
    const where = `refusal of ${deviation}`
    return [
      ...credentialsFor(deviation),
      ['violates', `an answer that is encrypted for ${deviation}`, where, all(status(200), text(compactJwe, 'application/jwt'))],
      ['legal', `a malformed request for ${deviation}`, where, refused(400, 'invalid_credential_request')],
      ['legal', `the code alone for ${deviation}`, where, refused(400, 'invalid_encryption_parameters')],
    ]
  }),
  'VCI-8.2-17': [
    // Whether zip is in the header is a matter of Section 10; what it deflates to cannot be said by a shape.
    ['legal', 'a compressed answer that says what it holds', 'compressed/credential', jweHeader({ cty: 'json' })],
    ['legal', 'a compressed answer for later', 'compressed/credential', all(status(202), json({ transaction_id: 't-1', interval: 60 }))],
    ['legal', 'a refusal that is not compressed', 'compressed/credential', refusedInClear(400, 'credential_request_denied')],
    ['legal', 'no compression where none was asked for', 'encrypted/credential', jweHeader({ cty: 'json' })],
  ],
}

/** Members of the JWE's header; `undefined` takes one away. */
export function jweHeader(members: Readonly<Record<string, unknown>>): Alter {
  return ({ jwe }) => {
    if (!jwe) throw new Error('there is nothing to alter: no JWE')
    for (const [name, value] of Object.entries(members)) {
      if (value === undefined) delete jwe[name]
      else jwe[name] = value
    }
  }
}

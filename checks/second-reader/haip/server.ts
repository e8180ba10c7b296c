import type { Shape, Shapes } from '../shape.ts'
import { type Alter, all, drop, header, json, refused, set, status, text } from '../verbs.ts'
import { bearer, issued, page, pushed, token } from './words.ts'

const A = 'haip-metadata/as-metadata'
const under = (name: string) => `refusal of ${name} under HAIP`
/** How an authorization answer takes the browser back with a code, though it should not. */
const coded =
  (change: (query: URLSearchParams) => void): Alter =>
  (it) => {
    const back = new URL(it.headers.location ?? 'https://wallet.example/cb')
    for (const name of ['error', 'error_description']) back.searchParams.delete(name)
    back.searchParams.set('code', 'SplxlOBeZQQYbYS6WxSbIA')
    change(back.searchParams)
    it.headers.location = back.href
  }
/** What the browser is sent back with, changed. */
const back =
  (change: (query: URLSearchParams) => void): Alter =>
  (it) => {
    const url = new URL(it.headers.location ?? '')
    change(url.searchParams)
    it.headers.location = url.href
  }
/** A request that is taken though it must not be, and refusals that are as good. */
function refusals(where: string, taken: Alter, more: readonly Shape[] = []): readonly Shape[] {
  return [
    ['violates', `${where} is taken`, where, taken],
    ['violates', `${where} is taken with more members`, where, all(taken, set('/x_more', 1))],
    ['violates', `${where} is taken, and may be kept`, where, all(taken, header('cache-control', 'max-age=60'))],
    ['violates', `${where} is taken, with an error beside`, where, all(taken, set('/error_description', 'next time'))],
    ...more,
    ['legal', `${where} with a description and an address`, where, set('/error_uri', 'https://issuer.example/errors')],
    ['legal', `${where} in another language`, where, set('/error_description', 'No')],
    ['legal', `${where} with a character set`, where, header('content-type', 'application/json;charset=UTF-8')],
  ]
}

/** @see https://openid.net/specs/openid4vc-high-assurance-interoperability-profile-1_0.html#section-4 */
export const haipServerShapes: Shapes = {
  'HAIP-4-01': [
    ['violates', 'no authorization endpoint', A, drop('/authorization_endpoint')],
    ['violates', 'no code', A, set('/response_types_supported', ['token'])],
    ['violates', 'no grant of codes', A, set('/grant_types_supported', ['urn:ietf:params:oauth:grant-type:pre-authorized_code'])],
    ['violates', 'no response types', A, set('/response_types_supported', [])],
    ['legal', 'no list of grants', A, drop('/grant_types_supported')],
    ['legal', 'more response types', A, set('/response_types_supported', ['code', 'code id_token'])],
    ['legal', 'grants in another order', A, set('/grant_types_supported', (it: string[]) => it.toReversed())],
  ],
  'HAIP-4-02': [
    ['violates', 'no list of methods', A, drop('/code_challenge_methods_supported')],
    ['violates', 'plain alone', A, set('/code_challenge_methods_supported', ['plain'])],
    ['violates', 'no method', A, set('/code_challenge_methods_supported', [])],
    ['violates', 's256 in small letters', A, set('/code_challenge_methods_supported', ['s256'])],
    ['violates', 'a pushed request without a challenge is taken', under('no code challenge'), pushed],
    ['violates', 'a pushed request with plain is taken', under('an unsupported code challenge method'), pushed],
    ['legal', 'more methods', A, set('/code_challenge_methods_supported', ['S256', 'S512'])],
    ['legal', 'no challenge, and an address of the error', under('no code challenge'), set('/error_uri', 'https://issuer.example/e')],
    ['legal', 'methods beside more members', A, set('/x_more', 1)],
  ],
  'HAIP-4-03': [
    ['violates', 'no endpoint for pushed requests', A, drop('/pushed_authorization_request_endpoint')],
    ['violates', 'an endpoint that is null', A, set('/pushed_authorization_request_endpoint', null)],
    ['violates', 'a request that was not pushed gets a code', under('an authorization request that was not pushed'), coded(() => {})],
    [
      'violates',
      'a request that was not pushed gets a code by 302',
      under('an authorization request that was not pushed'),
      all(
        status(302),
        coded(() => {}),
      ),
    ],
    ['legal', 'no word that pushing is required', A, drop('/require_pushed_authorization_requests')],
    ['legal', 'a page instead of a redirect', under('an authorization request that was not pushed'), all(status(400), header('location', undefined), page)],
    ['legal', 'another error', under('an authorization request that was not pushed'), back((query) => query.set('error', 'access_denied'))],
  ],
  'HAIP-4-04': [
    ['violates', 'no iss', 'haip/sign-in', back((query) => query.delete('iss'))],
    ['violates', 'another iss', 'haip/sign-in', back((query) => query.set('iss', 'https://issuer.example'))],
    ['violates', 'an iss with a slash', 'haip/sign-in', back((query) => query.set('iss', `${query.get('iss')}/`))],
    ['violates', 'an empty iss', 'haip/sign-in', back((query) => query.set('iss', ''))],
    ['violates', 'no word of iss', A, drop('/authorization_response_iss_parameter_supported')],
    ['violates', 'iss denied', A, set('/authorization_response_iss_parameter_supported', false)],
    ['legal', 'more parameters', 'haip/sign-in', back((query) => query.set('session_state', 'x'))],
    ['legal', 'a redirect by 302', 'haip/sign-in', status(302)],
    ['legal', 'parameters in another order', 'haip/sign-in', back((query) => query.sort())],
  ],
  'HAIP-4-05': [
    ['violates', 'a bearer token', 'haip/token', set('/token_type', 'Bearer')],
    ['violates', 'a bearer token in small letters', 'haip/token', set('/token_type', 'bearer')],
    ['violates', 'a bearer token by refreshing', 'haip-refresh/token', set('/token_type', 'Bearer')],
    ['violates', 'a token of another type', 'haip/token', set('/token_type', 'MAC')],
    ['legal', 'a type in other letters', 'haip/token', set('/token_type', 'dpop')],
    ['legal', 'no lifetime', 'haip/token', drop('/expires_in')],
    ['legal', 'more algorithms', A, set('/dpop_signing_alg_values_supported/-', 'ML-DSA-44')],
  ],
  'HAIP-4.1-01': [
    ['violates', 'not found', A, all(status(404), text('Not Found', 'text/plain'))],
    ['violates', 'an error', A, status(500)],
    ['violates', 'not for everyone', A, status(401)],
    ['violates', 'gone', A, all(status(410), page)],
    ['legal', 'more members', A, set('/x_more', 1)],
    ['legal', 'a character set', A, header('content-type', 'application/json; charset=utf-8')],
    ['legal', 'another order', A, json((it: object) => Object.fromEntries(Object.entries(it).toReversed()))],
  ],
  'HAIP-4.3-01': refusals(under('no client authentication in the pushed request'), pushed, [['legal', 'a refusal by 400', under('no client authentication in the pushed request'), status(400)]]),
  'HAIP-4.4.1-01': refusals(under('no client authentication'), token, [['legal', 'a refusal by 400', under('no client authentication'), status(400)]]),
  'HAIP-4.4.1-03': refusals(under('another client_id beside the client attestation in the pushed request'), pushed, [
    ['legal', 'a refusal by 400 for another client', under('another client_id beside the client attestation in the pushed request'), status(400)],
  ]),
  'HAIP-7-02': [
    ['violates', 'no ES256 for attestations', A, set('/client_attestation_signing_alg_values_supported', ['ES384'])],
    ['violates', 'no ES256 for proofs', A, set('/client_attestation_pop_signing_alg_values_supported', ['EdDSA'])],
    ['violates', 'es256 in small letters', A, set('/client_attestation_signing_alg_values_supported', ['es256'])],
    ['violates', 'no algorithm for proofs', A, set('/client_attestation_pop_signing_alg_values_supported', [])],
    ['legal', 'ES256 alone', A, set('/client_attestation_signing_alg_values_supported', ['ES256'])],
    ['legal', 'algorithms in another order', A, set('/client_attestation_pop_signing_alg_values_supported', (it: string[]) => it.toReversed())],
    ['legal', 'more algorithms', A, set('/client_attestation_signing_alg_values_supported/-', 'ML-DSA-44')],
  ],
}

/** @see https://openid.net/specs/fapi-security-profile-2_0-final.html#section-5.3 */
export const fapiShapes: Shapes = {
  'FAPI2-5.3.2.1-01': [
    ...refusals(under('no DPoP proof at the token endpoint'), bearer),
    ['violates', 'a bearer token where there is a proof', 'haip/token', set('/token_type', 'Bearer')],
    ['violates', 'a bearer token by refreshing', 'haip-refresh/token', set('/token_type', 'bearer')],
  ],
  'FAPI2-5.3.2.1-02': refusals(under('an authorization code of more than a minute ago'), token),
  'FAPI2-5.3.2.1-03': [...refusals(under('a client assertion for the token endpoint'), token), ['violates', 'an assertion for several servers is taken', under('a client assertion for several servers'), token]],
  'FAPI2-5.3.2.1-04': refusals(under('a code redeemed with another DPoP key'), token),
  'FAPI2-5.3.2.1-06': [
    ...refusals(under('a DPoP proof of two minutes ahead'), token),
    ['violates', 'a clock that is a little fast is refused', under('a DPoP proof of a few seconds ahead'), refused(400, 'invalid_dpop_proof')],
    ['violates', 'a clock that is a little fast is refused as a request', under('a DPoP proof of a few seconds ahead'), refused(400, 'invalid_request')],
  ],
  'FAPI2-5.3.2.1-07': refusals(under('the password grant'), token),
  'FAPI2-5.3.2.2-01': refusals(under('no redirect URI in the pushed request'), pushed),
  'FAPI2-5.3.2.2-02': [
    ['violates', 'ten minutes', 'haip/par', set('/expires_in', 600)],
    ['violates', 'an hour', 'haip/par', set('/expires_in', 3600)],
    ['violates', 'no lifetime', 'haip/par', drop('/expires_in')],
    ['violates', 'a lifetime as text', 'haip/par', set('/expires_in', '60')],
    ['violates', 'a lifetime in milliseconds', 'haip/par', set('/expires_in', 60000)],
    ['violates', 'a lifetime that is null', 'haip/par', set('/expires_in', null)],
    ['legal', 'a second less than ten minutes', 'haip/par', set('/expires_in', 599)],
    ['legal', 'five seconds', 'haip/par', set('/expires_in', 5)],
    ['legal', 'more members', 'haip/par', set('/x_more', 1)],
  ],
  'FAPI2-5.3.2.2-03': refusals(under('a redirect URI without TLS in the pushed request'), pushed),
  'FAPI2-5.3.2.2-04': [
    ['violates', 'a redirect by 307', 'haip/sign-in', status(307)],
    ['violates', 'a redirect by 307 after the password', 'haip/sign-in#1', all(status(307), header('location', 'https://issuer.example/consent'))],
    ['violates', 'a redirect by 307 in a run with copies', 'haip-copies/sign-in', status(307)],
    ['violates', 'a redirect by 307 for a status', 'haip-status/sign-in', status(307)],
    ['legal', 'a redirect by 302', 'haip/sign-in', status(302)],
    ['legal', 'a redirect that may not be kept', 'haip/sign-in', header('cache-control', 'no-store, no-cache')],
    ['legal', 'a policy of referrers', 'haip/sign-in', header('referrer-policy', 'no-referrer')],
  ],
  'FAPI2-5.3.4-01': [
    ['violates', 'a token in the query is taken', under('the access token in the query'), issued],
    ['violates', 'a token in the query gets a promise', under('the access token in the query'), all(issued, status(202), json({ transaction_id: '8xLOxBtZp8', interval: 5 }))],
    ['violates', 'a token in the query is taken, with a notification', under('the access token in the query'), all(issued, set('/notification_id', 'x'))],
    ['violates', 'a token in the query is taken, and may be kept', under('the access token in the query'), all(issued, header('cache-control', 'max-age=60'))],
    ['legal', 'a refusal with a challenge of both schemes', under('the access token in the query'), header('www-authenticate', 'DPoP algs="ES256", Bearer realm="issuer"')],
    ['legal', 'a refusal by 400', under('the access token in the query'), all(refused(400, 'invalid_request'), header('www-authenticate', 'DPoP error="invalid_request", algs="ES256"'))],
    ['legal', 'a refusal with a page', under('the access token in the query'), page],
  ],
  'FAPI2-5.3.4-02': [
    ['violates', 'an expired token is taken', under('an expired access token'), issued],
    ['violates', 'an expired token gets a promise', under('an expired access token'), all(issued, status(202), json({ transaction_id: '8xLOxBtZp8', interval: 5 }))],
    ['violates', 'an expired token is taken, with a notification', under('an expired access token'), all(issued, set('/notification_id', 'x'))],
    ['violates', 'an expired token is taken, and may be kept', under('an expired access token'), all(issued, header('cache-control', 'max-age=60'))],
    ['legal', 'a refusal with a realm', under('an expired access token'), header('www-authenticate', 'DPoP realm="issuer", error="invalid_token", algs="ES256"')],
    ['legal', 'a refusal without a body', under('an expired access token'), text('')],
    ['legal', 'a refusal with a page', under('an expired access token'), page],
  ],
}

import { answered, html, issued, issuedBeside, promised } from '../answers.ts'
import { bad, fine } from '../metadata/kinds.ts'
import type { Shapes } from '../shape.ts'
import { type Alter, all, header, refused, status, text } from '../verbs.ts'
import { bare, given, nothing, pretty, pushes, some, to, tokens, traced } from './words.ts'

const reworded = (code: number, error: string) => refused(code, error, { error_description: 'See the log (no. 17)', hint: { retry: false } })
const challenged = (value: string, code = 401): Alter => all(status(code), header('www-authenticate', value), header('content-type', undefined), text(''))
const tokenRefused = 'DPoP error="invalid_token", algs="ES256"'
const challenge = (value: string | undefined): Alter => header('www-authenticate', value)
const back =
  (code: number, more: string, sign = '?'): Alter =>
  (it) => {
    it.status = code
    const asked = new URL(it.request.url).searchParams
    it.headers.location = `${asked.get('redirect_uri') ?? 'https://wallet.example/cb'}${sign}${more}&state=${asked.get('state') ?? 'x'}`
  }

/** Answers to requests that somebody has to refuse. */
export const requestShapes: Shapes = {
  'VCI-8.3.1.2-11': [
    ...bad('refusal of a broken proof in an encrypted request', to('a broken proof that was encrypted', { credentials: issued, 'a failure': html(500) })),
    ...fine('refusal of a broken proof after a good one', to('a broken proof behind a good one', { 'the code and more': reworded(400, 'invalid_proof'), 'the code in lines': pretty })),
    ...fine('refusal of a broken proof in an encrypted request', to('a broken proof that was encrypted', { 'the code alone': refused(400, 'invalid_proof'), 'headers of a proxy': traced })),
  ],
  // Section 8.3.1.2 names the code of a refusal. That there has to be one is the sentence of what is refused.
  'VCI-F.4-04': [
    ...bad('refusal of a broken proof after a good one', to('a broken proof behind a good one', { 'both credentials': issued, 'the code with 200': answered(200, { error: 'invalid_proof' }) })),
    ...bad('refusal of a broken proof before a good one', to('a broken proof in front of a good one', { ...some(given, 'credentials with 206', 'credentials beside a warning'), 'a promise': promised })),
  ],
  'VCI-F.1-12': bad('refusal of a proof signed by another key', to('a proof by another key', { 'credentials beside the code': issuedBeside(400, 'invalid_proof') })),
  'VCI-F.3-02': bad('refusal of a made-up nonce in the key attestation', to('a made-up nonce of a key attestation', { credentials: issued, ...some(given, 'credentials with 206') })),
  'VCI-F.2-05': bad('refusal of a made-up challenge in the presentation', to('a made-up challenge', { credentials: issued, 'a promise': promised })),
  'VCI-8.3.1.2-13': [
    ...bad('refusal of a made-up nonce', to('a made-up nonce', { ...some(given, 'credentials that are called a page', 'a transaction with 200'), 'nothing, with 204': nothing(204), 'a page of a failure': html(500) })),
    ...fine(
      'refusal of a made-up nonce',
      to('a made-up nonce', { 'the code with a nonce, as drafts had it': refused(400, 'invalid_nonce', { c_nonce: 'tZignsnFbp', c_nonce_expires_in: 60 }), 'a nonce for DPoP': header('dpop-nonce', 'eyJ7S_zG.eyJH0') }),
    ),
    ...fine('refusal of a made-up challenge in the presentation', to('a made-up challenge', { 'the code alone': refused(400, 'invalid_nonce') })),
  ],
  'VCI-F.2-03': [
    ...bad('refusal of another proof purpose of the presentation', to('another purpose', { ...given, 'credentials beside the code': issuedBeside(400, 'invalid_proof') })),
    ...fine('refusal of another proof purpose of the presentation', to('another purpose', { 'the code in lines': pretty, 'headers of a proxy': traced, 'the code and more': reworded(400, 'invalid_proof') })),
  ],
  'VCI-F.2-06': [
    ...bad('refusal of another holder of the presentation', to('another holder', { ...given, 'credentials beside the code': issuedBeside(400, 'invalid_proof') })),
    ...fine('refusal of another holder of the presentation', to('another holder', { 'the code in lines': pretty, 'headers of a proxy': traced, 'the code and more': reworded(400, 'invalid_proof') })),
  ],
  'VCI-F.1-02': [
    ...bad('refusal of an unsigned proof', to('no signature', given)),
    ...bad('refusal of a MAC as proof signature', to('a MAC', { ...some(given, 'credentials with 206', 'credentials in a list'), 'credentials beside the code': issuedBeside(400, 'invalid_proof') })),
    ...fine('refusal of an unsigned proof', to('no signature', { 'the code in lines': pretty, 'the code and more': reworded(400, 'invalid_proof') })),
    ...fine('refusal of a MAC as proof signature', to('a MAC', { 'headers of a proxy': traced })),
  ],
  // What has expired has a row of its own.
  'VCI-8.3.1.1-03': [
    ...bad('refusal of an expired access token', to('an expired token', { credentials: issued, 'a proof that is wrong': bare(400, 'invalid_proof'), 'a request that is wrong': bare(400, 'invalid_credential_request') })),
    ...bad('refusal of an expired access token under HAIP', to('an expired token under HAIP', { credentials: issued, ...some(given, 'a transaction with 200') })),
  ],
  // To revoke what a replayed code brought is advice (RFC 6749, Section 4.1.2): the token may be good, and the denial right.
  'RFC6749-4.1.2-02': [['warns', 'a denial, to a token whose code was replayed', 'refusal of an access token whose code was replayed', bare(400, 'credential_request_denied')]],
  'VCI-8.3.1.1-02': [
    ...bad('refusal of an unknown access token', to('an unknown token', some(given, 'credentials with 206', 'credentials within a member'))),
    ...fine(
      'refusal of an expired access token',
      to('an expired token', { 'a challenge alone': challenged(tokenRefused), 'two challenges of a page': all(challenged(`Bearer error="invalid_token", ${tokenRefused}`), text('<p>Expired</p>', 'text/html')) }),
    ),
    ...fine('refusal of an expired access token under HAIP', to('an expired token under HAIP', { 'a challenge alone': challenged(tokenRefused) })),
  ],
  'RFC6750-3-01': [
    ...bad('refusal of an unknown access token at the deferred credential endpoint', to('an unknown token, later', { 'no challenge': challenge(undefined), 'a challenge of Digest': challenge('Digest realm="credentials", nonce="x"') })),
    ...bad(
      'refusal of an unknown access token at the notification endpoint',
      to('an unknown token with a notification', { 'no challenge': challenge(undefined), 'a challenge for a proxy': all(challenge(undefined), header('proxy-authenticate', 'Bearer realm="x"')) }),
    ),
    ...bad('refusal of an expired access token at the notification endpoint', to('an expired token with a notification', { 'no challenge': bare(401, 'invalid_token') })),
    ...bad('refusal of an expired access token under HAIP', to('an expired token under HAIP', { 'no challenge': challenge(undefined), 'no challenge, with 400': bare(400, 'invalid_token') })),
    ...bad('refusal of an access token whose code was replayed', to('a token whose code was replayed', { 'no challenge': challenge(undefined) })),
    ...bad('refusal of a bound token as a bearer token at the deferred credential endpoint', to('a bound token as a bearer, later', { 'no challenge': challenge(undefined) })),
    ...bad('refusal of a credential beyond the scope of the token', to('a scope too small', { 'no challenge': challenge(undefined) })),
    ...fine(
      'refusal of an unknown access token at the deferred credential endpoint',
      to('an unknown token, later', { 'a bearer challenge of tokens': challenge('Bearer realm=x, error=invalid_token'), 'a server that is busy': all(bare(429, 'slow_down'), header('retry-after', '5')) }),
    ),
    ...fine('refusal of an expired access token at the notification endpoint', to('an expired token with a notification', { 'a challenge alone': challenged(tokenRefused) })),
  ],
  'RFC9126-5-01': [
    ...bad(
      'refusal of an authorization request that was not pushed',
      to('a request in the query', {
        'a code by 307': back(307, 'code=SplxlOBeZQQYbYS6WxSbIA'),
        'a code in the fragment': back(303, 'code=SplxlOBeZQQYbYS6WxSbIA', '#'),
        'a code beside an issuer': back(303, 'code=SplxlOBeZQQYbYS6WxSbIA&iss=https%3A%2F%2Fas.example'),
      }),
    ),
    ...bad(
      'refusal of an authorization request that was not pushed under HAIP',
      to('a request in the query under HAIP', { 'a code by 302': back(302, 'code=SplxlOBeZQQYbYS6WxSbIA'), 'a code by 303': back(303, 'code=x1'), 'a code by 308': back(308, 'code=SplxlOBeZQQYbYS6WxSbIA') }),
    ),
    ...fine(
      'refusal of an authorization request that was not pushed under HAIP',
      to('a request in the query under HAIP', { 'a refusal with a page': html(400), 'an error by 302': (it) => all(status(302), header('location', it.headers.location))(it) }),
    ),
    ...fine(
      'refusal of an authorization request that was not pushed',
      to('a request in the query', { 'an error by 302': (it) => all(status(302), header('location', it.headers.location))(it), 'a JSON error': refused(400, 'invalid_request') }),
    ),
  ],
  'ABCA-6.4-01': [
    ...bad('refusal of another client_id beside the client attestation in the pushed request', to('another client_id', pushes)),
    ...bad('refusal of another client_id beside the client attestation in the pushed request under HAIP', to('another client_id under HAIP', pushes)),
    ...fine('refusal of another client_id beside the client attestation in the pushed request', to('another client_id', { 'the code in lines': pretty, 'the code and more': reworded(401, 'invalid_client') })),
    ...fine('refusal of another client_id beside the client attestation in the pushed request under HAIP', to('another client_id under HAIP', { 'an attestation that is wrong': refused(400, 'invalid_client_attestation') })),
  ],
  'RFC7523-3-04': [
    ...bad('refusal of nbf of the client assertion in an hour at the token endpoint', to('an assertion of the next hour', tokens)),
    ...bad('refusal of nbf of the client assertion in an hour at the token endpoint when refreshing', to('an assertion of the next hour, refreshing', tokens)),
    ...bad('refusal of nbf of the client assertion in an hour at the pushed authorization request endpoint', to('an assertion of the next hour, pushed', pushes)),
    ...fine(
      'refusal of nbf of the client assertion in an hour at the pushed authorization request endpoint',
      to('an assertion of the next hour, pushed', { 'the code in lines': pretty, 'the code and more': reworded(401, 'invalid_client') }),
    ),
    ...fine('refusal of nbf of the client assertion in an hour at the token endpoint when refreshing', to('an assertion of the next hour, refreshing', { 'the code with 400': reworded(400, 'invalid_client') })),
  ],
  'VCI-9.1-10': [
    ...bad('encrypted-anew/deferred', {
      'not taken: a page of nothing': html(404),
      'not taken: another media type': html(415),
      'not taken: not acceptable': html(406),
      'not taken: not implemented': html(501),
      'not taken: JSON is wanted': refused(400, 'invalid_request', { error_description: 'Unexpected token e in JSON at position 0' }),
      'not taken: what cannot be processed': refused(422, 'unprocessable_entity'),
    }),
    ...bad('encrypted-anew/deferred#1', { 'not taken at first: another media type': refused(415, 'unsupported_media_type') }),
    ...fine('encrypted-anew/deferred', { 'a server that is busy': all(status(503), header('retry-after', '5'), text('', 'text/plain')), 'too many at once': all(status(429), header('retry-after', '5'), text('', 'text/plain')) }),
    ...fine('encrypted-anew/deferred#1', { 'another interval': (it) => void Object.assign(it.json, { interval: 90 }) }),
  ],
  'VCI-11-01': [
    ['warns', 'a token that is not taken with a notification of a failure', 'failure-notified/notification', all(refused(401, 'invalid_token'), challenge(tokenRefused))],
    ['warns', 'a scope that is missing for a notification of a deletion', 'deletion-notified/notification', all(refused(403, 'insufficient_scope'), challenge('DPoP error="insufficient_scope", scope="notify"'))],
    ['warns', 'a token that is not taken with a bound notification', 'dpop/notification', challenged(tokenRefused)],
    ['warns', 'a scope that is missing for the first notification', 'notification/notification#1', challenged('DPoP error="insufficient_scope", algs="ES256"', 403)],
    ['warns', 'a token that is not taken the second time', 'notification/notification#2', challenged(tokenRefused)],
    ...fine('failure-notified/notification', { 'an answer of JSON, 200': answered(200, { ok: true }) }),
    ...fine('deletion-notified/notification', { 'nothing, with 202': nothing(202) }),
    ...fine('notification/notification#2', { 'nothing the second time, with 200': nothing(200) }),
  ],
}

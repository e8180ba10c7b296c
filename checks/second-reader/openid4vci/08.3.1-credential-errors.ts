import { answered, compactJwe, credentialAnswer, credentialsFor, html, issuedBeside, refusedWith } from '../answers.ts'
import type { Shape, Shapes } from '../shape.ts'
import { all, drop, header, refused, set, status, text } from '../verbs.ts'

/** Authorization errors of RFC 6750, Section 3: what is none, and what is one. */
export function authorizationErrors(deviation: string, isMissing: boolean): readonly Shape[] {
  const where = `refusal of ${deviation}`
  const challenge = isMissing ? 'Bearer realm="issuer"' : 'Bearer error="invalid_token"'
  return [
    ...credentialsFor(deviation),
    // 401 that does not say how is RFC 6750's own row.
    ['violates', `a failure of the server, for ${deviation}`, where, all(html(500), header('www-authenticate', undefined))],
    ['violates', `a code about the content, for ${deviation}`, where, all(refused(400, 'invalid_credential_request'), header('www-authenticate', undefined))],
    ['violates', `200 with a code, for ${deviation}`, where, answered(200, { error: 'invalid_token' })],
    ['legal', `two challenges, for ${deviation}`, where, header('www-authenticate', `${challenge}, DPoP algs="ES256 ES384"`)],
    ['legal', `the schemes in small letters, for ${deviation}`, where, header('www-authenticate', isMissing ? 'dpop algs="ES256"' : 'dpop error="invalid_token", algs="ES256"')],
    ['legal', `a page for people, for ${deviation}`, where, all(html(401), header('www-authenticate', challenge))],
    ['legal', `no body, for ${deviation}`, where, all(status(401), text(''), header('content-type', undefined), header('www-authenticate', challenge))],
    [
      'legal',
      `a challenge with a realm and a scope, for ${deviation}`,
      where,
      header('www-authenticate', isMissing ? 'DPoP realm="a, b", scope="x y", algs="ES256"' : 'DPoP realm="a, b", error="invalid_token", error_description="no, \'expired\'", algs="ES256"'),
    ],
  ]
}

const beyond = 'refusal of a credential beyond the scope of the token'
const otherIdentifier = 'refusal of a credential identifier of another token'
const badSignature = 'refusal of a broken proof signature'
const unknown = 'refusal of an unknown credential configuration'
const malformed = 'refusal of a malformed credential request'
const oldNonce = 'refusal of a made-up nonce'
const notObject = 'refusal of a credential request that is no object'

/** The generic code at one place after the other. */
const generic = [badSignature, unknown, malformed, oldNonce, notObject, 'refusal of no proof', 'refusal of an unknown enc for the encrypted answer', 'refusal of a credential that the issuer denies'].map(
  (where): Shape => ['violates', `invalid_request, ${where}`, where, refused(400, 'invalid_request')],
)

const described = (value: unknown) => set('/error_description', value)

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.3.1 */
export const credentialErrorShapes: Shapes = {
  'VCI-8.3.1.1-01': authorizationErrors('no access token', true),
  'VCI-8.3.1.1-02': authorizationErrors('an unknown access token', false),
  'VCI-8.3.1.1-03': [
    ...credentialsFor('an expired access token'),
    ['violates', 'a failure of the server', 'refusal of an expired access token', html(500)],
    ['violates', 'a code about the content', 'refusal of an expired access token', all(refused(400, 'invalid_proof'), header('www-authenticate', undefined))],
    ['legal', 'a challenge for bearers', 'refusal of an expired access token', header('www-authenticate', 'Bearer error="invalid_token", error_description="The access token expired"')],
    ['legal', 'no body', 'refusal of an expired access token', all(status(401), text(''), header('content-type', undefined))],
    ['legal', 'a page for people', 'refusal of an expired access token', html(401)],
  ],
  'VCI-8.3.1.1-04': [
    ...credentialsFor('a credential beyond the scope of the token'),
    ['violates', 'a failure of the server', 'refusal of a credential beyond the scope of the token', html(500)],
    ['legal', '401 for it', 'refusal of a credential beyond the scope of the token', all(refused(401, 'invalid_token'), header('www-authenticate', 'DPoP error="invalid_token"'))],
    ['legal', '403 without a body', 'refusal of a credential beyond the scope of the token', all(status(403), text(''), header('www-authenticate', 'DPoP error="insufficient_scope", scope="p1"'))],
    ['legal', 'a credential error', 'refusal of a credential beyond the scope of the token', refused(400, 'credential_request_denied')],
    ...[beyond, otherIdentifier].flatMap((where): readonly Shape[] => [
      ['violates', `a credential as drafts had it, ${where}`, where, (it) => answered(200, { format: 'vc+sd-jwt', credential: String((credentialAnswer(it).credentials as { credential: string }[])[0]?.credential) })(it)],
      ['violates', `a credential in a JWE, ${where}`, where, all(answered(200, {}), text(compactJwe, 'application/jwt'))],
      ['violates', `a transaction with status 200, ${where}`, where, answered(200, { transaction_id: 'b7e1a4de-8c5f-4e0f-a7fb-1f5d0c6a2f31', interval: 5 })],
      ['violates', `a credential beside insufficient_scope, ${where}`, where, issuedBeside(403, 'insufficient_scope')],
      [
        'violates',
        `two copies, ${where}`,
        where,
        (it) => {
          const { credentials } = credentialAnswer(it) as { credentials: unknown[] }
          answered(200, { credentials: [...credentials, ...credentials], notification_id: 'n' })(it)
        },
      ],
      ['legal', `a token that is not good for it, ${where}`, where, all(refused(401, 'invalid_token'), header('www-authenticate', 'DPoP error="invalid_token", algs="ES256", Bearer error="invalid_token"'))],
      ['legal', `a challenge with the scope that is wanted, ${where}`, where, all(status(403), text(''), header('content-type', undefined), header('www-authenticate', 'Bearer realm="credentials", error="insufficient_scope", scope="a b"'))],
      ['legal', `a request that is denied, ${where}`, where, all(refused(400, 'credential_request_denied'), header('www-authenticate', undefined))],
    ]),
  ],
  'VCI-8.3.1.2-01': [
    ...generic,
    ['violates', 'invalid_request for an unknown transaction', 'refusal of an unknown transaction id', refused(400, 'invalid_request')],
    ['violates', 'invalid_request with a reason', badSignature, refused(400, 'invalid_request', { error_description: 'invalid_proof' })],
    ['legal', 'a code of the section with a reason', badSignature, refused(400, 'invalid_proof', { error_description: 'invalid_request' })],
    ['legal', 'a request that is denied', unknown, refused(400, 'unknown_credential_configuration', { cause: 'invalid_request' })],
    ['legal', 'a page behind it', malformed, refused(400, 'invalid_credential_request', { error_uri: 'https://issuer.example/invalid_request' })],
  ],
  'VCI-8.3.1.2-02': [
    ['violates', 'a bad proof with status 422', badSignature, status(422)],
    ['violates', 'an unknown configuration with status 404', unknown, status(404)],
    ['violates', 'an old nonce with status 409', oldNonce, status(409)],
    ['violates', 'a bad proof as problem', badSignature, header('content-type', 'application/problem+json')],
    ['violates', 'a bad proof as text', badSignature, header('content-type', 'text/plain')],
    ['violates', 'an old nonce of no media type', oldNonce, header('content-type', undefined)],
    ['violates', 'a page for people', unknown, html(400)],
    ['violates', 'bad encryption parameters with status 422', 'refusal of an unknown enc for the encrypted answer', status(422)],
    ['violates', 'a used transaction as a page that is not there', 'refusal of a transaction id used before', html(404)],
    ['violates', 'a used transaction with status 404', 'refusal of a transaction id used before', status(404)],
    ['legal', 'JSON with a charset', badSignature, header('content-type', 'application/json;charset=UTF-8')],
    ['legal', 'JSON in other letters', unknown, header('content-type', 'Application/JSON')],
    ['legal', 'JSON that is not kept, by other words', oldNonce, header('cache-control', 'private, no-store')],
  ],
  'VCI-8.3.1.2-03': [
    ['violates', 'no error', badSignature, drop('/error')],
    ['violates', 'an error of null', badSignature, set('/error', null)],
    ['violates', 'an error that is a number', unknown, set('/error', 400)],
    ['violates', 'an error that is an object', oldNonce, set('/error', { code: 'invalid_nonce' })],
    ['violates', 'a list of errors', oldNonce, set('/error', ['invalid_nonce'])],
    ['violates', 'an empty error', malformed, set('/error', '')],
    ['violates', 'an error in letters that are not ASCII', badSignature, set('/error', 'ungültiger_nachweis')],
    ['violates', 'a list with the error', badSignature, answered(400, [{ error: 'invalid_proof' }])],
    ['violates', 'a bare code', badSignature, answered(400, 'invalid_proof')],
    ['violates', 'an empty body', unknown, text('')],
    ['violates', 'an error below another member', badSignature, answered(400, { errors: [{ error: 'invalid_proof' }] })],
    ['legal', 'no description', badSignature, drop('/error_description')],
    ['legal', 'more members', unknown, set('/status', 400)],
    [
      'legal',
      'members in another order',
      oldNonce,
      (it) => {
        it.json = Object.fromEntries(Object.entries(it.json).toReversed())
      },
    ],
  ],
  'VCI-8.3.1.2-05': [
    ...['a malformed credential request', 'a credential request that is no object', 'an empty credential request'].flatMap((it) => refusedWith(it, 'invalid_credential_request')),
    ['violates', 'a failure of the server', malformed, html(500)],
  ],
  'VCI-8.3.1.2-06': [
    ...refusedWith('a numeric credential configuration', 'invalid_credential_request'),
    ...refusedWith('proofs as text', 'invalid_credential_request'),
    ['violates', 'a failure of the server', 'refusal of a numeric credential configuration', html(500)],
    ['legal', 'a bad proof', 'refusal of proofs as text', refused(400, 'invalid_proof')],
  ],
  'VCI-8.3.1.2-08': refusedWith('an unknown credential configuration', 'unknown_credential_configuration'),
  'VCI-8.3.1.2-09': refusedWith('an unknown credential identifier', 'unknown_credential_identifier'),
  'VCI-8.3.1.2-10': refusedWith('no proof', 'invalid_proof'),
  'VCI-8.3.1.2-11': [...refusedWith('a broken proof signature', 'invalid_proof')],
  'VCI-8.3.1.2-12': refusedWith('no nonce in the proof', 'invalid_proof'),
  'VCI-8.3.1.2-13': refusedWith('a made-up nonce', 'invalid_nonce'),
  'VCI-8.3.1.2-15': ['an unknown enc for the encrypted answer', 'an unknown alg of the key for the answer'].flatMap((it) => refusedWith(it, 'invalid_encryption_parameters')),
  'VCI-8.3.1.2-16': refusedWith('no response encryption where it is required', 'invalid_encryption_parameters'),
  'VCI-8.3.1.2-17': refusedWith('a credential that the issuer denies', 'credential_request_denied'),
  'VCI-8.3.1.2-18': [
    ['violates', 'a description with quotes', badSignature, described('claim "nonce" is missing')],
    ['violates', 'a description with a backslash', unknown, described('no C:\\credentials')],
    ['violates', 'a description with an umlaut', oldNonce, described('Ungültig')],
    ['violates', 'a description in lines', malformed, described('line 1\nline 2')],
    ['violates', 'a description with a tab', badSignature, described('a\tb')],
    ['violates', 'a description with a typographic quote', badSignature, described('the wallet’s key')],
    ['violates', 'a description with DEL', badSignature, described('a\u007f')],
    ['violates', 'a description with a quote for a deferred request', 'refusal of an unknown transaction id', described('unknown "id"')],
    ['violates', 'a description with an emoji for a denied request', 'refusal of a credential that the issuer denies', described('no 🙁')],
    ['legal', 'no description', badSignature, drop('/error_description')],
    ['legal', 'a description with every kind of character', unknown, described("!#$%&'()*+,-./0:;<=>?@A[]^_`a{|}~ ")],
    ['legal', 'a long description', oldNonce, described('long '.repeat(400))],
    ['legal', 'another member with an umlaut', badSignature, set('/hint', 'Gerät "1"')],
  ],
  'VCI-8.3.1.2-19': [
    ['violates', 'a refusal in a JWE', 'refusal of a broken proof in an encrypted request', text(compactJwe, 'application/jwt')],
    ['violates', 'a refusal in a JWE that is called JSON', 'refusal of a broken proof in an encrypted request', text(compactJwe, 'application/json')],
    ['violates', 'a refusal in a JWE in JSON', 'refusal of a broken proof in an encrypted request', answered(400, compactJwe)],
    ['violates', 'a refusal in a JWE of an unknown enc', 'refusal of an unknown enc for the encrypted answer', text(compactJwe, 'application/jwt')],
    ['violates', 'a refusal in a JWE called JOSE', 'refusal of a broken proof in an encrypted request', text(compactJwe, 'application/jose')],
    ['violates', 'a refusal in a member with a JWE', 'refusal of a broken proof in an encrypted request', answered(400, { response: compactJwe })],
    ['legal', 'the code alone', 'refusal of a broken proof in an encrypted request', refused(400, 'invalid_proof')],
    ['legal', 'the code with a charset', 'refusal of a broken proof in an encrypted request', header('content-type', 'application/json; charset=utf-8')],
    ['legal', 'the code with more', 'refusal of a broken proof in an encrypted request', set('/error_uri', 'https://issuer.example/e')],
  ],
}

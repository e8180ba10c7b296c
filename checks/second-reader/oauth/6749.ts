import type { Shape, Shapes } from '../shape.ts'
import { type Alter, drop, header, refused, set, status, text } from '../verbs.ts'
import { aToken, authorized, busy, html, more, noToken, noTokenBut, redirect, token } from './answers.ts'

/** A redirect to where the request wanted it, and not the client. */
const followed =
  (code: number, query: string): Alter =>
  (it) => {
    it.status = code
    it.headers.location = `${new URL(it.request.url).searchParams.get('redirect_uri')}?${query}`
    delete it.headers['content-type']
    it.text = ''
  }
export const notFollowed = (where: string): readonly Shape[] => [
  ['violates', 'a code to that address', where, authorized()],
  ['violates', 'an error to that address', where, followed(303, 'error=invalid_request&state=x')],
  ['violates', 'an error by 302', where, followed(302, 'error=invalid_redirect_uri')],
  ['violates', 'an error by 307', where, followed(307, 'error=access_denied')],
  ['violates', 'the bare address', where, followed(302, '')],
  ['legal', 'a page that says so', where, html(400, 'This wallet is not known')],
  ['legal', 'a page with 403', where, html(403, 'This wallet is not known')],
  ['legal', 'JSON that says so', where, refused(400, 'invalid_request')],
  [
    'legal',
    'a redirect to a page of the server itself',
    where,
    (it) => {
      it.status = 302
      it.headers.location = `${new URL(it.request.url).origin}/error?code=redirect_uri`
      it.text = ''
    },
  ],
]
const twice = (member: string, value: string): Alter => text((it) => it.replace('{', `{${member}:${value},`))
const answers = (where: string): readonly Shape[] => [
  ['violates', 'a token that is a number', where, set('/access_token', 12345678901234)],
  ['violates', 'a token that is null', where, set('/access_token', null)],
  ['violates', 'a token that is an object', where, set('/access_token', { value: 'x' })],
  ['violates', 'no token', where, drop('/access_token')],
  ['violates', 'no type', where, drop('/token_type')],
  ['violates', 'a type in an array', where, set('/token_type', ['DPoP'])],
  ['violates', 'a type that is null', where, set('/token_type', null)],
  ['violates', 'a lifetime as text', where, set('/expires_in', '300')],
  ['violates', 'a lifetime that is true', where, set('/expires_in', true)],
  ['violates', 'a lifetime that is null', where, set('/expires_in', null)],
  ['violates', 'scopes as an array', where, set('/scope', ['a', 'b'])],
]
const kept: readonly (readonly [string, Alter])[] = [
  ['an answer that may be kept', header('cache-control', 'max-age=300')],
  ['an answer that says nothing of caching', header('cache-control', undefined)],
  ['an answer that has to be checked again', header('cache-control', 'no-cache')],
  ['an answer that only the browser keeps', header('cache-control', 'private')],
  ['a word that only begins so', header('cache-control', 'no-storage')],
  ['a member of another directive', header('cache-control', 'private="no-store"')],
]

/** The query of the redirect URI as it was asked for, and what the server adds, made anew. */
const ownQuery =
  (change: (own: string, its: string) => readonly string[]): Alter =>
  (it) => {
    const [address, query = ''] = String(it.headers.location).split('?')
    const isIts = (pair: string) => /^(code|state|iss|error)=/.test(pair)
    const pairs = query.split('&')
    const made = change(pairs.filter((pair) => !isIts(pair)).join('&'), pairs.filter(isIts).join('&'))
    it.headers.location = `${address}?${made.join('&')}`
  }

/** @see https://www.rfc-editor.org/rfc/rfc6749 */
export const oauthShapes: Shapes = {
  'RFC6749-3.1.2.4-01': notFollowed('refusal of a foreign redirect URI'),
  'RFC6749-3.2-03': [
    ['violates', 'the type twice', 'code/token', twice('"token_type"', '"Bearer"')],
    ['violates', 'the token twice, the same', 'code/token', text((it) => it.replace(/("access_token":"[^"]+")/, '$1,$1'))],
    ['violates', 'the lifetime twice', 'pre-authorized/token', twice('"expires_in"', '600')],
    ['violates', 'a member twice that nobody knows', 'pre-authorized/token', twice('"x_vcispec_unknown"', '1')],
    ['violates', 'the token twice, once with an escape', 'code/token', twice('"\\u0061ccess_token"', '"x"')],
    ['violates', 'the token of a refresh twice', 'refresh/token#2', twice('"access_token"', '"x"')],
    ['violates', 'a member of the details twice', 'details/token', text((it) => it.replace('"type":', '"type":"openid_credential","type":'))],
    ['violates', 'the error twice', 'refusal of a wrong tx_code', twice('"error"', '"invalid_request"')],
    ['legal', 'a name that differs in its letters', 'code/token', more({ Token_Type: 'DPoP' })],
    ['legal', 'a value that looks like a member', 'code/token', more({ x_note: '"token_type":"x","token_type":"y"' })],
    ['legal', 'the name in an object of its own', 'code/token', more({ x_more: { token_type: 'DPoP', access_token: 'x' } })],
    ['legal', 'white space', 'code/token', text((it) => JSON.stringify(JSON.parse(it), null, 2))],
  ],
  'RFC6749-3.3-01': [
    ['violates', 'no scope', 'unknown-scope/token', drop('/scope')],
    ['violates', 'null', 'unknown-scope/token', set('/scope', null)],
    ['violates', 'scopes by another name', 'unknown-scope/token', (it) => more({ scope: undefined, scopes: it.json.scope })(it)],
    ['violates', 'a list', 'unknown-scope/token', set('/scope', (it: string) => it.split(' '))],
    ['violates', 'a name in capitals', 'unknown-scope/token', (it) => more({ scope: undefined, Scope: it.json.scope })(it)],
    ['legal', 'another order', 'unknown-scope/token', set('/scope', (it: string) => it.split(' ').toReversed().join(' '))],
    ['legal', 'all that was asked for is granted, and not said again', 'code/token', drop('/scope')],
    ['legal', 'a part of it', 'unknown-scope/token', set('/scope', (it: string) => it.split(' ')[0])],
  ],
  'RFC6749-4.1.2-01': noTokenBut('refusal of a redeemed authorization code', 'invalid_grant', 'invalid_request', 'access_denied'),
  'RFC6749-3.1.2-01': [
    ['violates', 'a query that is gone', 'redirect-query/sign-in', ownQuery((_own, its) => [its])],
    ['violates', 'a query that is cut', 'redirect-query/sign-in', ownQuery((own, its) => [own.slice(0, -1), its])],
    ['violates', 'a query in other letters', 'redirect-query/sign-in', ownQuery((own, its) => [own.toUpperCase(), its])],
    ['violates', 'names without their values', 'redirect-query/sign-in', ownQuery((own, its) => [own.replaceAll(/=[^&]*/g, '='), its])],
    ['legal', 'a redirect by 302', 'redirect-query/sign-in', status(302)],
    ['legal', 'a parameter more', 'redirect-query/sign-in', ownQuery((own, its) => [own, its, 'session_state=x'])],
    ['legal', 'a page that nobody sees', 'redirect-query/sign-in', text('<!doctype html><title>On your way</title>', 'text/html')],
  ],
  'RFC6749-4.1.2-04': [
    ['violates', 'no state', 'code/sign-in', redirect({ state: undefined })],
    ['violates', 'another state', 'code/sign-in', redirect({ state: 'xyz' })],
    ['violates', 'an empty state', 'code/sign-in', redirect({ state: '' })],
    ['violates', 'a state that is cut off', 'code/sign-in', (it) => redirect({ state: (new URL(it.headers.location ?? '').searchParams.get('state') ?? '').slice(0, 10) })(it)],
    ['violates', 'a state in capitals', 'two-scopes/sign-in', (it) => redirect({ state: (new URL(it.headers.location ?? '').searchParams.get('state') ?? '').toUpperCase() })(it)],
    ['violates', 'a state with padding', 'details/sign-in', (it) => redirect({ state: `${new URL(it.headers.location ?? '').searchParams.get('state')}==` })(it)],
    ['violates', 'a state in the fragment', 'code/sign-in', (it) => header('location', it.headers.location?.replace(/&state=([^&]+)(.*)$/, '$2#state=$1'))(it)],
    ['legal', 'the state first', 'code/sign-in', (it) => header('location', it.headers.location?.replace(/\?(code=[^&]+)&(.+)$/, '?$2&$1'))(it)],
    [
      'legal',
      'the state with escapes that were not needed',
      'code/sign-in',
      (it) =>
        header(
          'location',
          it.headers.location?.replace(/state=(.)/, (_, one: string) => `state=%${one.charCodeAt(0).toString(16)}`),
        )(it),
    ],
    ['legal', 'a redirect by 302', 'code/sign-in', status(302)],
  ],
  'RFC6749-4.1.3-01': noToken('refusal of a code of another client'),
  'RFC6749-4.1.3-02': noToken('refusal of another redirect URI at the token endpoint'),
  'RFC6749-4.1.3-03': noTokenBut('refusal of an unknown authorization code', 'invalid_grant', 'invalid_request', 'invalid_code'),
  'RFC6749-4.1.4-01': aToken('code/token'),
  'RFC6749-5-01': aToken('pre-authorized/token'),
  'RFC6749-5.1-01': [
    ...answers('code/token'),
    ['violates', 'a refresh token that is an object', 'code/token', set('/refresh_token', { value: 'x' })],
    ['violates', 'a token by another name', 'pre-authorized/token', (it) => more({ access_token: undefined, token: it.json.access_token })(it)],
    ['violates', 'no type after a refresh', 'refresh/token#2', drop('/token_type')],
    ['violates', 'a JWT after a refresh', 'refresh/token#2', text('eyJhbGciOiJFUzI1NiJ9.e30.c2ln', 'application/jwt')],
    ['violates', 'a JWE for a code', 'pre-authorized/token', text('eyJhbGciOiJFQ0RILUVTIn0..aXY.Y2lwaGVy.dGFn', 'application/jwt')],
    ['legal', 'no lifetime', 'code/token', drop('/expires_in')],
    ['legal', 'a long lifetime', 'code/token', set('/expires_in', 31536000)],
    ['legal', 'no refresh token', 'code/token', drop('/refresh_token')],
    ['legal', 'a type in small letters', 'code/token', set('/token_type', 'dpop')],
  ],
  'RFC6749-5.1-02': [
    ...kept.map(([what, alter]): Shape => ['violates', what, 'code/token', alter]),
    ['violates', 'a pre-authorized token that may be kept', 'pre-authorized/token', header('cache-control', 'no-cache')],
    ['violates', 'a refreshed token that may be kept', 'refresh/token#2', header('cache-control', undefined)],
    ['legal', 'no-store among others', 'code/token', header('cache-control', 'private, No-Store, max-age=0')],
    ['legal', 'no-store in capitals', 'code/token', header('cache-control', 'NO-STORE')],
    ['legal', 'Pragma in capitals', 'code/token', header('pragma', 'No-Cache')],
    ['legal', 'no-store before others', 'refresh/token#2', header('cache-control', 'no-store,no-cache,must-revalidate')],
  ],
  'RFC6749-5.2-01': [
    ['violates', 'no challenge', 'refusal of a wrong client secret', header('www-authenticate', undefined)],
    ['violates', 'the challenge of another scheme', 'refusal of a wrong client secret', header('www-authenticate', 'Bearer realm="as"')],
    ['violates', 'a challenge with 400', 'refusal of a wrong client secret', status(400)],
    ['violates', 'a challenge with 403', 'refusal of a wrong client secret', status(403)],
    ['violates', 'a scheme that only begins so', 'refusal of a wrong client secret', header('www-authenticate', 'BasicAuth realm="as"')],
    ['violates', 'an empty challenge', 'refusal of a wrong client secret', header('www-authenticate', '')],
    ['violates', 'the scheme within a realm', 'refusal of a wrong client secret', header('www-authenticate', 'Bearer realm="Basic"')],
    ['legal', 'a scheme in small letters', 'refusal of a wrong client secret', header('www-authenticate', 'basic realm="as"')],
    ['legal', 'a charset', 'refusal of a wrong client secret', header('www-authenticate', 'Basic realm="as", charset="UTF-8"')],
    ['legal', 'another challenge before it', 'refusal of a wrong client secret', header('www-authenticate', 'DPoP algs="ES256", Basic realm="as"')],
    ['legal', 'a refusal for too many requests', 'refusal of a wrong client secret', busy],
  ],
  'RFC6749-5.2-02': noTokenBut('refusal of an unknown grant type', 'unsupported_grant_type', 'invalid_grant', 'access_denied'),
  'RFC6749-5.2-03': [...noToken('refusal of no grant type'), ['violates', 'a server that broke', 'refusal of no grant type', html(500)], ['violates', 'an error with 200', 'refusal of no grant type', refused(200, 'invalid_request')]],
  'RFC6749-5.2-04': [
    ['violates', 'letters with an umlaut', 'refusal of a wrong tx_code', more({ error_description: 'Der Code ist ungültig' })],
    ['violates', 'quotation marks', 'refusal of a wrong tx_code', more({ error_description: 'The parameter "tx_code" is wrong' })],
    ['violates', 'a backslash', 'refusal of a wrong tx_code', more({ error_description: 'C:\\as\\token' })],
    ['violates', 'a line end', 'refusal of a wrong tx_code', more({ error_description: 'at a()\n at b()' })],
    ['violates', 'a tab', 'refusal of an unknown authorization code', more({ error_description: 'a\tb' })],
    ['violates', 'a typographic apostrophe', 'refusal of no grant type', more({ error_description: 'The client’s code' })],
    ['violates', 'a quotation mark in the code', 'refusal of a wrong tx_code', more({ error: 'invalid_grant"' })],
    ['violates', 'a delete character', 'refusal of a wrong code verifier', more({ error_description: 'x\u007f' })],
    ['violates', 'an error in another language', 'refusal of a wrong tx_code', more({ error: 'ungültig' })],
    ['legal', 'every sign that is allowed', 'refusal of a wrong tx_code', more({ error_description: " !#$%&'()*+,-./:;<=>?@[]^_`{|}~" })],
    ['legal', 'no description', 'refusal of a wrong tx_code', more({ error_description: undefined })],
    ['legal', 'letters with an umlaut in a member of its own', 'refusal of a wrong tx_code', more({ x_message: 'ungültig "x"' })],
  ],
  'RFC6749-6-01': [
    ['violates', 'a token that does not say for what', 'refusal of a scope beyond the refresh token', token()],
    ['violates', 'a token for all that was asked for', 'refusal of a scope beyond the refresh token', (it) => token({ scope: it.request.decoded.scope })(it)],
    ['violates', 'a token for more still', 'refusal of a scope beyond the refresh token', (it) => token({ scope: `${it.request.decoded.scope} openid` })(it)],
    ['violates', 'a token for the new one alone', 'refusal of a scope beyond the refresh token', (it) => token({ scope: it.request.decoded.scope.split(' ').at(-1) })(it)],
    ['violates', 'a bearer token for all', 'refusal of a scope beyond the refresh token', (it) => token({ scope: it.request.decoded.scope, token_type: 'Bearer' })(it)],
    ['violates', 'more that nobody asked for', 'refresh/token#2', set('/scope', (it: string) => `${it} p1:provision:credentials:resident-card`)],
    ['legal', 'invalid_scope without a description', 'refusal of a scope beyond the refresh token', refused(400, 'invalid_scope')],
    ['legal', 'a token for what was granted', 'refusal of a scope beyond the refresh token', (it) => token({ scope: it.request.decoded.scope.split(' ').slice(0, 2).join(' ') })(it)],
    ['legal', 'a token for a part of it', 'refusal of a scope beyond the refresh token', (it) => token({ scope: it.request.decoded.scope.split(' ')[0] })(it)],
    ['legal', 'a refreshed token for less', 'refresh/token#2', set('/scope', (it: string) => it.split(' ')[0])],
    ['legal', 'a refreshed token that does not say for what', 'refresh/token#2', drop('/scope')],
  ],
  'RFC6749-6-02': noToken('refusal of a refresh token of another client'),
  'RFC6749-6-03': aToken('refresh/token#2'),
  'RFC6749-10.10-01': [
    ['violates', 'a token of eight digits', 'code/token', set('/access_token', '12345678')],
    ['violates', 'a token that counts', 'code/token', set('/access_token', '00000000000000000000000000000042')],
    ['violates', 'a token of one letter', 'pre-authorized/token', set('/access_token', 'a'.repeat(43))],
    ['violates', 'a short token', 'pre-authorized/token', set('/access_token', 'k7Qz')],
    ['violates', 'a code of six digits', 'code/sign-in', redirect({ code: '493536' })],
    ['violates', 'a pre-authorized code of six digits', 'pre-authorized/offer', set('/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code/pre-authorized_code', '493536')],
    ['violates', 'a short refresh token', 'code/token', set('/refresh_token', 'r1')],
    ['violates', 'the time as token', 'code/token', (it) => set('/access_token', String(it.now))(it)],
    ['legal', '32 hexadecimal digits', 'pre-authorized/token', set('/access_token', '9f86d081884c7d659a2feaa0c55ad015')],
    ['legal', '22 letters of base64url', 'pre-authorized/token', set('/access_token', 'tGzv3JOkF0XG5Qx2TlKWIA')],
    ['legal', 'a JWT that is not told apart', 'pre-authorized/token', set('/access_token', 'v4.local.9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')],
  ],
}

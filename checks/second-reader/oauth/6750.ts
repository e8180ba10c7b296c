import type { Shape, Shapes } from '../shape.ts'
import { type Alter, all, header, refused, status } from '../verbs.ts'
import { busy } from './answers.ts'

const challenge = (value: string | undefined): Alter => header('www-authenticate', value)
const at = 'refusal of an unknown access token'
const missing = 'refusal of no access token'
const right = (what: string, value: string, where = at): Shape => ['legal', what, where, challenge(value)]
const wrong = (what: string, value: string, where = at): Shape => ['violates', what, where, challenge(value)]

/** @see https://www.rfc-editor.org/rfc/rfc6750#section-3 */
export const bearerShapes: Shapes = {
  'RFC6750-3-01': [
    ['violates', 'no challenge', missing, challenge(undefined)],
    ['violates', 'no challenge to an unknown token', at, challenge(undefined)],
    ['violates', 'no challenge with 403', at, all(challenge(undefined), status(403))],
    ['violates', 'no challenge with 400', at, all(refused(400, 'invalid_token'), challenge(undefined))],
    wrong('a challenge of another scheme', 'Basic realm="credentials"'),
    wrong('the scheme in a realm', 'Basic realm="Bearer"', missing),
    wrong('an empty challenge', '', missing),
    wrong('a scheme that only begins so', 'BearerToken realm="credentials"', missing),
    ['violates', 'no challenge at the deferred endpoint', 'refusal of no access token at the deferred credential endpoint', challenge(undefined)],
    ['violates', 'no challenge at the notification endpoint', 'refusal of no access token at the notification endpoint', challenge(undefined)],
    ['violates', 'no challenge to an expired token', 'refusal of an expired access token', challenge(undefined)],
    ['violates', 'no challenge to a bound token as a bearer token', 'refusal of a bound token as a bearer token at the credential endpoint', challenge(undefined)],
    right('small letters', 'bearer realm="credentials", error="invalid_token"'),
    right('DPoP alone', 'DPoP algs="ES256", error="invalid_token"'),
    right('another scheme before it', 'Basic realm="a", Bearer realm="b", error="invalid_token"'),
    ['legal', 'a server that is busy', missing, all(busy, challenge(undefined))],
    right('a bare DPoP', 'DPoP', missing),
  ],
  'RFC6750-3-03': [
    wrong('a bare Bearer', 'Bearer', missing),
    wrong('a realm twice', 'Bearer realm="a", realm="b"'),
    wrong('an error twice', 'Bearer error="invalid_token", error="invalid_request"'),
    wrong('a quotation that does not end', 'Bearer realm="credentials, error="invalid_token"'),
    wrong('no commas', 'Bearer realm="a" error="invalid_token"'),
    wrong('quotation marks in a description', 'Bearer error="invalid_token", error_description="token \\"x\\" is unknown"'),
    wrong('a backslash in a description', 'Bearer error="invalid_token", error_description="a\\\\b"'),
    wrong('an umlaut in a description', 'Bearer error="invalid_token", error_description="ungültig"'),
    wrong('a colon', 'Bearer: realm="a"'),
    wrong('JSON', 'Bearer {"error":"invalid_token"}'),
    wrong('a scope with two spaces and a quotation mark', 'Bearer error="insufficient_scope", scope="a\\"b"'),
    wrong('an error_uri with a space', 'Bearer error="invalid_token", error_uri="https://as.example/a b"'),
    wrong('a bare Bearer before DPoP', 'Bearer, DPoP algs="ES256"', missing),
    wrong('values without a name', 'Bearer "invalid_token"'),
    right('values without quotation marks', 'Bearer realm=credentials, error=invalid_token'),
    right('spaces around the sign', 'Bearer realm = "credentials" , error= "invalid_token"'),
    right('empty elements', 'Bearer realm="credentials", , error="invalid_token",'),
    right('parameters that nobody knows', 'Bearer realm="a", resource_metadata="https://issuer.example/.well-known/x", error="invalid_token"'),
    right('names in capitals', 'BEARER REALM="a", Error="invalid_token"'),
    right('an escape in the realm', 'Bearer realm="the \\"issuer\\"", error="invalid_token"'),
  ],
}

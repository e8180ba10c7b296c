import type { Shapes } from '../shape.ts'
import { drop, header, refused, set, status } from '../verbs.ts'
import { notFollowed } from './6749.ts'
import { flag } from './9126.ts'
import { more, noPush, redirect } from './answers.ts'

const iss = (it: { headers: Record<string, string> }) => new URL(it.headers.location ?? '').searchParams.get('iss') ?? ''

/** @see https://www.rfc-editor.org/rfc/rfc9207 */
export const issShapes: Shapes = {
  'RFC9207-2-01': [
    ['violates', 'no iss beside the code', 'code/sign-in', redirect({ iss: undefined })],
    ['violates', 'no iss beside the error', 'declined/sign-in', redirect({ iss: undefined })],
    ['violates', 'the issuer by another name', 'code/sign-in', (it) => redirect({ iss: undefined, issuer: iss(it) })(it)],
    ['violates', 'iss in the fragment', 'code/sign-in', (it) => header('location', it.headers.location?.replace(/&iss=([^&#]+)/, '#iss=$1'))(it)],
    ['violates', 'no iss beside an error of the request', 'refusal of an unsupported response type', redirect({ iss: undefined })],
    ['violates', 'no iss beside the error of PKCE', 'refusal of no code challenge', redirect({ iss: undefined })],
    ['violates', 'a name in capitals', 'two-scopes/sign-in', (it) => redirect({ iss: undefined, ISS: iss(it) })(it)],
    ['legal', 'iss first', 'code/sign-in', (it) => header('location', it.headers.location?.replace(/\?(.+)&(iss=[^&]+)$/, '?$2&$1'))(it)],
    ['legal', 'iss with fewer escapes', 'code/sign-in', (it) => header('location', it.headers.location?.replaceAll('%3A', ':').replaceAll('%2F', '/'))(it)],
    ['legal', 'a redirect by 302', 'declined/sign-in', status(302)],
  ],
  'RFC9207-2.3-01': [
    ['violates', 'a slash more', 'code/sign-in', (it) => redirect({ iss: `${iss(it)}/` })(it)],
    ['violates', 'another host', 'code/sign-in', redirect({ iss: 'https://as.example' })],
    ['violates', 'the origin only', 'code/sign-in', (it) => redirect({ iss: new URL(iss(it)).origin })(it)],
    ['violates', 'the Credential Issuer', 'code/sign-in', (it) => redirect({ iss: iss(it).replace(/\/as$/, '') })(it)],
    ['violates', 'a host in capitals', 'code/sign-in', (it) => redirect({ iss: iss(it).replace('localhost', 'LOCALHOST') })(it)],
    ['violates', 'an issuer that is escaped twice', 'code/sign-in', (it) => redirect({ iss: encodeURIComponent(iss(it)) })(it)],
    ['violates', 'nothing', 'code/sign-in', redirect({ iss: '' })],
    ['violates', 'another one beside the error', 'declined/sign-in', redirect({ iss: 'https://as.example' })],
    ['violates', 'the authorization endpoint', 'details/sign-in', (it) => redirect({ iss: `${iss(it)}/authorize` })(it)],
    ['violates', 'another one beside an error of the request', 'refusal of an unsupported response type', redirect({ iss: 'https://as.example' })],
    ['legal', 'iss with fewer escapes', 'code/sign-in', (it) => header('location', it.headers.location?.replaceAll('%3A', ':').replaceAll('%2F', '/'))(it)],
    ['legal', 'iss first', 'code/sign-in', (it) => header('location', it.headers.location?.replace(/\?(.+)&(iss=[^&]+)$/, '?$2&$1'))(it)],
    ['legal', 'small letters in the escapes', 'declined/sign-in', (it) => header('location', it.headers.location?.replaceAll('%3A', '%3a').replaceAll('%2F', '%2f'))(it)],
  ],
  'RFC9207-3-01': [
    ['violates', 'no flag', 'code/as-metadata', drop('/authorization_response_iss_parameter_supported')],
    ['violates', 'a flag that is false', 'code/as-metadata', set('/authorization_response_iss_parameter_supported', false)],
    ['violates', 'a flag that is false, and the user declines', 'declined/as-metadata', set('/authorization_response_iss_parameter_supported', false)],
    ['violates', 'no flag, and two requests', 'two-pushes/as-metadata', drop('/authorization_response_iss_parameter_supported')],
    ['violates', 'a flag by another name', 'code/as-metadata', more({ authorization_response_iss_parameter_supported: undefined, iss_parameter_supported: true })],
    ['legal', 'no flag, and no authorization', 'pre-authorized/as-metadata', drop('/authorization_response_iss_parameter_supported')],
    ['legal', 'a flag that is false, and no authorization', 'pre-authorized/as-metadata', set('/authorization_response_iss_parameter_supported', false)],
    ['legal', 'flags that nobody knows', 'code/as-metadata', more({ x_iss: false })],
  ],
  'RFC9207-3-02': [
    ...flag('authorization_response_iss_parameter_supported', 'metadata/as-metadata', false),
    ['violates', 'the text false at the first of several servers', 'several-servers/as-metadata#1', set('/authorization_response_iss_parameter_supported', 'false')],
    ['violates', 'null under HAIP', 'haip-metadata/as-metadata', set('/authorization_response_iss_parameter_supported', null)],
    ['violates', 'a word on the way to a code', 'code/as-metadata', set('/authorization_response_iss_parameter_supported', 'yes')],
    ['violates', 'the issuer itself', 'declined/as-metadata', set('/authorization_response_iss_parameter_supported', (_: unknown, it: { json: { issuer: string } }) => it.json.issuer)],
    ['violates', 'a bit on the way without a sign-in', 'pre-authorized/as-metadata', set('/authorization_response_iss_parameter_supported', 1)],
    ['violates', 'a text at a server without a page', 'several-servers/as-metadata#2', set('/authorization_response_iss_parameter_supported', 'TRUE')],
    ['legal', 'true at a server without a page', 'several-servers-direct/as-metadata#2', set('/authorization_response_iss_parameter_supported', true)],
    ['legal', 'nothing about it where no code is asked for', 'pre-authorized/as-metadata', drop('/authorization_response_iss_parameter_supported')],
    ['legal', 'a text of another name', 'code/as-metadata', set('/authorization_response_iss_parameter_supported_since', '2022-03')],
  ],
}

/** @see https://www.rfc-editor.org/rfc/rfc9396 */
export const rarShapes: Shapes = {
  'RFC9396-5-01': [
    ...noPush('refusal of authorization details that are no JSON'),
    ...noPush('refusal of authorization details that are no list').map(([verdict, what, where, alter]) => [verdict, `no list: ${what}`, where, alter] as const),
    ['warns', 'invalid_scope', 'refusal of authorization details that are no JSON', refused(400, 'invalid_scope')],
    ['violates', 'a server that broke', 'refusal of authorization details that are no list', refused(500, 'server_error')],
    ['legal', 'invalid_request', 'refusal of authorization details that are no JSON', refused(400, 'invalid_request')],
  ],
  'RFC9396-10-02': [
    ['violates', 'text', 'metadata/as-metadata', set('/authorization_details_types_supported', 'openid_credential')],
    ['violates', 'an object', 'metadata/as-metadata', set('/authorization_details_types_supported', { openid_credential: {} })],
    ['violates', 'objects', 'metadata/as-metadata', set('/authorization_details_types_supported', [{ type: 'openid_credential' }])],
    ['violates', 'null among them', 'metadata/as-metadata', set('/authorization_details_types_supported/-', null)],
    ['violates', 'a number among them', 'metadata/as-metadata', set('/authorization_details_types_supported/-', 7)],
    ['violates', 'null', 'metadata/as-metadata', set('/authorization_details_types_supported', null)],
    ['violates', 'true', 'code/as-metadata', set('/authorization_details_types_supported', true)],
    ['legal', 'types more', 'metadata/as-metadata', set('/authorization_details_types_supported/-', 'https://scheme.example/files')],
    ['legal', 'no such member', 'metadata/as-metadata', drop('/authorization_details_types_supported')],
    ['legal', 'other types only', 'metadata/as-metadata', set('/authorization_details_types_supported', ['payment_initiation'])],
  ],
}

/** @see https://www.rfc-editor.org/rfc/rfc9700 */
export const practiceShapes: Shapes = {
  'RFC9700-2.1-01': notFollowed('refusal of a redirect URI below the registered one'),
}

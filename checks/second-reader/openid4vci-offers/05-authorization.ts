import { authorized, busy, html, more, noPush, redirect, sentBack } from '../oauth/answers.ts'
import type { Shape, Shapes } from '../shape.ts'
import { all, drop, header, json, refused, set, status } from '../verbs.ts'

const notBut = (where: string): readonly Shape[] => [
  ...noPush(where),
  ['violates', 'an error with 200', where, refused(200, 'invalid_authorization_details')],
  ['warns', 'the code of a wrong scope', where, refused(400, 'invalid_scope')],
  ['warns', 'the code of a wrong grant', where, refused(400, 'invalid_grant')],
  ['warns', 'the code without its last letter', where, refused(400, 'invalid_authorization_detail')],
  ['violates', 'a server that broke', where, refused(500, 'server_error')],
]
const detail = '/authorization_details/0'
const noAccess = refused(403, 'insufficient_scope')
const challenged = all(noAccess, header('www-authenticate', 'DPoP realm="credentials", error="insufficient_scope"'))

/** A request that must go through, at the push and on the way back. */
const goesThrough = (push: string, back: string): readonly Shape[] => [
  ['violates', 'a push that is refused', push, refused(400, 'invalid_request')],
  ['violates', 'a push that is refused for its scope', push, refused(400, 'invalid_scope')],
  ['violates', 'a page for the push', push, html(400)],
  ['violates', 'an error on the way back', back, sentBack('invalid_request')],
  ['violates', 'an error of the scope on the way back', back, sentBack('invalid_scope', 302)],
  ['legal', 'a redirect by 302', back, status(302)],
  ['legal', 'a user who does not want it', back, sentBack('access_denied')],
  ['legal', 'more beside the reference', push, more({ x_id: 7 })],
  ['legal', 'more beside the code', back, redirect({ session_state: 'abc', scope: 'openid' })],
]

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-5 */
export const authorizationShapes: Shapes = {
  'VCI-5.1.1-02': notBut('refusal of authorization details of an unknown type'),
  'VCI-5.1.1-03': notBut('refusal of authorization details of an unknown configuration'),
  'VCI-5.1.1-04': [
    ['violates', 'an error on the way back', 'refusal of an unknown member in the authorization details', sentBack('invalid_request')],
    ['violates', 'the error of authorization details', 'refusal of an unknown member in the authorization details', sentBack('invalid_authorization_details')],
    ['violates', 'the same by 302', 'refusal of an unknown member in the authorization details', sentBack('invalid_authorization_details', 302)],
    ['violates', 'an error with a description', 'refusal of an unknown member in the authorization details', sentBack('invalid_authorization_details', 303, { error_description: 'unknown field vcispec_unknown' })],
    ['legal', 'a redirect by 302', 'refusal of an unknown member in the authorization details', status(302)],
    ['legal', 'more beside the code', 'refusal of an unknown member in the authorization details', redirect({ session_state: 'abc' })],
    ['legal', 'a code of another form', 'refusal of an unknown member in the authorization details', redirect({ code: 'SplxlOBeZQQYbYS6WxSbIA.q8L2v-7' })],
  ],
  'VCI-5.1.2-01': [
    ['violates', 'a credential that the token does not reach', 'code/credential', challenged],
    ['violates', 'a configuration that the token does not know', 'code/credential', refused(400, 'unknown_credential_configuration')],
    ['violates', 'a push that does not know the scope', 'code/par', refused(400, 'invalid_scope')],
    ['violates', 'an unknown scope on the way back', 'code/sign-in', sentBack('invalid_scope')],
    ['legal', 'a credential that comes later', 'code/credential', all(status(202), json({ transaction_id: '8xLOxBtZp8', interval: 3600 }))],
    ['legal', 'a token that does not name the scope again', 'code/token', more({ scope: undefined })],
    ['legal', 'scopes in another order', 'code/token', set('/scope', (it: string) => it.split(' ').toReversed().join(' '))],
    ['legal', 'a server that is busy', 'code/credential', busy],
  ],
  'VCI-5.1.2-02': [
    ['violates', 'the second credential is refused', 'two-scopes/credential#2', challenged],
    ['violates', 'the first credential is refused', 'two-scopes/credential#1', challenged],
    ['violates', 'two scopes are refused at the push', 'two-scopes/par', refused(400, 'invalid_scope')],
    ['violates', 'two scopes are refused on the way back', 'two-scopes/sign-in', sentBack('invalid_scope')],
    ['legal', 'scopes in another order', 'two-scopes/token', set('/scope', (it: string) => it.split(' ').toReversed().join(' '))],
    ['legal', 'one that comes later', 'two-scopes/credential#2', all(status(202), json({ transaction_id: '8xLOxBtZp8', interval: 3600 }))],
    ['legal', 'a token that does not name the scopes again', 'two-scopes/token', more({ scope: undefined })],
  ],
  'VCI-5.1.2-03': [
    ['violates', 'invalid_scope at the push', 'unknown-scope/par', refused(400, 'invalid_scope')],
    ['violates', 'invalid_scope on the way back', 'unknown-scope/sign-in', sentBack('invalid_scope')],
    ['violates', 'invalid_scope for the deliberate one', 'refusal of an unknown scope', sentBack('invalid_scope')],
    ['violates', 'invalid_scope for the deliberate one, by 302', 'refusal of an unknown scope', sentBack('invalid_scope', 302)],
    ['violates', 'invalid_scope at the token endpoint', 'unknown-scope/token', refused(400, 'invalid_scope')],
    ['violates', 'invalid_request for the deliberate one', 'refusal of an unknown scope', sentBack('invalid_request')],
    ['legal', 'a redirect by 302', 'refusal of an unknown scope', status(302)],
    ['legal', 'known scopes in another order', 'unknown-scope/token', set('/scope', (it: string) => it.split(' ').toReversed().join(' '))],
    ['legal', 'a code of another form', 'refusal of an unknown scope', redirect({ code: 'SplxlOBeZQQYbYS6WxSbIA.q8L2v-7' })],
  ],
  'VCI-5.1.2-04': [
    ['violates', 'no authorization details in the token', 'scope-and-details/token', drop('/authorization_details')],
    ['violates', 'no identifiers', 'scope-and-details/token', drop(`${detail}/credential_identifiers`)],
    ['violates', 'details of none', 'scope-and-details/token', set('/authorization_details', [])],
    ['violates', 'an identifier that is good for nothing', 'scope-and-details/credential', refused(400, 'unknown_credential_identifier')],
    ['violates', 'details of another type only', 'scope-and-details/token', set('/authorization_details', [{ type: 'account_information' }])],
    ['legal', 'a scope less', 'scope-and-details/token', more({ scope: undefined })],
    ['legal', 'identifiers more', 'scope-and-details/token', set(`${detail}/credential_identifiers/-`, 'another-one')],
    ['legal', 'details of another type beside them', 'scope-and-details/token', set('/authorization_details/-', { type: 'account_information', actions: ['read'] })],
  ],
  'VCI-5.1.3-02': goesThrough('unknown-parameter/par', 'unknown-parameter/sign-in'),
  'VCI-5.1.3-03': [
    ['violates', 'a push that does not know the state', 'code/par', refused(400, 'invalid_request', { error_description: 'issuer_state is unknown' })],
    ['violates', 'a state on the way back', 'code/sign-in', sentBack('invalid_request', 303, { error_description: 'issuer_state is unknown' })],
    ['violates', 'a code for it', 'code/par', refused(400, 'invalid_issuer_state')],
    ['violates', 'a code for it on the way back', 'code/sign-in', sentBack('invalid_issuer_state', 302)],
    ['legal', 'a redirect by 302', 'code/sign-in', status(302)],
    ['legal', 'a user who does not want it', 'code/sign-in', sentBack('access_denied')],
    ['legal', 'a longer life of the reference', 'code/par', set('/expires_in', 600)],
  ],
  'VCI-5.2-01': [
    ['violates', 'neither a code nor an error', 'refusal of an unsupported response type', redirect({ error: undefined })],
    ['violates', 'a challenge method that is not known', 'code/sign-in', sentBack('invalid_request', 303, { error_description: 'transform algorithm not supported' })],
    ['violates', 'no code', 'code/sign-in', redirect({ code: undefined })],
    ['violates', 'an empty code', 'code/sign-in', redirect({ code: '' })],
    ['violates', 'no state', 'code/sign-in', redirect({ state: undefined })],
    ['violates', 'another state', 'code/sign-in', redirect({ state: 'xyz' })],
    ['violates', 'a state in small letters', 'code/sign-in', (it) => redirect({ state: (new URL(it.headers.location ?? '').searchParams.get('state') ?? '').toLowerCase() })(it)],
    ['violates', 'a code by another name', 'code/sign-in', redirect({ code: undefined, authorization_code: 'SplxlOBeZQQYbYS6WxSbIA' })],
    ['violates', 'a code in the fragment', 'code/sign-in', redirect({}, { in: '#' })],
    ['violates', 'the code twice', 'code/sign-in', (it) => header('location', `${it.headers.location}&code=SplxlOBeZQQYbYS6WxSbIA`)(it)],
    ['violates', 'the state twice', 'code/sign-in', (it) => header('location', `${it.headers.location}&state=xyz`)(it)],
    ['violates', 'a token instead of the code', 'code/sign-in', redirect({ code: undefined, access_token: 'SplxlOBeZQQYbYS6WxSbIA', token_type: 'Bearer' })],
    ['violates', 'an empty state', 'two-scopes/sign-in', redirect({ state: '' })],
    ['legal', 'a redirect by 302', 'code/sign-in', status(302)],
    ['legal', 'another order', 'code/sign-in', (it) => header('location', it.headers.location?.replace(/\?(code=[^&]+)&(.+)$/, '?$2&$1'))(it)],
    ['legal', 'parameters that nobody knows', 'code/sign-in', redirect({ session_state: 'abc', scope: 'openid' })],
    ['legal', 'escapes that were not needed', 'code/sign-in', (it) => header('location', it.headers.location?.replace('code=', 'cod%65='))(it)],
  ],
  'VCI-5.3-01': [
    ['violates', 'a code all the same', 'refusal of an unsupported response type', authorized()],
    ['warns', 'an error that nobody defined', 'refusal of an unsupported response type', redirect({ error: 'bad_request' })],
    ['violates', 'no state', 'refusal of an unsupported response type', redirect({ state: undefined })],
    ['violates', 'another state', 'refusal of an unsupported response type', redirect({ state: 'xyz' })],
    ['violates', 'an empty error', 'refusal of an unsupported response type', redirect({ error: '' })],
    ['violates', 'a code beside the error', 'refusal of an unsupported response type', redirect({ code: 'SplxlOBeZQQYbYS6WxSbIA' })],
    ['warns', 'a user who declines, by a word that nobody defined', 'declined/sign-in', redirect({ error: 'user_cancelled' })],
    ['violates', 'a user who declines, without state', 'declined/sign-in', redirect({ state: undefined })],
    ['warns', 'a user who declines, in capitals', 'declined/sign-in', redirect({ error: 'ACCESS_DENIED' })],
    ['violates', 'a description with letters that are not allowed', 'declined/sign-in', redirect({ error_description: 'Der Nutzer möchte nicht' })],
    ['legal', 'invalid_request', 'refusal of an unsupported response type', redirect({ error: 'invalid_request' })],
    ['legal', 'unauthorized_client', 'refusal of an unsupported response type', redirect({ error: 'unauthorized_client' })],
    ['legal', 'no description', 'refusal of an unsupported response type', redirect({ error_description: undefined })],
    ['legal', 'a redirect by 302', 'refusal of an unsupported response type', status(302)],
    ['legal', 'a page about the error', 'declined/sign-in', redirect({ error_uri: 'https://as.example/errors#denied' })],
  ],
}

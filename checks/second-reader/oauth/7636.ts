import type { Shape, Shapes } from '../shape.ts'
import { refused, status } from '../verbs.ts'
import { authorized, more, noToken, noTokenBut, redirect } from './answers.ts'

const asked = (where: string): readonly Shape[] => [
  ['violates', 'a code all the same', where, authorized()],
  ['violates', 'a code by 302', where, authorized(302)],
  ['violates', 'a code with more beside it', where, authorized(303, { session_state: 'x' })],
  ['violates', 'a code by 301', where, authorized(301)],
  ['warns', 'invalid_grant', where, redirect({ error: 'invalid_grant' })],
  ['warns', 'server_error', where, redirect({ error: 'server_error' })],
  ['warns', 'an error of its own', where, redirect({ error: 'invalid_code_challenge' })],
  ['warns', 'invalid_request in capitals', where, redirect({ error: 'INVALID_REQUEST' })],
  ['legal', 'a redirect by 302', where, status(302)],
  ['legal', 'no description', where, redirect({ error_description: undefined })],
  ['legal', 'a page about the error', where, redirect({ error_uri: 'https://as.example/errors' })],
]

/** @see https://www.rfc-editor.org/rfc/rfc7636#section-4 */
export const pkceShapes: Shapes = {
  'RFC7636-4.2-01': [
    ['violates', 'a right verifier that does not fit', 'code/token', refused(400, 'invalid_grant', { error_description: 'PKCE verification failed' })],
    ['violates', 'metadata that know a method of other letters', 'code/as-metadata', (it) => (it.json.code_challenge_methods_supported = ['s256'])],
    ['violates', 'metadata that know no method', 'code/as-metadata', (it) => (it.json.code_challenge_methods_supported = [])],
    ['violates', 'metadata that know another method', 'code/as-metadata', (it) => (it.json.code_challenge_methods_supported = ['S512'])],
    ['violates', 'metadata that know plain only', 'code/as-metadata', (it) => (it.json.code_challenge_methods_supported = ['plain'])],
    ['legal', 'plain beside it', 'code/as-metadata', (it) => (it.json.code_challenge_methods_supported = ['plain', 'S256'])],
    ['legal', 'a refusal of the client', 'code/token', refused(401, 'invalid_client')],
    ['legal', 'a token with more members', 'code/token', more({ x: 1 })],
  ],
  // A server that gives a code without the challenge does not require it: nothing is said then.
  'RFC7636-4.4.1-01': asked('refusal of no code challenge').filter(([verdict]) => verdict !== 'violates'),
  'RFC7636-4.4.1-02': asked('refusal of an unsupported code challenge method'),
  'RFC7636-4.6-01': [
    ...noTokenBut('refusal of a wrong code verifier', 'invalid_grant', 'invalid_request', 'invalid_verifier'),
    ...noToken('refusal of no code verifier').map(([verdict, what, where, alter]): Shape => [verdict, `no verifier: ${what}`, where, alter]),
    ['legal', 'no verifier: invalid_request', 'refusal of no code verifier', refused(400, 'invalid_request')],
  ],
}

import type { Shape, Shapes } from '../shape.ts'
import { all, drop, header, json, refused, set, status, text } from '../verbs.ts'
import { busy, more, noCode, noPush } from './answers.ts'

const metadata = 'code/as-metadata'
const wrongForms = (where: string): readonly Shape[] => [
  ['violates', 'a page', where, text('<h1>Bad Request</h1>', 'text/html')],
  ['violates', 'JSON that calls itself text', where, header('content-type', 'text/plain')],
  ['violates', 'no error', where, json({ message: 'Bad Request' })],
  ['violates', 'an error that is an object', where, more({ error: { code: 'invalid_request' } })],
  ['violates', 'an error with 403', where, status(403)],
  ['violates', 'an error with 422', where, status(422)],
  ['violates', 'nothing', where, text('')],
  ['violates', 'a redirect, as the front channel has it', where, all(status(302), text(''), header('location', 'https://wallet.example/cb?error=invalid_request'))],
]

/** @see https://www.rfc-editor.org/rfc/rfc9126 */
export const parShapes: Shapes = {
  'RFC9126-2.1-01': noPush('refusal of no client authentication in the pushed request'),
  // An error with 200 is no refusal: its form is not judged then.
  'RFC9126-2.1-02': [...noPush('refusal of a request_uri in the pushed request'), ['violates', 'an error with 200', 'refusal of a request_uri in the pushed request', status(200)]],
  'RFC9126-2.1-03': [
    ...noPush('refusal of an unsupported response type in the pushed request').filter(([, what]) => what !== 'a reference all the same'),
    ['violates', 'a failure of the server', 'refusal of an unsupported response type in the pushed request', refused(500, 'server_error')],
  ],
  'RFC9126-2.2-01': [
    ['violates', 'a challenge method that is not known', 'code/par', refused(400, 'invalid_request', { error_description: 'code_challenge_method is not supported' })],
    ['violates', '200', 'code/par', status(200)],
    ['violates', '202', 'code/par', status(202)],
    ['violates', 'a media type of a page', 'code/par', header('content-type', 'text/html')],
    ['violates', 'no media type', 'code/par', header('content-type', undefined)],
    ['violates', 'no reference', 'code/par', drop('/request_uri')],
    ['violates', 'a reference that is null', 'code/par', set('/request_uri', null)],
    ['violates', 'an empty reference', 'code/par', set('/request_uri', '')],
    ['violates', 'no lifetime', 'code/par', drop('/expires_in')],
    ['violates', 'a lifetime as text', 'code/par', set('/expires_in', '60')],
    ['violates', 'no time at all', 'code/par', set('/expires_in', 0)],
    ['violates', 'less than no time', 'code/par', set('/expires_in', -1)],
    ['violates', 'a fraction', 'code/par', set('/expires_in', 60.5)],
    ['violates', 'a lifetime that is null', 'details/par', set('/expires_in', null)],
    ['violates', 'a reference in an array', 'details/par', set('/request_uri', (it: string) => [it])],
    ['violates', 'an error with 201', 'code/par', refused(201, 'invalid_request')],
    ['legal', 'a charset', 'code/par', header('content-type', 'application/json;charset=UTF-8')],
    ['legal', 'a long lifetime', 'code/par', set('/expires_in', 600)],
    ['legal', 'more members', 'code/par', more({ x: 1 })],
    ['legal', 'another kind of reference', 'two-pushes/par', set('/request_uri', 'https://as.example/requests/3hW9s0pQz7LkVx2nB8mYtRc5JfUe1aGo4iDqKbTyHvA')],
  ],
  'RFC9126-2.2-02': [
    ['violates', 'the same reference twice', 'two-pushes/par#2', (it) => set('/request_uri', it.others('par')[0]?.json.request_uri)(it)],
    ['violates', 'the same reference the other way round', 'two-pushes/par#1', (it) => set('/request_uri', it.others('par').at(-1)?.json.request_uri)(it)],
    ['violates', 'a number', 'two-pushes/par#2', set('/request_uri', 'urn:ietf:params:oauth:request_uri:42')],
    ['violates', 'the time', 'two-pushes/par#2', (it) => set('/request_uri', `urn:ietf:params:oauth:request_uri:${it.now}`)(it)],
    ['violates', 'the client', 'two-pushes/par#2', (it) => set('/request_uri', `urn:ietf:params:oauth:request_uri:${it.request.decoded.client_id}`)(it)],
    ['legal', 'another kind of reference', 'two-pushes/par#2', set('/request_uri', 'https://as.example/requests/3hW9s0pQz7LkVx2nB8mYtRc5JfUe1aGo4iDqKbTyHvA')],
    ['legal', '32 hexadecimal digits', 'two-pushes/par#2', set('/request_uri', 'urn:ietf:params:oauth:request_uri:9f86d081884c7d659a2feaa0c55ad015')],
    ['legal', 'a reference of two parts', 'two-pushes/par#2', set('/request_uri', 'urn:example:par:eu-1:6esc_11ACC5bwc014ltc14eY22c9f86d081884c7d6')],
  ],
  'RFC9126-2.2-03': noCode('refusal of a request_uri of another client'),
  'RFC9126-2.3-02': [
    ...wrongForms('refusal of a request_uri in the pushed request'),
    ['violates', 'a page for wrong details', 'refusal of authorization details that are no JSON', text('<h1>Bad Request</h1>', 'text/html')],
    ['violates', 'no error for a client that does not authenticate', 'refusal of no client authentication in the pushed request', json({ message: 'Unauthorized' })],
    ['legal', 'invalid_client with 400', 'refusal of no client authentication in the pushed request', all(status(400), header('www-authenticate', undefined))],
    ['legal', 'a charset', 'refusal of a request_uri in the pushed request', header('content-type', 'application/json; charset=utf-8')],
    ['legal', 'a server that is busy', 'refusal of a request_uri in the pushed request', busy],
    ['legal', 'more members', 'refusal of a request_uri in the pushed request', more({ error_uri: 'https://as.example/e', trace: { id: 1 } })],
  ],
  'RFC9126-4-01': noCode('refusal of an expired request_uri'),
  'RFC9126-5-01': [
    ...noCode('refusal of an authorization request that was not pushed'),
    [
      'legal',
      'another error on the way back',
      'refusal of an authorization request that was not pushed',
      (it) => {
        it.headers.location = it.headers.location?.replace('invalid_request', 'unauthorized_client') ?? ''
      },
    ],
  ],
  'RFC9126-5-02': [
    ['violates', 'a path', metadata, set('/pushed_authorization_request_endpoint', '/as/par')],
    ['violates', 'plain http', metadata, set('/pushed_authorization_request_endpoint', 'http://as.example/par')],
    ['violates', 'a fragment', metadata, set('/pushed_authorization_request_endpoint', (it: string) => `${it}#par`)],
    ['violates', 'null', metadata, set('/pushed_authorization_request_endpoint', null)],
    ['violates', 'nothing', metadata, set('/pushed_authorization_request_endpoint', '')],
    ['violates', 'a list', metadata, set('/pushed_authorization_request_endpoint', (it: string) => [it])],
    ['violates', 'true', metadata, set('/pushed_authorization_request_endpoint', true)],
    ['violates', 'no scheme', metadata, set('/pushed_authorization_request_endpoint', (it: string) => it.replace('https:', ''))],
    ['violates', 'an empty fragment', 'metadata/as-metadata', set('/pushed_authorization_request_endpoint', (it: string) => `${it}#`)],
    ['legal', 'a query', 'metadata/as-metadata', set('/pushed_authorization_request_endpoint', (it: string) => `${it}?tenant=1`)],
    ['legal', 'another host', 'metadata/as-metadata', set('/pushed_authorization_request_endpoint', 'https://par.as.example:8443/x')],
    ['legal', 'no such endpoint', 'metadata/as-metadata', drop('/pushed_authorization_request_endpoint')],
  ],
  'RFC9126-5-03': flag('require_pushed_authorization_requests', 'metadata/as-metadata', true),
}

/** A member of the metadata that is true or false. */
export function flag(name: string, where: string, other: boolean): readonly Shape[] {
  return [
    ['violates', 'true as text', where, set(`/${name}`, 'true')],
    ['violates', 'false as text', where, set(`/${name}`, 'false')],
    ['violates', 'one', where, set(`/${name}`, 1)],
    ['violates', 'null', where, set(`/${name}`, null)],
    ['violates', 'an array', where, set(`/${name}`, [true])],
    ['violates', 'an object', where, set(`/${name}`, { enabled: true })],
    ['legal', 'the other value', where, set(`/${name}`, other)],
    ['legal', 'a name that is like it', where, set(`/x_${name}`, 'true')],
    ['legal', 'no such member', where, drop(`/${name}`)],
  ]
}

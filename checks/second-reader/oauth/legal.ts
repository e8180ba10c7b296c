import type { Shape, Shapes } from '../shape.ts'
import { all, header, refused, set, text } from '../verbs.ts'
import { redirect } from './answers.ts'

const indented = text((it) => `\n${JSON.stringify(JSON.parse(it), null, '\t')}\r\n`)
const otherOrder = text((it) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(it)).toReversed())))
const escaped = text((it) => it.replaceAll('/', '\\/').replace('access_token', '\\u0061ccess_token'))
const quotedCharset = header('content-type', 'application/json ; charset="utf-8"')

/** What RFC 6749 and its extensions leave to a server, in the answers that every wallet gets: nothing to report. */
export const legalShapes: Shapes = {
  'RFC6749-5.1-01': ['code/token', 'pre-authorized/token', 'refresh/token#2'].flatMap((where): readonly Shape[] => [
    ['legal', `members in another order, ${where}`, where, otherOrder],
    ['legal', `blanks around and tabs within, ${where}`, where, indented],
    ['legal', `escapes that JSON allows, ${where}`, where, escaped],
    ['legal', `a quoted charset, ${where}`, where, quotedCharset],
    ['legal', `a member that is null and nobody's, ${where}`, where, set('/device_secret', null)],
    ['legal', `the type of another exchange, ${where}`, where, set('/issued_token_type', 'urn:ietf:params:oauth:token-type:access_token')],
    ['legal', `when the refresh token ends, ${where}`, where, set('/refresh_token_expires_in', 86400)],
    ['legal', `a refresh token of every sign, ${where}`, where, set('/refresh_token', ' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ 9f2Kq0Zyl3cB7uV2mWn4rXo8t')],
    ['legal', `a cookie of the load balancer, ${where}`, where, header('set-cookie', 'lb=a1; Path=/; Secure; HttpOnly')],
    ['legal', `HSTS and an id of the request, ${where}`, where, all(header('strict-transport-security', 'max-age=63072000'), header('x-request-id', '0'))],
  ]),
  'RFC9126-2.2-01': [
    ['legal', 'a reference by a scheme of its own', 'code/par', set('/request_uri', 'urn:example:bwc4JK-ESC0w8acc191e-Y1LTC2xR7uQ')],
    ['legal', 'members in another order', 'code/par', otherOrder],
    ['legal', 'blanks around and tabs within', 'code/par', indented],
    ['legal', 'a quoted charset', 'code/par', quotedCharset],
    ['legal', 'a header that says where it is', 'code/par', header('location', '/as/requests/1')],
    ['legal', 'a lifetime of five seconds', 'code/par', set('/expires_in', 5)],
  ],
  'RFC6749-5.2-01': [
    ['legal', 'a word of every sign', 'refusal of a wrong client secret', set('/error_description', " !#$%&'()*+,-./0:;<=>?@A[]^_`a{|}~")],
    ['legal', 'a page by its path', 'refusal of a wrong client secret', set('/error_uri', '/errors/invalid_client#secret')],
    ['legal', 'what only this server says', 'refusal of a wrong client secret', set('/trace_id', '0af7651916cd43dd8448eb211c80319c')],
    ['legal', 'two challenges', 'refusal of a wrong client secret', header('www-authenticate', 'Basic realm="as, \\"one\\"", charset="UTF-8", Bearer realm="as"')],
  ],
  'RFC6749-5.2-04': [['legal', 'a code of an extension', 'refusal of a wrong tx_code', refused(400, 'invalid_grant', { error_codes: [7000215], suberror: 'bad_tx_code' })]],
  'RFC9207-2-01': [
    ['legal', 'a session of OpenID Connect', 'code/sign-in', redirect({ session_state: '1cR.9f2K q0' })],
    ['legal', 'a parameter of nobody without a value', 'code/sign-in', redirect({ x_nobody: '' })],
    ['legal', 'scopes beside the code', 'code/sign-in', redirect({ scope: 'openid a+b' })],
    ['legal', 'a redirect that is not kept', 'code/sign-in', header('cache-control', 'no-store')],
    ['legal', 'words beside the error', 'declined/sign-in', redirect({ error_description: 'The user said no (42%)', error_uri: 'https://as.example/no' })],
  ],
}

import { busy, more, noToken, tooMany } from '../oauth/answers.ts'
import type { Shapes } from '../shape.ts'
import { type Alter, all, drop, json, link, refused, set, text } from '../verbs.ts'

const offer = 'by-reference/offer'
const value = 'by-value/link'
const sent = 'pre-authorized/offer'
const pre = '/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code'
const byValue = (change: (offer: Record<string, unknown>) => unknown): Alter =>
  link((before) => {
    const at = before.indexOf('=') + 1
    const changed = change(JSON.parse(decodeURIComponent(before.slice(at))))
    return `${before.slice(0, at)}${encodeURIComponent(JSON.stringify(changed))}`
  })
const ids = '/credential_configuration_ids'
const servers = (change: (servers: string[]) => unknown): Alter => json((it: { authorization_servers: string[] }) => ({ ...it, authorization_servers: change(it.authorization_servers) }))
const withoutServers = json(({ authorization_servers: _, ...rest }: Record<string, unknown>) => rest)
const codeHint = '/grants/authorization_code/authorization_server'
const preHint = `${pre}/authorization_server`
const several = 'several-servers/offer'
const direct = 'several-servers-direct/offer'
const own = (it: { json: { credential_issuer: string } }) => `${it.json.credential_issuer}/as`
const hint =
  (pointer: string): Alter =>
  (it) =>
    set(pointer, own(it))(it)
const wrongHints = (pointer: string, where: string) =>
  [
    ['violates', 'a hint with a slash more', where, set(pointer, (it: string) => `${it}/`)],
    ['violates', 'a hint in other letters', where, set(pointer, (it: string) => it.replace('localhost', 'LOCALHOST'))],
    ['violates', 'a server that nobody listed', where, set(pointer, 'https://as.example')],
    ['violates', 'the issuer itself', where, (it) => set(pointer, it.json.credential_issuer)(it)],
    ['violates', 'the metadata of the server', where, set(pointer, (it: string) => `${it}/.well-known/oauth-authorization-server`)],
    ['violates', 'a hint in an array', where, set(pointer, (it: string) => [it])],
    ['violates', 'null', where, set(pointer, null)],
    ['violates', 'nothing', where, set(pointer, '')],
    ['violates', 'its number in the list', where, set(pointer, 0)],
    ['violates', 'a list that has it no longer', where.replace('offer', 'issuer-metadata'), servers((it) => [...it.map((one) => `${one}-2`), 'https://as.example'])],
    ['legal', 'no hint', where, drop(pointer)],
    ['legal', 'a server more in the list', where.replace('offer', 'issuer-metadata'), servers((it) => [...it, 'https://as.example'])],
    ['legal', 'a member beside the hint', where, set(pointer.replace('authorization_server', 'x_hint'), 'x')],
    ['legal', 'another order of the grant', where, json((it: object) => Object.fromEntries(Object.entries(it).toReversed()))],
  ] as const satisfies Shapes[string]

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-4.1.1 */
export const offerShapes: Shapes = {
  'VCI-4.1.1-01': [
    ['violates', 'no issuer', offer, drop('/credential_issuer')],
    ['violates', 'null', offer, set('/credential_issuer', null)],
    ['violates', 'an issuer with its name', offer, set('/credential_issuer', (id: string) => ({ id, name: 'Issuer' }))],
    ['violates', 'an issuer in an array', offer, set('/credential_issuer', (id: string) => [id])],
    ['violates', 'a number', offer, set('/credential_issuer', 7)],
    ['violates', 'the name of other specifications', offer, json(({ credential_issuer, ...rest }: Record<string, unknown>) => ({ ...rest, issuer: credential_issuer }))],
    ['violates', 'other letters', value, byValue(({ credential_issuer, ...rest }) => ({ ...rest, credentialIssuer: credential_issuer }))],
    ['violates', 'no issuer, by value', value, byValue(({ credential_issuer: _, ...rest }) => rest)],
    ['violates', 'an issuer within the grant', offer, all((it) => set('/grants/authorization_code/credential_issuer', it.json.credential_issuer)(it), drop('/credential_issuer'))],
    ['legal', 'a name beside it', offer, more({ credential_issuer_name: 'Issuer', issuer: { id: 1 } })],
    ['legal', 'members of old drafts', value, byValue((it) => ({ ...it, credentials: ['x'], user_pin_required: false }))],
    ['legal', 'the issuer at the end', value, byValue(({ credential_issuer, ...rest }) => ({ ...rest, credential_issuer }))],
  ],
  'VCI-4.1.1-02': [
    ['violates', 'no ids', offer, drop(ids)],
    ['violates', 'null', offer, set(ids, null)],
    ['violates', 'one id as text', offer, set(ids, (it: string[]) => it[0])],
    ['violates', 'no id in the array', offer, set(ids, [])],
    ['violates', 'an id twice', offer, set(ids, (it: string[]) => [...it, it[0]])],
    ['violates', 'ids as keys', offer, set(ids, (it: string[]) => Object.fromEntries(it.map((id) => [id, {}])))],
    ['violates', 'numbers', offer, set(ids, [1, 2])],
    ['violates', 'an id in an array of its own', offer, set(ids, (it: string[]) => [it])],
    ['violates', 'null among them', value, byValue((it) => ({ ...it, credential_configuration_ids: [...(it.credential_configuration_ids as string[]), null] }))],
    ['violates', 'an object among them', value, byValue((it) => ({ ...it, credential_configuration_ids: [{ id: 'x' }] }))],
    ['violates', 'the name of an old draft', value, byValue(({ credential_configuration_ids, ...rest }) => ({ ...rest, credentials: credential_configuration_ids }))],
    ['violates', 'no ids, in a pre-authorized offer', sent, drop(ids)],
    ['legal', 'one id', offer, set(ids, (it: string[]) => it.slice(0, 1))],
    ['legal', 'another order', offer, set(ids, (it: string[]) => it.toReversed())],
    ['legal', 'old names beside it', value, byValue((it) => ({ ...it, credentials: it.credential_configuration_ids }))],
  ],
  'VCI-4.1.1-03': [
    ['violates', 'an id that nobody described', sent, set(`${ids}/-`, 'EmployeeBadge')],
    ['violates', 'an id in capitals', sent, set(`${ids}/0`, (it: string) => it.toUpperCase())],
    ['violates', 'an id with a space', sent, set(`${ids}/1`, (it: string) => `${it} `)],
    ['violates', 'the scope', sent, set(`${ids}/0`, 'p1:provision:credentials:staff-pass')],
    ['violates', 'a configuration that is described no longer', 'code/issuer-metadata', (it) => delete it.json.credential_configurations_supported[Object.keys(it.json.credential_configurations_supported)[0] ?? '']],
    ['violates', 'a configuration with a version', 'code/offer', set(`${ids}/0`, (it: string) => `${it}#1`)],
    ['violates', 'a name that every object has', 'code/offer', set(`${ids}/-`, 'toString')],
    ['violates', 'a name of the prototype', 'code/offer', set(`${ids}/-`, '__proto__')],
    ['violates', 'an empty name', 'code/offer', set(`${ids}/-`, '')],
    ['legal', 'one id', 'code/offer', set(ids, (it: string[]) => it.slice(0, 1))],
    ['legal', 'another order', 'code/offer', set(ids, (it: string[]) => it.toReversed())],
    ['legal', 'an id of the metadata that was not offered', 'code/offer', (it) => set(`${ids}/-`, Object.keys(it.others('issuer-metadata')[0]?.json.credential_configurations_supported).at(-1))(it)],
  ],
  'VCI-4.1.1-04': [
    ['violates', 'a list', offer, set('/grants', ['authorization_code'])],
    ['violates', 'one name', offer, set('/grants', 'authorization_code')],
    ['violates', 'null', offer, set('/grants', null)],
    ['violates', 'true', offer, set('/grants', true)],
    ['violates', 'a grant that is true', offer, set('/grants/authorization_code', true)],
    ['violates', 'a grant that is null', offer, set('/grants/authorization_code', null)],
    ['violates', 'a grant that is text', offer, set('/grants/authorization_code', 'issuer_state')],
    ['violates', 'a grant in an array', offer, set('/grants/authorization_code', (it: unknown) => [it])],
    ['violates', 'the code itself as grant', offer, set(pre, 'abcdef')],
    ['violates', 'an unknown grant that is text', value, byValue((it) => ({ ...it, grants: { ...Object(it.grants), 'urn:example:grant': 'x' } }))],
    ['violates', 'grants as JSON text', value, byValue((it) => ({ ...it, grants: JSON.stringify(it.grants) }))],
    ['legal', 'no grant in it', offer, set('/grants', {})],
    ['legal', 'no grants', offer, drop('/grants')],
    ['legal', 'an empty grant', offer, set('/grants/authorization_code', {})],
    ['legal', 'another grant', value, byValue((it) => ({ ...it, grants: { ...Object(it.grants), 'urn:ietf:params:oauth:grant-type:jwt-bearer': { x: 1 } } }))],
    ['legal', 'one grant', value, byValue((it) => ({ ...it, grants: { authorization_code: {} } }))],
  ],
  'VCI-4.1.1-06': [
    ['violates', 'a number', offer, set('/grants/authorization_code/issuer_state', 12345)],
    ['violates', 'null', offer, set('/grants/authorization_code/issuer_state', null)],
    ['violates', 'an object', offer, set('/grants/authorization_code/issuer_state', { tx: 'a' })],
    ['violates', 'an array', offer, set('/grants/authorization_code/issuer_state', (it: string) => [it])],
    ['violates', 'true, by value', value, byValue((it) => ({ ...it, grants: { authorization_code: { issuer_state: true } } }))],
    ['legal', 'no state', offer, drop('/grants/authorization_code/issuer_state')],
    ['legal', 'a JWT', offer, set('/grants/authorization_code/issuer_state', 'eyJhbGciOiJIUzI1NiJ9.eyJ0eCI6MX0.c2ln')],
    ['legal', 'characters that have to be escaped', offer, set('/grants/authorization_code/issuer_state', 'a b&c=d/é+%20')],
    ['legal', 'a long one', value, byValue((it) => ({ ...it, grants: { authorization_code: { issuer_state: 'x'.repeat(2000) } } }))],
  ],
  'VCI-4.1.1-07': [
    ['violates', 'a hint where the issuer lists no server', 'code/offer', hint(codeHint)],
    ['violates', 'a hint to the issuer', 'code/offer', (it) => set(codeHint, it.json.credential_issuer)(it)],
    ['violates', 'an empty hint', 'code/offer', set(codeHint, '')],
    ['violates', 'a hint in a pre-authorized offer too', 'two-scopes/offer', hint(codeHint)],
    ['violates', 'one server left in the list', 'several-servers/issuer-metadata', servers((it) => it.slice(0, 1))],
    ['violates', 'no list left', 'several-servers/issuer-metadata', withoutServers],
    ['legal', 'no hint', several, drop(codeHint)],
    ['legal', 'a hint by a name that nobody knows', 'code/offer', (it) => set('/grants/authorization_code/x_authorization_server', own(it as never))(it)],
    ['legal', 'a hint at the top, which means nothing', 'code/offer', (it) => set('/authorization_server', own(it as never))(it)],
  ],
  'VCI-4.1.1-08': wrongHints(codeHint, several),
  'VCI-4.1.1-09': [
    ['violates', 'a hint where the issuer lists no server', sent, hint(preHint)],
    ['violates', 'a hint to the issuer', sent, (it) => set(preHint, it.json.credential_issuer)(it)],
    ['violates', 'an empty hint', sent, set(preHint, '')],
    ['violates', 'one server left in the list', 'several-servers-direct/issuer-metadata', servers((it) => it.slice(1))],
    ['violates', 'no list left', 'several-servers-direct/issuer-metadata', withoutServers],
    ['violates', 'an offer with a Transaction Code', 'tx-code/offer', hint(preHint)],
    ['legal', 'no hint', direct, drop(preHint)],
    ['legal', 'a hint by a name that nobody knows', sent, set(`${pre}/x_authorization_server`, 'x')],
    ['legal', 'a hint at the top, which means nothing', sent, set('/authorization_server', 'x')],
  ],
  'VCI-4.1.1-10': wrongHints(preHint, direct),
  'VCI-4.1.1-11': [
    ['violates', 'no code', sent, set(pre, {})],
    ['violates', 'an underscore for the hyphen', sent, set(pre, { pre_authorized_code: 'S9a00ofANMk5WhNXduLqWQ' })],
    ['violates', 'null', sent, set(`${pre}/pre-authorized_code`, null)],
    ['violates', 'a number', sent, set(`${pre}/pre-authorized_code`, 493536)],
    ['violates', 'nothing', sent, set(`${pre}/pre-authorized_code`, '')],
    ['violates', 'a code in an array', sent, set(`${pre}/pre-authorized_code`, (it: string) => [it])],
    ['violates', 'a hyphen more', sent, set(pre, { 'pre-authorized-code': 'S9a00ofANMk5WhNXduLqWQ' })],
    ['violates', 'an object', offer, set(`${pre}/pre-authorized_code`, { value: 'S9a00ofANMk5WhNXduLqWQ' })],
    ['violates', 'no code, by value', value, byValue((it) => ({ ...it, grants: { 'urn:ietf:params:oauth:grant-type:pre-authorized_code': { tx_code: {} } } }))],
    ['violates', 'the code beside the grant', offer, (it) => set('/grants', { 'pre-authorized_code': 'x', 'urn:ietf:params:oauth:grant-type:pre-authorized_code': {} })(it)],
    ['legal', 'a JWT', offer, set(`${pre}/pre-authorized_code`, 'eyJhbGciOiJFUzI1NiJ9.eyJqdGkiOiI5In0.c2lnbmF0dXJlLXdpdGgtZW5vdWdoLWJpdHMtaW4taXQtdG8tYmUtZmluZQ')],
    ['legal', 'members that nobody knows', sent, set(`${pre}/interval`, 5)],
    ['legal', 'no such grant', 'code/offer', set('/grants/authorization_code/x', 1)],
  ],
  'VCI-4.1.1-12': noToken('refusal of a redeemed pre-authorized code'),
  'VCI-4.1.1-13': noToken('refusal of an outdated pre-authorized code'),
  'VCI-4.1.1-14': [
    ['violates', 'true', 'tx-code/offer', set(`${pre}/tx_code`, true)],
    ['violates', 'null', 'tx-code/offer', set(`${pre}/tx_code`, null)],
    ['violates', 'text', 'tx-code/offer', set(`${pre}/tx_code`, 'numeric')],
    ['violates', 'an array', 'tx-code/offer', set(`${pre}/tx_code`, [{ length: 4 }])],
    ['violates', 'its length', 'tx-code/offer', set(`${pre}/tx_code`, 4)],
    ['violates', 'nothing', 'tx-code/offer', set(`${pre}/tx_code`, '')],
    ['violates', 'false, in an offer without', sent, set(`${pre}/tx_code`, false)],
    ['violates', 'null, in an offer without', offer, set(`${pre}/tx_code`, null)],
    ['legal', 'an empty object', 'tx-code/offer', set(`${pre}/tx_code`, {})],
    ['legal', 'a member of an old draft', 'tx-code/offer', set(`${pre}/user_pin_required`, true)],
    ['legal', 'members that nobody knows', 'tx-code/offer', set(`${pre}/tx_code/x_channel`, 'sms')],
  ],
  'VCI-4.1.1-15': noToken('refusal of no tx_code'),
  'VCI-4.1.1-16': [
    ['violates', 'an offer without the object whose code is asked for', 'pre-authorized/token', refused(400, 'invalid_request', { error_description: 'tx_code is missing' })],
    ['violates', 'the same as invalid_grant', 'pre-authorized/token', refused(400, 'invalid_grant', { error_description: 'The transaction code is missing' })],
    ['violates', 'the code of an old draft', 'pre-authorized/token', refused(400, 'invalid_request', { error_description: 'Parameter user_pin required' })],
    ['violates', 'a transaction code of another name', 'pre-authorized/token', refused(400, 'invalid_request', { error_description: 'Missing required parameter: tx_code' })],
    ['legal', 'a server that is busy', 'pre-authorized/token', busy],
    ['legal', 'a token all the same', 'pre-authorized/token', more({ x_tx: 'none' })],
    ['legal', 'a refusal for too many requests', 'pre-authorized/token', tooMany],
  ],
  'VCI-4.1.1-17': [
    ['violates', 'a mode that does not exist', 'tx-code/offer', set(`${pre}/tx_code/input_mode`, 'alphanumeric')],
    ['violates', 'a mode in other letters', 'tx-code/offer', set(`${pre}/tx_code/input_mode`, 'Numeric')],
    ['violates', 'null', 'tx-code/offer', set(`${pre}/tx_code/input_mode`, null)],
    ['violates', 'nothing', 'tx-code/offer', set(`${pre}/tx_code/input_mode`, '')],
    ['violates', 'a number', 'tx-code/offer', set(`${pre}/tx_code/input_mode`, 1)],
    ['violates', 'a list', 'tx-code/offer', set(`${pre}/tx_code/input_mode`, ['numeric'])],
    ['violates', 'digits, and the code has letters', 'tx-code-letters/offer', set(`${pre}/tx_code/input_mode`, 'numeric')],
    ['violates', 'no mode, and the code has letters', 'tx-code-letters/offer', drop(`${pre}/tx_code/input_mode`)],
    ['legal', 'text, and the code has digits', 'tx-code/offer', set(`${pre}/tx_code/input_mode`, 'text')],
    ['legal', 'no mode', 'tx-code/offer', drop(`${pre}/tx_code/input_mode`)],
    ['legal', 'nothing at all', 'tx-code/offer', set(`${pre}/tx_code`, {})],
  ],
  'VCI-4.1.1-18': [
    ['violates', 'text', 'tx-code/offer', set(`${pre}/tx_code/length`, '4')],
    ['violates', 'a fraction', 'tx-code/offer', set(`${pre}/tx_code/length`, 4.5)],
    ['violates', 'zero', 'tx-code/offer', set(`${pre}/tx_code/length`, 0)],
    ['violates', 'less than nothing', 'tx-code/offer', set(`${pre}/tx_code/length`, -4)],
    ['violates', 'null', 'tx-code/offer', set(`${pre}/tx_code/length`, null)],
    ['violates', 'another length than that of the code', 'tx-code/offer', set(`${pre}/tx_code/length`, 6)],
    ['violates', 'a range', 'tx-code/offer', set(`${pre}/tx_code/length`, [4, 8])],
    ['violates', 'true', 'tx-code/offer', set(`${pre}/tx_code/length`, true)],
    ['violates', 'a character less than the code', 'tx-code-letters/offer', set(`${pre}/tx_code/length`, 9)],
    ['legal', 'no length', 'tx-code/offer', drop(`${pre}/tx_code/length`)],
    ['legal', 'an integer with a point', 'tx-code/offer', text((it) => it.replace('"length":4', '"length":4.0'))],
    ['legal', 'an integer with an exponent', 'tx-code/offer', text((it) => it.replace('"length":4', '"length":4e0'))],
    ['legal', 'the length of the code', 'tx-code-letters/offer', set(`${pre}/tx_code/length`, 10)],
  ],
  'VCI-4.1.1-19': [
    ['violates', '301 characters', 'tx-code/offer', set(`${pre}/tx_code/description`, 'x'.repeat(301))],
    ['violates', 'a long text', 'tx-code/offer', set(`${pre}/tx_code/description`, 'Look into your mail. '.repeat(60))],
    ['violates', '301 letters of another script', 'tx-code/offer', set(`${pre}/tx_code/description`, 'ж'.repeat(301))],
    ['violates', '301 spaces', 'tx-code/offer', set(`${pre}/tx_code/description`, ' '.repeat(301))],
    ['violates', '301 characters in an offer of letters', 'tx-code-letters/offer', set(`${pre}/tx_code/description`, 'é'.repeat(301))],
    ['legal', '300 characters', 'tx-code/offer', set(`${pre}/tx_code/description`, 'x'.repeat(300))],
    ['legal', '300 characters of two units each', 'tx-code/offer', set(`${pre}/tx_code/description`, '🔑'.repeat(300))],
    ['legal', '300 characters of three bytes each', 'tx-code/offer', set(`${pre}/tx_code/description`, '鍵'.repeat(300))],
    ['legal', 'no description', 'tx-code/offer', set(`${pre}/tx_code`, { length: 4 })],
  ],
}

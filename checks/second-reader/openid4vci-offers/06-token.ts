import { answered } from '../answers.ts'
import { aToken, busy, more, noTokenBut, wrongForms } from '../oauth/answers.ts'
import type { Shape, Shapes } from '../shape.ts'
import { all, drop, header, json, jwt, refused, set, status, text } from '../verbs.ts'

const noCode = 'refusal of no pre-authorized code'
const details = 'details/token'
const at = '/authorization_details'
const first = `${at}/0`
const identifiers = `${first}/credential_identifiers`

const formsOf = (where: string): readonly Shape[] => [
  ['violates', 'a page with 400', where, text('<h1>Bad Request</h1>', 'text/html')],
  ['violates', 'JSON that calls itself a page', where, header('content-type', 'text/html')],
  ['violates', 'JSON that calls itself text', where, header('content-type', 'text/plain')],
  ['violates', 'no error', where, json({ message: 'Bad Request' })],
  ['violates', 'an error that is a number', where, more({ error: 400 })],
  ['violates', 'an error that is an object', where, more({ error: { code: 'invalid_grant' } })],
  ['violates', 'an error in an array', where, json([{ error: 'invalid_grant' }])],
  ['violates', 'an error with 403', where, status(403)],
  ['violates', 'an error with 422', where, status(422)],
  ['violates', 'nothing with 400', where, text('')],
  ['violates', 'problem details', where, all(json({ type: 'about:blank', title: 'Bad Request', status: 400 }), header('content-type', 'application/problem+json'))],
  ['violates', 'a form', where, text('error=invalid_grant', 'application/x-www-form-urlencoded')],
  ['violates', 'null', where, more({ error: null })],
]

/** Deliberate errors at the token endpoint. */
const refusals = [
  ...['no pre-authorized code', 'no client authentication', 'no tx_code', 'an unknown pre-authorized code', 'an outdated pre-authorized code', 'no client at all'],
  ...['a redeemed authorization code', 'an unknown authorization code', 'an unknown grant type', 'no grant type', 'a wrong code verifier'],
]

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-6 */
export const tokenShapes: Shapes = {
  'VCI-6.1-01': [
    ...noTokenBut('refusal of no pre-authorized code', 'invalid_request', 'invalid_grant', 'unsupported_grant_type'),
    ['violates', 'a token in a form', noCode, all(status(200), text('access_token=pVfSJz5Wc7p1q8nC3eS0Xb&token_type=Bearer', 'application/x-www-form-urlencoded'))],
    [
      'violates',
      'a token with credential identifiers',
      noCode,
      answered(200, { access_token: 'pVfSJz5Wc7p1q8nC3eS0Xb', token_type: 'Bearer', authorization_details: [{ type: 'openid_credential', credential_configuration_id: 'a', credential_identifiers: ['b'] }] }),
    ],
    ['violates', 'a token in an answer called text', noCode, all(answered(200, { access_token: 'pVfSJz5Wc7p1q8nC3eS0Xb', token_type: 'DPoP' }), header('content-type', 'text/plain'))],
    ['violates', 'a token to be had by waiting', noCode, answered(202, { access_token: 'pVfSJz5Wc7p1q8nC3eS0Xb', token_type: 'Bearer', interval: 5 })],
    ['violates', 'a token with a nonce of drafts and an empty scope', noCode, answered(200, { access_token: 'pVfSJz5Wc7p1q8nC3eS0Xb', token_type: 'bearer', scope: '', c_nonce: 'tZignsnFbp', c_nonce_expires_in: 86400 })],
    ['violates', 'a refresh token beside an error', noCode, answered(400, { error: 'invalid_request', access_token: 'pVfSJz5Wc7p1q8nC3eS0Xb', refresh_token: 'r8nC3eS0XbpVfSJz5Wc7p1q' })],
    ['legal', 'another word for it', noCode, set('/error_description', 'Required parameter pre-authorized_code is not there')],
    ['legal', 'a nonce for DPoP beside it', noCode, header('dpop-nonce', 'c2FsdHNhbHRzYWx0')],
    ['legal', 'members turned, and one more', noCode, json((it: object) => ({ timestamp: 1795964400, ...Object.fromEntries(Object.entries(it).toReversed()) }))],
    ['legal', 'a server that is tired', noCode, all(status(503), header('retry-after', '30'), text('', 'text/plain'))],
  ],
  'VCI-6.1-02': [
    ['violates', 'invalid_client', 'pre-authorized/token', all(refused(401, 'invalid_client'), header('www-authenticate', 'Basic realm="as"'))],
    ['violates', 'invalid_client with 400', 'pre-authorized/token', refused(400, 'invalid_client')],
    ['violates', 'a client_id that is missed', 'pre-authorized/token', refused(400, 'invalid_request', { error_description: 'client_id is missing' })],
    ['violates', 'unauthorized_client', 'pre-authorized/token', refused(400, 'unauthorized_client')],
    ['legal', 'a server that is busy', 'pre-authorized/token', busy],
    ['legal', 'more members', 'pre-authorized/token', more({ created_at: 1795947986 })],
    ['legal', 'a lifetime that is not told', 'pre-authorized/token', more({ expires_in: undefined })],
  ],
  'VCI-6.1-04': aToken('unknown-token-parameter/token'),
  'VCI-6.1-05': noTokenBut('refusal of no client authentication', 'invalid_client', 'access_denied'),
  'VCI-6.2-01': [
    ['violates', 'no details', details, drop(at)],
    ['violates', 'null', details, set(at, null)],
    ['violates', 'none of them', details, set(at, [])],
    ['violates', 'details of another type only', details, set(at, [{ type: 'account_information' }])],
    ['violates', 'details by another name', details, json(({ authorization_details, ...rest }: Record<string, unknown>) => ({ ...rest, authorizationDetails: authorization_details }))],
    ['violates', 'no details beside a scope', 'two-details/token', drop(at)],
    ['violates', 'no details where both were asked for', 'scope-and-details/token', drop(at)],
    ['legal', 'details of another type too', details, set(`${at}/-`, { type: 'account_information' })],
    ['legal', 'members that nobody knows', details, set(`${first}/x_level`, 3)],
    ['legal', 'no locations', details, drop(`${first}/locations`)],
    [
      'legal',
      'details where a scope was asked for',
      'code/token',
      (it) => set(at, [{ type: 'openid_credential', credential_configuration_id: Object.keys(it.others('issuer-metadata')[0]?.json.credential_configurations_supported)[0], credential_identifiers: ['a'] }])(it),
    ],
  ],
  'VCI-6.2-02': [
    ['violates', 'an object', details, set(at, (it: unknown[]) => it[0])],
    ['violates', 'JSON text', details, set(at, (it: unknown) => JSON.stringify(it))],
    ['violates', 'none of them', details, set(at, [])],
    ['violates', 'null', details, set(at, null)],
    ['violates', 'a text among them', details, set(`${at}/-`, 'openid_credential')],
    ['violates', 'null among them', details, set(`${at}/-`, null)],
    ['violates', 'an object without a type', details, drop(`${first}/type`)],
    ['violates', 'a type that is a list', details, set(`${first}/type`, ['openid_credential'])],
    ['violates', 'no configuration', details, drop(`${first}/credential_configuration_id`)],
    ['violates', 'a configuration in an array', details, set(`${first}/credential_configuration_id`, (it: string) => [it])],
    ['violates', 'none of them where a scope was asked for', 'code/token', more({ authorization_details: [] })],
    ['violates', 'by configuration, where a scope was asked for', 'pre-authorized/token', more({ authorization_details: {} })],
    ['legal', 'another order', details, set(at, (it: unknown[]) => it.toReversed())],
    ['legal', 'another type of its own form', details, set(`${at}/-`, { type: 'payment', amount: 1 })],
    ['legal', 'members that nobody knows', details, set(`${first}/x`, null)],
    ['legal', 'the claims that were asked for', details, set(`${first}/claims`, [{ path: ['Given Name'] }])],
  ],
  'VCI-6.2-03': [
    ['violates', 'no identifiers', details, drop(identifiers)],
    ['violates', 'null', details, set(identifiers, null)],
    ['violates', 'none of them', details, set(identifiers, [])],
    ['violates', 'one as text', details, set(identifiers, (it: string[]) => it[0])],
    ['violates', 'a number', details, set(identifiers, [1])],
    ['violates', 'objects', details, set(identifiers, (it: string[]) => it.map((id) => ({ id })))],
    ['violates', 'null among them', details, set(`${identifiers}/-`, null)],
    ['violates', 'none in the second object', details, drop(`${at}/1/credential_identifiers`)],
    [
      'violates',
      'by a name in the singular',
      details,
      json((it: { authorization_details: Record<string, unknown>[] }) => ({
        ...it,
        authorization_details: it.authorization_details.map(({ credential_identifiers, ...rest }) => ({ ...rest, credential_identifier: credential_identifiers })),
      })),
    ],
    [
      'violates',
      'details without, where a scope was asked for',
      'code/token',
      (it) => set(at, [{ type: 'openid_credential', credential_configuration_id: Object.keys(it.others('issuer-metadata')[0]?.json.credential_configurations_supported)[0] }])(it),
    ],
    ['legal', 'several', details, set(`${identifiers}/-`, 'CivilEngineeringDegree-2023')],
    ['legal', 'an identifier that is a URL', details, set(`${identifiers}/-`, 'https://issuer.example/datasets/1?x=ä')],
    ['legal', 'an object of another type without', details, set(`${at}/-`, { type: 'payment' })],
  ],
  'VCI-6.2-04': [
    ['violates', 'the same identifier for two configurations', 'two-details/token', (it) => set(`${at}/1/credential_identifiers`, it.json.authorization_details[0].credential_identifiers)(it)],
    ['violates', 'one of several the same', 'two-details/token', (it) => set(`${at}/1/credential_identifiers/-`, it.json.authorization_details[0].credential_identifiers[0])(it)],
    [
      'violates',
      'every object has the identifier 1',
      'two-details/token',
      json((it: { authorization_details: object[] }) => ({ ...it, authorization_details: it.authorization_details.map((one) => ({ ...one, credential_identifiers: ['1'] })) })),
    ],
    ['violates', 'the same in a third object', details, (it) => set(`${at}/-`, { ...it.json.authorization_details[1], credential_identifiers: [...it.json.authorization_details[0].credential_identifiers] })(it)],
    ['legal', 'identifiers that differ in their letters', 'two-details/token', (it) => set(`${at}/1/credential_identifiers/-`, it.json.authorization_details[0].credential_identifiers[0].toUpperCase())(it)],
    ['legal', 'another object of the configuration, with others', details, (it) => set(`${at}/-`, { ...it.json.authorization_details[0], credential_identifiers: ['other'] })(it)],
    ['legal', 'several identifiers', details, set(`${identifiers}/-`, 'x')],
  ],
  'VCI-6.2-05': [
    [
      'violates',
      "objects that name each other's configuration",
      'two-details/token',
      json((it: { authorization_details: { credential_configuration_id: string }[] }) => ({
        ...it,
        authorization_details: it.authorization_details.map((one, index, all) => ({ ...one, credential_configuration_id: all[(index + 1) % all.length]?.credential_configuration_id })),
      })),
    ],
    ['violates', 'a credential of another type', 'details/credential', jwt('/credentials/0/credential', (it) => (it.payload.vct = 'https://issuer.example/other'))],
    ['violates', 'the type without its version', 'details/credential', jwt('/credentials/0/credential', (it) => (it.payload.vct = it.payload.vct.replace(/\/v1$/, '')))],
    ['violates', 'a type in other letters', 'two-details/credential', jwt('/credentials/0/credential', (it) => (it.payload.vct = it.payload.vct.replace('localhost', 'LOCALHOST')))],
    ['violates', 'the second credential is of the first type', 'two-details/credential#2', (it) => set('/credentials', it.others('credential')[0]?.json.credentials)(it)],
    ['legal', 'one that comes later', 'details/credential', all(status(202), json({ transaction_id: '8xLOxBtZp8', interval: 3600 }))],
    ['legal', 'one that is denied', 'details/credential', refused(400, 'credential_request_denied')],
    ['legal', 'a claim that the metadata does not name', 'details/credential', jwt('/credentials/0/credential', (it) => (it.payload.x_class = 'A'))],
  ],
  'VCI-6.2-06': [
    ['violates', 'a configuration that nobody described', details, set(`${first}/credential_configuration_id`, 'EmployeeBadge')],
    ['violates', 'a configuration in capitals', details, set(`${first}/credential_configuration_id`, (it: string) => it.toUpperCase())],
    ['violates', 'the scope', details, set(`${first}/credential_configuration_id`, 'p1:provision:credentials:staff-pass')],
    ['violates', 'an unknown one in the second object', details, set(`${at}/1/credential_configuration_id`, 'x')],
    ['violates', 'an unknown one beside the others', 'two-details/token', set(`${at}/-`, { type: 'openid_credential', credential_configuration_id: 'constructor', credential_identifiers: ['z'] })],
    ['violates', 'an unknown one where a scope was asked for', 'code/token', more({ authorization_details: [{ type: 'openid_credential', credential_configuration_id: 'x', credential_identifiers: ['z'] }] })],
    ['legal', 'another type with such a member', details, set(`${at}/-`, { type: 'x', credential_configuration_id: 'x' })],
    ['legal', 'one of the two', details, (it) => set(at, it.json.authorization_details.slice(0, 1))(it)],
    ['legal', 'another order', details, set(at, (it: unknown[]) => it.toReversed())],
  ],
  'VCI-6.3-02': noTokenBut('refusal of no tx_code', 'invalid_request', 'invalid_grant', 'invalid_tx_code'),
  'VCI-6.3-03': noTokenBut('refusal of a wrong tx_code', 'invalid_grant', 'invalid_request', 'invalid_tx_code'),
  'VCI-6.3-04': noTokenBut('refusal of an unknown pre-authorized code', 'invalid_grant', 'invalid_request', 'invalid_token'),
  'VCI-6.3-05': noTokenBut('refusal of an outdated pre-authorized code', 'invalid_grant', 'invalid_request', 'expired_token'),
  'VCI-6.3-06': noTokenBut('refusal of no client at all', 'invalid_client', 'invalid_request', 'unauthorized_client'),
  'VCI-6.3-07': [
    ...formsOf('refusal of a wrong tx_code'),
    ...refusals.flatMap(wrongForms),
    ['violates', 'a page for a used code', 'refusal of a redeemed pre-authorized code', text('<h1>Bad Request</h1>', 'text/html')],
    ['violates', 'no error for a wrong verifier', 'refusal of a wrong code verifier', json({ message: 'Bad Request' })],
    ['violates', 'an error with 401 that is not of the client', 'refusal of an unknown authorization code', status(401)],
    ['violates', 'an empty error', 'refusal of an unknown grant type', more({ error: '' })],
    ['legal', 'invalid_client with 400', 'refusal of no client at all', all(status(400), header('www-authenticate', undefined))],
    ['legal', 'more members', 'refusal of a wrong tx_code', more({ error_uri: 'https://as.example/e', trace: { id: 1 } })],
    ['legal', 'a charset in capitals', 'refusal of a wrong tx_code', header('content-type', 'application/json; charset=UTF-8')],
    ['legal', 'a server that is busy', 'refusal of a wrong tx_code', busy],
  ],
}

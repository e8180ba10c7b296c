import { answered, compactJwe, credentialAnswer, foreignKey, issued, legalJson, otherTypes, refusedInClear } from '../answers.ts'
import type { Shape, Shapes } from '../shape.ts'
import { type Alter, all, drop, header, json, jwt, mdoc, payload, refused, set, status, text } from '../verbs.ts'
import { jweHeader } from './08-credential-request.ts'

const code = 'code/credential'
const batch = 'batch/credential'
const later = 'deferred/credential'
const fetched = 'deferred/deferred'
const secret = 'encrypted/credential'
const secretLater = 'encrypted-anew/credential'
const first = '/credentials/0/credential'
const more = json((it: object) => ({ ...it, x_more: { a: [1] } }))
const reversed = json((it: object) => Object.fromEntries(Object.entries(it).toReversed()))

/** A transaction that goes on: members, one of them altered. */
function pending(places: readonly string[], name: string, values: Readonly<Record<string, unknown>>): readonly Shape[] {
  return Object.entries(values).map(([what, value], at): Shape => {
    const where = places[at % places.length] ?? later
    return ['violates', `${what}, ${where}`, where, value === undefined ? drop(`/${name}`) : set(`/${name}`, value)]
  })
}

const padded = (text: string) =>
  text
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .padEnd(Math.ceil(text.length / 4) * 4, '=')
const foreignDid = `did:jwk:${Buffer.from(JSON.stringify(foreignKey)).toString('base64url')}`

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.3 */
export const credentialResponseShapes: Shapes = {
  'VCI-8.3-01': [
    ['violates', 'credentials with status 201', code, status(201)],
    ['violates', 'credentials with status 202', code, status(202)],
    ['violates', 'credentials with status 203', 'mdoc/credential', status(203)],
    ['violates', 'encrypted credentials with status 201', secret, status(201)],
    ['violates', 'a batch with status 206', batch, status(206)],
    ['violates', 'the second credential with status 202', 'two-credentials/credential', status(202)],
    ['legal', 'credentials among members that nobody knows', code, more],
    ['legal', 'credentials last', code, reversed],
    ['legal', 'credentials without a notification', secret, drop('/notification_id')],
  ],
  'VCI-8.3-02': [
    ...pending([later, 'encrypted-anew/credential', 'deferred-batch/credential'], 'transaction_id', {
      'no transaction_id': undefined,
      'no transaction_id in an encrypted answer': undefined,
      'no transaction_id for a batch': undefined,
      'a transaction_id of null': null,
      'an empty transaction_id': '',
      'a transaction_id that is a number': 17,
      'a list of transaction ids': ['a'],
    }),
    ['violates', 'a member in another style', later, json((it: { transaction_id: string }) => ({ transactionId: it.transaction_id, interval: 30 }))],
    ['violates', 'an acceptance token', later, json({ acceptance_token: '8xLOxBtZp8', interval: 30 })],
    ['legal', 'members that nobody knows', later, more],
    ['legal', 'members in another order', later, reversed],
    ['legal', 'a header that says when', later, header('retry-after', '30')],
  ],
  'VCI-8.3-03': [
    ['violates', 'a deferral with status 200', later, status(200)],
    ['violates', 'a deferral with status 201', later, status(201)],
    ['violates', 'an encrypted deferral with status 200', secretLater, status(200)],
    ['violates', 'a deferral of a batch with status 203', 'deferred-batch/credential', status(203)],
    ['violates', 'a deferral with status 206', later, status(206)],
    ['legal', 'a deferral with members that nobody knows', later, more],
    ['legal', 'a deferral with another interval', later, set('/interval', 1)],
    ['legal', 'a deferral of an encrypted answer, in another order', secretLater, reversed],
  ],
  'VCI-8.3-04': [
    ...pending([later, 'encrypted-anew/credential', 'deferred-batch/credential'], 'interval', {
      'no interval': undefined,
      'no interval in an encrypted answer': undefined,
      'no interval for a batch': undefined,
      'an interval of null': null,
      'an interval as text': '30',
      'an interval of zero': 0,
      'a negative interval': -30,
      'an interval with its unit': '30s',
      'a list of intervals': [30],
      'an interval of true': true,
      'an interval of minus zero point five': -0.5,
    }),
    ['violates', 'an interval by another name', later, json((it: { transaction_id: string }) => ({ transaction_id: it.transaction_id, retry_after: 30 }))],
    ['legal', 'an interval with a fraction', later, set('/interval', 2.5)],
    ['legal', 'an interval of a day', later, set('/interval', 86_400)],
    ['legal', 'an interval below a second', secretLater, set('/interval', 0.5)],
  ],
  'VCI-8.3-05': [
    ['violates', 'an interval beside credentials', code, set('/interval', 5)],
    ['violates', 'an interval of zero beside credentials', code, set('/interval', 0)],
    ['violates', 'an interval as text beside credentials', 'pre-authorized/credential', set('/interval', '5')],
    ['violates', 'an interval beside encrypted credentials', secret, set('/interval', 5)],
    ['violates', 'an interval beside a batch', batch, set('/interval', 3600)],
    ['violates', 'an interval of null beside credentials', code, set('/interval', null)],
    ['legal', 'a header that says when', code, header('retry-after', '5')],
    ['legal', 'another member about time', code, set('/refresh_interval', 5)],
    ['legal', 'an interval in an element', code, set('/credentials/0/interval', 5)],
  ],
  'VCI-8.3-06': [
    ['violates', 'a transaction_id beside credentials', code, set('/transaction_id', 'tx-1')],
    ['violates', 'a deferral beside credentials', code, all(set('/transaction_id', 'tx-1'), set('/interval', 5))],
    ['violates', 'a transaction_id beside encrypted credentials', secret, set('/transaction_id', 'tx-1')],
    ['violates', 'a transaction_id beside a batch', batch, all(status(202), set('/transaction_id', 'tx-1'), set('/interval', 5))],
    ['violates', 'credentials beside a transaction_id', later, set('/credentials', [{ credential: 'eyJhbGciOiJFUzI1NiJ9.e30.AAAA~' }])],
    ['violates', 'no credentials, said by an empty list, beside a transaction_id', later, set('/credentials', [])],
    ['legal', 'another id of a transaction', code, set('/transaction', 'tx-1')],
    ['legal', 'a transaction_id in an element', code, set('/credentials/0/transaction_id', 'tx-1')],
    ['legal', 'a header with the id', code, header('x-transaction-id', 'tx-1')],
  ],
  'VCI-8.3-07': [
    ['violates', 'no element', code, set('/credentials', [])],
    ['violates', 'an object for the list', code, set('/credentials', (it: unknown[]) => it[0])],
    ['violates', 'credentials of null', code, set('/credentials', null)],
    ['violates', 'credentials as text', code, set('/credentials', (it: { credential: string }[]) => it[0]?.credential)],
    ['violates', 'a list of texts', code, set('/credentials', (it: { credential: string }[]) => it.map(({ credential }) => credential))],
    ['violates', 'a text behind an object', batch, set('/credentials/1', (it: { credential: string }) => it.credential)],
    ['violates', 'a list in the list', code, set('/credentials/0', (it: unknown) => [it])],
    ['violates', 'an element of null', batch, set('/credentials/1', null)],
    ['violates', 'a list of texts in an encrypted answer', secret, set('/credentials', (it: { credential: string }[]) => it.map(({ credential }) => credential))],
    ['legal', 'an element with more members', code, set('/credentials/0/x_more', [1])],
    ['legal', 'one element of two', batch, drop('/credentials/1')],
    ['legal', 'elements in another order', batch, set('/credentials', (it: unknown[]) => it.toReversed())],
  ],
  'VCI-8.3-08': [
    ['violates', 'an element without its credential', code, json({ credentials: [{}] })],
    ['violates', 'a credential of null', code, set(first, null)],
    ['violates', 'a credential that is a number', code, set(first, 1)],
    ['violates', 'a credential in a list', code, set(first, (it: string) => [it])],
    ['violates', 'a member by another name', batch, set('/credentials/1', (it: { credential: string }) => ({ verifiable_credential: it.credential }))],
    ['legal', 'an element with a format', code, set('/credentials/0/format', 'dc+sd-jwt')],
    ['legal', 'an element with its members the other way round', 'jwt-vc/credential', set('/credentials/0', (it: { credential: string }) => ({ x: 1, credential: it.credential }))],
    ['legal', 'a JSON-LD object with its members the other way round', 'ldp-vc/credential', set(first, (it: object) => Object.fromEntries(Object.entries(it).toReversed()))],
  ],
  'VCI-8.3-09': [
    ['violates', 'the same credential twice for one key', code, set('/credentials/-', (_: unknown, it: { json: { credentials: unknown[] } }) => it.json.credentials[0])],
    ['violates', 'the first credential in place of the second', batch, set('/credentials/1', (_: unknown, it: { json: { credentials: unknown[] } }) => it.json.credentials[0])],
    ['violates', 'a third credential for two keys', batch, set('/credentials/-', (_: unknown, it: { json: { credentials: unknown[] } }) => it.json.credentials[0])],
    [
      'violates',
      'a second credential for the key of the first',
      batch,
      (it) => {
        let cnf: unknown
        it.jwt(first, (one) => {
          cnf = one.payload.cnf
        })
        it.jwt('/credentials/1/credential', (two) => {
          two.payload.cnf = cnf
        })
      },
    ],
    ['violates', 'a deferred batch with one twice', 'deferred-batch/deferred', set('/credentials/2', (_: unknown, it: { json: { credentials: unknown[] } }) => it.json.credentials[1])],
    ['violates', 'an encrypted credential twice', secret, set('/credentials/-', (_: unknown, it: { json: { credentials: unknown[] } }) => it.json.credentials[0])],
    ['violates', 'an mdoc twice', 'mdoc/credential', set('/credentials/-', (_: unknown, it: { json: { credentials: unknown[] } }) => it.json.credentials[0])],
    ['legal', 'fewer credentials than keys', batch, drop('/credentials/0')],
    ['legal', 'credentials in another order', batch, set('/credentials', (it: unknown[]) => it.toReversed())],
    ['legal', 'fewer deferred credentials than keys', 'deferred-batch/deferred', drop('/credentials/1')],
  ],
  'VCI-8.3-11': [
    ['violates', 'an mdoc in base64', 'mdoc/credential', set(first, (it: string) => Buffer.from(it, 'base64url').toString('base64'))],
    ['violates', 'an mdoc with padding', 'mdoc/credential', set(first, (it: string) => `${it}=`)],
    ['violates', 'an mdoc in letters of base64', 'driving-licence/credential', set(first, padded)],
    ['violates', 'an mdoc in lines', 'mdoc/credential', set(first, (it: string) => it.replaceAll(/.{76}/g, '$&\n'))],
    ['violates', 'an mdoc as data URI', 'mdoc/credential', set(first, (it: string) => `data:application/cbor;base64,${it}`)],
    ['violates', 'an mdoc as the text of its bytes', 'two-mdocs/credential', set(first, (it: string) => Buffer.from(it, 'base64url').toString('latin1'))],
    ['violates', 'an mdoc with a space at the end', 'mdoc/credential', set(first, (it: string) => `${it} `)],
    ['legal', 'an mdoc with its format', 'mdoc/credential', set('/credentials/0/format', 'mso_mdoc')],
    ['legal', 'an mdoc among members that nobody knows', 'driving-licence/credential', more],
    ['legal', 'an mdoc without a notification', 'two-mdocs/credential', drop('/notification_id')],
  ],
  'VCI-8.3-12': [
    ['violates', 'a notification_id beside a transaction_id', later, set('/notification_id', 'n-1')],
    ['violates', 'a notification_id while it goes on', 'deferred/deferred#1', set('/notification_id', 'n-1')],
    ['violates', 'a notification_id beside an encrypted transaction_id', secretLater, set('/notification_id', 'n-1')],
    ['violates', 'a notification_id for a batch to come', 'deferred-batch/credential', set('/notification_id', 'n-1')],
    ['violates', 'a notification_id that is a number, beside a transaction_id', later, set('/notification_id', 3)],
    ['legal', 'another id beside a transaction_id', later, set('/notification', 'n-1')],
    ['legal', 'credentials without a notification_id', code, drop('/notification_id')],
    ['legal', 'another notification_id', code, set('/notification_id', '3fwe98js')],
  ],
  'VCI-8.3-13': [
    ['violates', 'a notification_id that is a number', code, set('/notification_id', 7)],
    ['violates', 'a notification_id of null', code, set('/notification_id', null)],
    ['violates', 'a notification_id in a list', batch, set('/notification_id', ['n-1', 'n-2'])],
    ['violates', 'a notification_id in an object', code, set('/notification_id', { id: 'n-1' })],
    ['violates', 'a notification_id of true', 'mdoc/credential', set('/notification_id', true)],
    ['violates', 'a notification_id that is a number, with deferred credentials', fetched, set('/notification_id', 7)],
    ['violates', 'a notification_id that is a number, encrypted', secret, set('/notification_id', 7)],
    ['legal', 'no notification_id', code, drop('/notification_id')],
    ['legal', 'a notification_id of one letter', code, set('/notification_id', 'n')],
    ['legal', 'a notification_id that is a URL', batch, set('/notification_id', 'https://issuer.example/n/1?a=b')],
    ['violates', 'a number beside an mdoc', 'mdoc/credential', set('/notification_id', 4711)],
    ['violates', 'false in a JWE', secret, set('/notification_id', false)],
    ['violates', 'an id in a list, later', fetched, set('/notification_id', (it: string) => [it])],
    ['violates', 'an id in an object, under HAIP', 'haip/credential', set('/notification_id', (it: unknown) => ({ id: it ?? 'x' }))],
    ['violates', 'null beside two copies', batch, set('/notification_id', null)],
    ['violates', 'no letters, beside a JWT VC', 'jwt-vc/credential', set('/notification_id', '')],
    ['violates', 'zero in a JWE, later', 'encrypted-anew/deferred', set('/notification_id', 0)],
    ['legal', 'a URL beside an mdoc', 'mdoc/credential', set('/notification_id', 'https://issuer.example/events?id=4711')],
    ['legal', 'digits in a text, in a JWE', secret, set('/notification_id', '0')],
    ['legal', 'two thousand letters, with a blank, later', fetched, set('/notification_id', `é ${'x'.repeat(2000)}`)],
  ],
  'VCI-8.3-14': [
    ['violates', 'credentials in clear', secret, text((it) => it, 'application/json')],
    ['violates', 'credentials in clear that are called a JWT', secret, text((it) => it)],
    ['violates', 'a deferral in clear', secretLater, text((it) => it, 'application/json')],
    ['violates', 'compressed credentials in clear', 'compressed/credential', text((it) => it, 'application/json')],
    ['violates', 'credentials in a JWT without a key', secret, text((it) => `eyJhbGciOiJub25lIn0.${Buffer.from(it).toString('base64url')}.`, 'application/jwt')],
    ['violates', 'credentials in a signed JWT', secret, text((it) => `eyJhbGciOiJFUzI1NiJ9.${Buffer.from(it).toString('base64url')}.${'A'.repeat(86)}`, 'application/jwt')],
    ['violates', 'a JWE that the wallet cannot open', secret, text(compactJwe, 'application/jwt')],
    ['violates', 'credentials that are only base64', secret, text((it) => Buffer.from(it).toString('base64url'), 'application/jwt')],
    ['legal', 'a refusal in clear', secret, refusedInClear(400, 'credential_request_denied')],
    ['legal', 'an encrypted answer that says what it holds', secret, jweHeader({ cty: 'application/json', typ: 'JWT' })],
    ['legal', 'an encrypted deferral', secret, all(status(202), json({ transaction_id: 't-1', interval: 5 }))],
  ],
  'VCI-8.3-15': [
    ...otherTypes(code),
    ['violates', 'a deferral that is called text', later, header('content-type', 'text/plain')],
    ['violates', 'a batch of no media type', batch, header('content-type', undefined)],
    ['violates', 'an mdoc that is called CBOR', 'mdoc/credential', header('content-type', 'application/cbor')],
    ['violates', 'credentials that are called problem', 'pre-authorized/credential', header('content-type', 'application/problem+json')],
    ...legalJson(code),
    ['legal', 'a deferral with a charset', later, header('content-type', 'application/json; charset="utf-8"')],
  ],
  'VCI-8.3-16': [
    ['violates', 'a JWE nobody asked for', code, text(compactJwe, 'application/jwt')],
    ['violates', 'a JWE nobody asked for, called JSON', code, text(compactJwe)],
    ['violates', 'a JWE nobody asked for, in JSON', 'pre-authorized/credential', json(compactJwe)],
    ['violates', 'a JWE nobody asked for, in a member', code, json({ response: compactJwe })],
    ['violates', 'a deferral in a JWE nobody asked for', later, text(compactJwe, 'application/jwt')],
    ['violates', 'a batch in a JWE nobody asked for', batch, text(compactJwe, 'application/jose')],
    ['violates', 'a JWE in its JSON form nobody asked for', code, json({ protected: 'eyJhbGciOiJFQ0RILUVTIiwiZW5jIjoiQTEyOEdDTSJ9', iv: 'AAAAAAAAAAAAAAAA', ciphertext: 'AAAA', tag: 'AAAAAAAAAAAAAAAAAAAAAA' })],
    ...legalJson('pre-authorized/credential'),
  ],
  'VCI-8.3-17': [
    ['violates', 'a key that nobody sent', code, payload(first, { cnf: { jwk: foreignKey } })],
    ['violates', 'a key that nobody sent, in the second of a batch', batch, payload('/credentials/1/credential', { cnf: { jwk: foreignKey } })],
    ['violates', 'a key that nobody sent, encrypted', secret, payload(first, { cnf: { jwk: foreignKey } })],
    ['violates', 'a key that nobody sent, later', fetched, payload(first, { cnf: { jwk: foreignKey } })],
    [
      'violates',
      'a key that nobody sent, in an mdoc',
      'mdoc/credential',
      mdoc(first, ({ mso }) => {
        const info = mso.get('deviceKeyInfo') as Map<unknown, unknown>
        const key = info.get('deviceKey') as Map<unknown, unknown>
        key.set(-2, new Uint8Array(Buffer.from(foreignKey.x, 'base64url')))
        key.set(-3, new Uint8Array(Buffer.from(foreignKey.y, 'base64url')))
      }),
    ],
    ['violates', 'a subject that nobody proved, in JSON-LD', 'ldp-vc/credential', set(`${first}/credentialSubject/id`, foreignDid)],
    [
      'violates',
      'the coordinates the other way round',
      code,
      jwt(first, ({ payload: it }) => {
        const { x, y } = it.cnf.jwk
        Object.assign(it.cnf.jwk, { x: y, y: x })
      }),
    ],
    [
      'violates',
      "the wallet's key on another curve's name",
      code,
      jwt(first, ({ payload: it }) => {
        it.cnf.jwk.crv = 'secp256k1'
      }),
    ],
    [
      'legal',
      'the key with its algorithm and use',
      code,
      jwt(first, ({ payload: it }) => {
        Object.assign(it.cnf.jwk, { alg: 'ES256', use: 'sig', kid: 'wallet-1' })
      }),
    ],
    [
      'legal',
      'the members of the key in another order',
      code,
      jwt(first, ({ payload: it }) => {
        it.cnf.jwk = Object.fromEntries(Object.entries(it.cnf.jwk).toReversed())
      }),
    ],
    [
      'legal',
      'the key with more about it',
      batch,
      jwt('/credentials/1/credential', ({ payload: it }) => {
        it.cnf.x_level = 'high'
      }),
    ],
  ],
  'VCI-8.3-21': usedTwice(),
}

/** A transaction whose credential was fetched: no credential a second time. */
export function usedTwice(): readonly Shape[] {
  const where = 'refusal of a transaction id used before'
  const lastOne: Alter = (it) => answered(200, credentialAnswer(it))(it)
  return [
    ['violates', 'the credential once more', where, issued],
    ['violates', 'the credential once more, with status 202', where, all(lastOne, status(202))],
    ['violates', 'the credential once more, in an element with a format', where, all(lastOne, set('/credentials/0/format', 'dc+sd-jwt'))],
    ['violates', 'the credential once more, without a notification', where, all(lastOne, drop('/notification_id'))],
    ['violates', 'the credential once more, beside a code', where, all(lastOne, status(400), set('/error', 'invalid_transaction_id'))],
    ['legal', 'the code alone', where, refused(400, 'invalid_transaction_id')],
    ['legal', 'a token that has ended', where, all(refused(401, 'invalid_token'), header('www-authenticate', 'DPoP error="invalid_token"'))],
    ['legal', 'the code with a charset', where, all(refused(400, 'invalid_transaction_id'), header('content-type', 'application/json;charset=utf-8'))],
  ]
}

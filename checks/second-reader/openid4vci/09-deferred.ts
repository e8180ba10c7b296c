import { answered, compactJwe, html, issued, issuedBeside, legalJson, otherTypes, promised, refusedWith } from '../answers.ts'
import type { Shape, Shapes } from '../shape.ts'
import { type Alter, all, drop, header, json, refused, set, status, text } from '../verbs.ts'
import { authorizationErrors } from './08.3.1-credential-errors.ts'
import { usedTwice } from './08.3-credential-response.ts'
import { jweHeader } from './08-credential-request.ts'

const still = 'deferred/deferred#1'
const ready = 'deferred/deferred#2'
const anew = 'encrypted-anew/deferred'

const sent = (it: { request: { body?: string; decoded?: { transaction_id: string } } }): string => it.request.decoded?.transaction_id ?? JSON.parse(it.request.body ?? '{}').transaction_id

const inClear = (code: number, error: string): Alter => all(status(code), text(JSON.stringify({ error }), 'application/json'))

/** A deferred request that has to be taken. */
function taken(where: string): readonly Shape[] {
  return [
    ['violates', `invalid_credential_request, ${where}`, where, inClear(400, 'invalid_credential_request')],
    ['violates', `invalid_encryption_parameters, ${where}`, where, inClear(400, 'invalid_encryption_parameters')],
    ['violates', `invalid_request, ${where}`, where, inClear(400, 'invalid_request')],
    ['violates', `a media type that is not taken, ${where}`, where, html(415)],
    ['violates', `a schema that has to be met, ${where}`, where, inClear(422, 'additionalProperties')],
    ['violates', `a failure of the server, ${where}`, where, html(500)],
    ['legal', `a credential that is denied, ${where}`, where, inClear(400, 'credential_request_denied')],
    [
      'legal',
      `still not ready, ${where}`,
      where,
      (it) => {
        it.json = { interval: 60, transaction_id: sent(it) }
        it.status = 202
      },
    ],
    ['legal', `an answer with more members, ${where}`, where, json((it: object) => ({ ...it, x_more: 1 }))],
  ]
}

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-9 */
export const deferredShapes: Shapes = {
  'VCI-9-01': [
    ...authorizationErrors('no access token at the deferred credential endpoint', true).filter(([verdict, what]) => verdict === 'legal' || /^(a credential|200|a failure)/.test(what)),
    ...authorizationErrors('an unknown access token at the deferred credential endpoint', false).filter(([verdict, what]) => verdict === 'legal' || /^(a credential|200|a failure)/.test(what)),
  ],
  'VCI-9-02': [
    ['legal', 'no endpoint', 'metadata/issuer-metadata', drop('/deferred_credential_endpoint')],
    ['legal', 'an endpoint at another host', 'metadata/issuer-metadata', set('/deferred_credential_endpoint', 'https://later.example:8443/d?x=1')],
    ['legal', 'an endpoint over HTTPS in capitals', 'metadata/issuer-metadata', set('/deferred_credential_endpoint', (url: string) => url.replace('https:', 'HTTPS:'))],
  ],
  'VCI-9.1-01': [
    ...taken(ready),
    ['violates', 'an id that is called bad', ready, refused(400, 'invalid_transaction_id')],
    ['violates', 'an endpoint that is not there', ready, html(404)],
    ['violates', 'a plain request that has to be encrypted', still, refused(400, 'invalid_encryption_parameters')],
  ],
  'VCI-9.1-02': [
    ['violates', 'a credential for no transaction id', 'refusal of no transaction id', issued],
    ['violates', 'a credential beside a code', 'refusal of no transaction id', issuedBeside(200, 'invalid_transaction_id')],
    ['violates', 'a transaction that was not asked for', 'refusal of no transaction id', promised],
    ['violates', 'a failure of the server', 'refusal of no transaction id', html(500)],
    ['legal', 'a malformed request', 'refusal of no transaction id', refused(400, 'invalid_credential_request')],
    ['legal', 'a bad transaction id', 'refusal of no transaction id', refused(400, 'invalid_transaction_id')],
    ['legal', 'a malformed request with more', 'refusal of no transaction id', refused(400, 'invalid_credential_request', { error_description: 'transaction_id', x: 1 })],
  ],
  'VCI-9.1-03': taken('unknown-deferred/deferred'),
  'VCI-9.1-04': [
    ['violates', 'an encrypted deferral that was asked for before', 'encrypted-deferred/deferred#1', text(compactJwe, 'application/jwt')],
    ['violates', 'encrypted credentials that were asked for before', 'encrypted-deferred/deferred#2', text(compactJwe, 'application/jwt')],
    ['violates', 'encrypted credentials that are called JSON', 'encrypted-deferred/deferred#2', text(compactJwe)],
    ['violates', 'encrypted credentials in JSON', 'encrypted-deferred/deferred#2', json(compactJwe)],
    ['violates', 'encrypted credentials called JOSE', 'encrypted-deferred/deferred#2', text(compactJwe, 'application/jose')],
    ...legalJson('encrypted-deferred/deferred#2'),
    ['violates', 'a JWE that nobody asked for the second time', 'encrypted-deferred/deferred#2', text(compactJwe, 'application/jwt')],
    ['violates', 'a JWE while it takes its time', 'encrypted-deferred/deferred#1', text(compactJwe, 'application/jwt')],
    ['violates', 'a JWE in an answer called JSON', 'encrypted-deferred/deferred#2', text(JSON.stringify(compactJwe), 'application/json')],
    ['violates', 'a JWE that nobody ever asked for', 'unknown-deferred/deferred#2', text(compactJwe, 'application/jwt')],
    ['violates', 'a JWE for nobody in a batch', 'deferred-batch/deferred#2', text(compactJwe, 'application/jwt')],
    ['violates', 'JSON where a new key was given', anew, (it) => text(JSON.stringify(it.json), 'application/json')(it)],
    ['violates', 'JSON while it takes its time, where a new key was given', 'encrypted-anew/deferred#1', (it) => text(JSON.stringify(it.json), 'application/json')(it)],
    ['legal', 'a credential that is denied, in clear', anew, inClear(400, 'credential_request_denied')],
    [
      'legal',
      'still not ready, in clear',
      'encrypted-deferred/deferred#2',
      (it) => {
        it.json = { transaction_id: sent(it), interval: 60 }
        it.status = 202
      },
    ],
    ['legal', 'JSON of a charset', 'encrypted-deferred/deferred#2', header('content-type', 'application/json; charset=UTF-8')],
    ['legal', 'a refusal in clear after the first was encrypted', 'encrypted-deferred/deferred#2', inClear(400, 'credential_request_denied')],
  ],
  'VCI-9.1-09': usedTwice(),
  'VCI-9.1-10': taken(anew),
  'VCI-9.2-01': [
    ['violates', 'credentials with status 202', ready, status(202)],
    ['violates', 'credentials with status 201', ready, status(201)],
    ['violates', 'a batch with status 203', 'deferred-batch/deferred', status(203)],
    ['violates', 'encrypted credentials with status 201', anew, status(201)],
    ['violates', 'credentials as text', ready, set('/credentials', (it: { credential: string }[]) => it[0]?.credential)],
    ['violates', 'an interval beside credentials', ready, set('/interval', 30)],
    [
      'violates',
      'the transaction_id beside credentials',
      ready,
      (it) => {
        it.json.transaction_id = sent(it)
      },
    ],
    ['violates', 'no element', ready, set('/credentials', [])],
    ['legal', 'credentials without a notification', ready, drop('/notification_id')],
    ['legal', 'credentials last', ready, json((it: object) => Object.fromEntries(Object.entries(it).toReversed()))],
    ['legal', 'fewer credentials than keys', 'deferred-batch/deferred', drop('/credentials/1')],
  ],
  'VCI-9.2-02': [
    ['violates', 'issuance that is pending as an error', still, refused(400, 'issuance_pending', { interval: 30 })],
    ['violates', 'a deferral with status 200', still, status(200)],
    ['violates', 'a deferral with status 201', still, status(201)],
    ['violates', 'no interval', still, drop('/interval')],
    ['violates', 'no transaction_id', still, drop('/transaction_id')],
    ['violates', 'an interval as text', still, set('/interval', '30')],
    ['violates', 'an interval of zero', 'encrypted-deferred/deferred#1', set('/interval', 0)],
    ['violates', 'a negative interval for a batch', 'deferred-batch/deferred#1', set('/interval', -1)],
    ['violates', 'an interval of null', still, set('/interval', null)],
    ['legal', 'another interval', still, set('/interval', 3600.5)],
    ['legal', 'more members', still, set('/progress', 0.4)],
    ['legal', 'a header that says when', still, header('retry-after', '30')],
  ],
  'VCI-9.2-03': [
    ['violates', 'another transaction_id', still, set('/transaction_id', 'tx-2')],
    ['violates', 'the transaction_id in capitals', still, set('/transaction_id', (it: string) => it.toUpperCase())],
    ['violates', 'the transaction_id with a counter', 'deferred-batch/deferred#1', set('/transaction_id', (it: string) => `${it}.1`)],
    ['violates', 'the transaction_id with a space', still, set('/transaction_id', (it: string) => ` ${it}`)],
    ['violates', 'another transaction_id where the first request was encrypted', 'encrypted-deferred/deferred#1', set('/transaction_id', '4f1d1c9e')],
    ['violates', 'the transaction_id cut off', still, set('/transaction_id', (it: string) => it.slice(0, -1))],
    ['legal', 'the same transaction_id behind the interval', still, json((it: object) => Object.fromEntries(Object.entries(it).toReversed()))],
    ['legal', 'another interval', still, set('/interval', 60)],
    ['legal', 'another member with another id', still, set('/next_transaction_id', 'tx-2')],
  ],
  'VCI-9.2-04': [
    ['violates', 'credentials in clear', anew, text((it) => it, 'application/json')],
    ['violates', 'credentials in clear that are called a JWT', anew, text((it) => it)],
    ['violates', 'a deferral in clear', anew, (it) => answered(202, { transaction_id: sent(it), interval: 30 })(Object.assign(it, { text: JSON.stringify({ transaction_id: sent(it), interval: 30 }) }))],
    ['violates', 'a JWE for another key', anew, text(compactJwe, 'application/jwt')],
    ['violates', 'credentials in a JWT without a key', anew, text((it) => `eyJhbGciOiJub25lIn0.${Buffer.from(it).toString('base64url')}.`, 'application/jwt')],
    ['legal', 'an encrypted answer that says what it holds', anew, jweHeader({ cty: 'json' })],
    ['legal', 'a refusal in clear', anew, all(status(400), text('{"error":"credential_request_denied"}', 'application/json'))],
    ['legal', 'an encrypted answer without a notification', anew, drop('/notification_id')],
  ],
  'VCI-9.2-05': [
    ...otherTypes(ready),
    ['violates', 'a deferral that is called text', still, header('content-type', 'text/plain')],
    ['violates', 'a batch of no media type', 'deferred-batch/deferred', header('content-type', undefined)],
    ...legalJson(ready),
  ],
  'VCI-9.3-01': [
    ['violates', 'a credential for an unknown id', 'refusal of an unknown transaction id', issued],
    ['violates', 'a failure of the server', 'refusal of an unknown transaction id', html(500)],
    ['violates', 'a transaction that goes on', 'refusal of an unknown transaction id', promised],
    // It is refused; that a code of the section takes the place of this one is 8.3.1.2-01.
    ['warns', 'invalid_request', 'refusal of an unknown transaction id', refused(400, 'invalid_request')],
    ['violates', 'the right code with status 200', 'refusal of an unknown transaction id', answered(200, { error: 'invalid_transaction_id' })],
    ['legal', 'the code alone', 'refusal of an unknown transaction id', refused(400, 'invalid_transaction_id')],
    ['legal', 'the code with more', 'refusal of an unknown transaction id', refused(400, 'invalid_transaction_id', { error_description: 'gone', x: [] })],
    ['legal', 'the code with a charset', 'refusal of an unknown transaction id', header('content-type', 'application/json; charset=utf-8')],
  ],
  'VCI-9.3-02': [...refusedWith('a transaction id used before', 'invalid_transaction_id')],
}

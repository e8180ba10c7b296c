import type { Shape, Shapes } from '../shape.ts'
import { type Alter, all, drop, header, json, set, status, text } from '../verbs.ts'
import { apiError, empty, legalAnswer, otherUuid, page } from './answers.ts'

const worker = 'p1-worker/worker-token'
const secret = 'p1-wrong-secret/worker-token'
const made = 'p1-made/offers-api'
const failed = 'p1-unknown-user/offers-api'
const limited = 'p1-too-many/offers-api'
const openid = 'p1-discovery/as-metadata#1'
const rfc8414 = 'p1-discovery/as-metadata#2'
const did = 'p1-did/did-document'

/** An offer in spite of the reason to refuse. */
const offered: Alter = all(status(201), json({ id: otherUuid, createdAt: '2026-06-09T15:40:08.609Z', expiresAt: '2026-06-09T16:10:08.609Z', credentialOfferUrl: 'https://auth.example/o/1', status: 'CREATED' }))

/** Refusals of another kind than the one that is due. */
function otherwise(where: string, due: number, code: string): readonly Shape[] {
  return [
    ['violates', `an offer, ${where}`, where, offered],
    ['violates', `an offer with status 200, ${where}`, where, all(offered, status(200))],
    ['violates', `no content, ${where}`, where, empty(204)],
    ['violates', `the error with status 200, ${where}`, where, status(200)],
    ['violates', `a failure, ${where}`, where, apiError(500, 'UNEXPECTED_ERROR')],
    ['violates', `a page, ${where}`, where, page(500)],
    ['violates', `an error nobody knows, ${where}`, where, apiError(409, 'REQUEST_FAILED')],
    ['legal', `no details, ${where}`, where, apiError(due, code)],
    ['legal', `other words, ${where}`, where, set('/message', 'Nope.')],
    ['legal', `a member more, ${where}`, where, set('/traceId', 'x')],
  ]
}

const words = (where: string): readonly Shape[] => [
  ['legal', `other words, ${where}`, where, set('/message', 'Nope.')],
  ['legal', `no details, ${where}`, where, drop('/details')],
  ['legal', `details of one object, ${where}`, where, set('/details', [{ code: 'INVALID_VALUE', message: 'It is wrong.', target: 'user', innerError: { allowedValues: ['x'] } }])],
]

/** Of the fact sheet of PingOne's API. */
export const apiShapes: Shapes = {
  'P1-API-01': [
    ['violates', 'another life', worker, set('/expires_in', 7200)],
    ['violates', 'its life as text', worker, set('/expires_in', '3600')],
    ['violates', 'no life', worker, drop('/expires_in')],
    ['violates', 'another type', worker, set('/token_type', 'DPoP')],
    ['violates', 'no type', worker, drop('/token_type')],
    ['violates', 'no token', worker, drop('/access_token')],
    ['violates', 'a scope', worker, set('/scope', 'openid')],
    ['violates', 'a refresh token', worker, set('/refresh_token', 'r')],
    ['violates', 'status 201', worker, status(201)],
    ['legal', 'a token of another form', worker, set('/access_token', 'kq0Zyl3cB7uV2mWn4rXo8t_sAeGdJfHi1pLQk5vYbNM')],
    ['legal', 'members in another order', worker, json((it: object) => Object.fromEntries(Object.entries(it).toReversed()))],
    ['legal', 'a charset', worker, header('content-type', 'application/json;charset=UTF-8')],
  ],
  'P1-API-02': [
    ['violates', 'a token', secret, all(status(200), json({ access_token: 'kq0Zyl3cB7uV2mWn4rXo8t_sAeGdJfHi1pLQk5vYbNM', token_type: 'Bearer', expires_in: 3600 }))],
    ['violates', "PingOne's own error", secret, apiError(401, 'ACCESS_FAILED')],
    ['violates', 'status 400', secret, status(400)],
    ['violates', 'status 403', secret, status(403)],
    ['violates', 'another code', secret, set('/error', 'invalid_grant')],
    ['violates', 'a code in other letters', secret, set('/error', 'INVALID_CLIENT')],
    ['violates', 'no code', secret, drop('/error')],
    ['violates', 'a page', secret, page(401)],
    ['violates', 'the error with status 200', secret, status(200)],
    ['legal', 'other words', secret, set('/error_description', 'Request denied')],
    ['legal', 'an address beside it', secret, set('/error_uri', 'https://auth.example/errors')],
    ['legal', 'a charset', secret, header('content-type', 'application/json;charset=UTF-8')],
  ],
  'P1-API-03': [
    ...otherwise('p1-no-token/offers-api', 401, 'ACCESS_FAILED'),
    ...otherwise('p1-made-up-token/offers-api', 401, 'ACCESS_FAILED'),
    ['violates', '403', 'p1-no-token/offers-api', status(403)],
    ['violates', '404', 'p1-made-up-token/offers-api', apiError(404, 'NOT_FOUND')],
    ['violates', '400', 'p1-made-up-token/offers-api', apiError(400, 'INVALID_DATA')],
  ],
  'P1-API-05': [...otherwise('p1-no-role/offers-api', 403, 'ACCESS_FAILED'), ['violates', '401', 'p1-no-role/offers-api', status(401)], ['violates', '404', 'p1-no-role/offers-api', apiError(404, 'NOT_FOUND')]],
  'P1-API-06': [...otherwise(failed, 404, 'NOT_FOUND'), ['violates', '400', failed, apiError(400, 'INVALID_DATA')], ['violates', '403', failed, apiError(403, 'ACCESS_FAILED')]],
  'P1-API-07': [...otherwise('p1-unknown-offer/offers-api', 404, 'NOT_FOUND'), ['violates', '400', 'p1-unknown-offer/offers-api', apiError(400, 'INVALID_DATA')], ['violates', '410', 'p1-unknown-offer/offers-api', status(410)]],
  'P1-API-09': [...otherwise('p1-unknown-environment/offers-api', 404, 'NOT_FOUND'), ['legal', '403', 'p1-unknown-environment/offers-api', apiError(403, 'ACCESS_FAILED')]],
  'P1-API-10': [
    ['violates', 'no id', failed, drop('/id')],
    ['violates', 'an id that is no UUID', failed, set('/id', 'err-17')],
    ['violates', 'a number as id', failed, set('/id', 17)],
    ['violates', 'no code', failed, drop('/code')],
    ['violates', 'a number as code', failed, set('/code', 404)],
    ['violates', 'no message', failed, drop('/message')],
    ['violates', 'an object as message', failed, set('/message', { en: 'x' })],
    ['violates', 'details that are text', failed, set('/details', 'x')],
    ['violates', 'details that are an object', failed, set('/details', { code: 'X', message: 'x' })],
    ['violates', 'a detail that is text', failed, set('/details', ['x'])],
    ['violates', 'a detail without a code', failed, set('/details', [{ message: 'x' }])],
    ['violates', 'a detail without a message', failed, set('/details', [{ code: 'X' }])],
    ['violates', 'an inner error that is text', failed, set('/details', [{ code: 'X', message: 'x', innerError: 'x' }])],
    ['violates', 'an array', failed, json((it: object) => [it])],
    ['violates', 'OAuth', failed, json({ error: 'not_found', error_description: 'x' })],
    ['violates', 'a page', failed, page(404)],
    ['violates', 'no content', failed, text('')],
    ['violates', 'JSON that is called text', failed, header('content-type', 'text/plain')],
    ['violates', 'no code in a refused token', 'p1-no-token/offers-api', drop('/code')],
    ['violates', 'no id where there are too many', limited, drop('/id')],
    ...words(failed),
  ],
  'P1-API-11': [...otherwise('p1-broken-json/offers-api', 400, 'INVALID_REQUEST'), ['violates', '415', 'p1-broken-json/offers-api', status(415)], ['violates', '404', 'p1-broken-json/offers-api', apiError(404, 'NOT_FOUND')]],
  'P1-API-13': [
    ['violates', 'none', made, header('correlation-id', undefined)],
    ['violates', 'an empty one', made, header('correlation-id', '')],
    ['violates', 'none in a refusal', failed, header('correlation-id', undefined)],
    ['violates', 'none for a link', 'p1-user-link/management-api', header('correlation-id', undefined)],
    ['violates', 'none when read', 'p1-read/offers-api', header('correlation-id', undefined)],
    ['violates', 'another name', made, all(header('correlation-id', undefined), header('x-correlation-id', otherUuid))],
    ['legal', 'a word', made, header('correlation-id', '00-4bf92f3577b34da6a3ce929d0e0e4736')],
    ...legalAnswer(made).slice(0, 2),
  ],
  'P1-API-16': [
    ['violates', 'a link that is text', made, set('/_links/user', 'https://api.example/u')],
    ['violates', 'a link that is null', made, set('/_links/user', null)],
    ['violates', 'a relative address', made, set('/_links/self/href', '/v1/offers/1')],
    ['violates', 'no address', made, set('/_links/environment', {})],
    ['violates', 'an array of links', made, set('/_links/user', [{ href: 'https://api.example/u' }])],
    ['violates', 'a number', made, set('/_links/user/href', 7)],
    ['violates', 'a link nobody knows, relative', made, set('/_links/history', { href: 'history' })],
    ['violates', 'a picture in another link', made, set('/_links/logo', { href: 'data:image/png;base64,AAAA' })],
    ['violates', 'a relative address when read', 'p1-read/offers-api', set('/_links/user/href', '/v1/users/1')],
    ['violates', 'a relative address of a user', 'p1-user-link/management-api', set('/_links/self', { href: '/v1/users/1' })],
    ['legal', 'a link nobody knows', made, set('/_links/history', { href: 'https://api.example/h', title: 'History' })],
    ...legalAnswer(made),
  ],
  'P1-API-18': [
    ['violates', 'no word when to come again', limited, header('retry-after', undefined)],
    ['violates', 'an empty word', limited, header('retry-after', '')],
    ['violates', 'soon', limited, header('retry-after', 'soon')],
    ['violates', 'a time of ISO 8601', limited, header('retry-after', '2026-11-29T15:40:00Z')],
    ['violates', 'less than none', limited, header('retry-after', '-5')],
    ['violates', '503', limited, status(503)],
    ['violates', '403', limited, status(403)],
    ['violates', '400', limited, status(400)],
    ['legal', 'a date', limited, header('retry-after', 'Sun, 29 Nov 2026 23:40:00 GMT')],
    ['legal', 'seconds', limited, header('retry-after', '60')],
    ['legal', 'other words', limited, set('/message', 'Slow down.')],
  ],
  'P1-API-19': [openid, rfc8414].flatMap((where): readonly Shape[] => [
    ['violates', `another issuer, ${where}`, where, set('/issuer', (it: string) => `${it}/`)],
    ['violates', `the issuer without its end, ${where}`, where, set('/issuer', (it: string) => it.replace(/\/as$/, ''))],
    ['violates', `no issuer, ${where}`, where, drop('/issuer')],
    ['violates', `nothing there, ${where}`, where, apiError(404, 'NOT_FOUND')],
    ['violates', `a page, ${where}`, where, page(200)],
    ['legal', `members nobody knows, ${where}`, where, set('/x', 1)],
    ['legal', `a charset, ${where}`, where, header('content-type', 'application/json;charset=UTF-8')],
  ]),
  'P1-API-20': [
    ['violates', 'another id', did, set('/id', (it: string) => `${it}x`)],
    ['violates', 'a port that is not encoded', did, set('/id', (it: string) => it.replace('%3A', ':'))],
    ['violates', 'another method', did, set('/id', 'did:key:z6Mk')],
    ['violates', 'no id', did, drop('/id')],
    ['violates', 'no key', did, set('/verificationMethod', [])],
    ['violates', 'keys of another name', did, json(({ verificationMethod, ...rest }: Record<string, unknown>) => ({ ...rest, publicKey: verificationMethod }))],
    ['violates', 'nothing there', did, apiError(404, 'NOT_FOUND')],
    ['violates', 'a page', did, page(200)],
    ['legal', 'a service', did, set('/service', [])],
    ['legal', 'its own media type', did, header('content-type', 'application/did+json')],
    ['legal', 'members in another order', did, json((it: object) => Object.fromEntries(Object.entries(it).toReversed()))],
  ],
}

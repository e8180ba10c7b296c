import { answered, html, legalJson } from '../answers.ts'
import type { Shape, Shapes } from '../shape.ts'
import { type Alter, all, drop, header, json, refused, set, status, text } from '../verbs.ts'
import { authorizationErrors } from './08.3.1-credential-errors.ts'

const empty: Alter = all(status(204), text(''))

/** An event, or a member, that is not understood. */
function notUnderstood(where: string): readonly Shape[] {
  const code = 'invalid_notification_request'
  return [
    ['violates', `a notification that is called malformed, ${where}`, where, refused(400, code)],
    ['violates', `an event that is called unknown, ${where}`, where, refused(400, code, { error_description: 'The event is not supported' })],
    ['violates', `an event that is called unknown, with 422, ${where}`, where, refused(422, code)],
    ['violates', `an event that is called unknown, in a charset, ${where}`, where, all(refused(400, code), header('content-type', 'application/json; charset=utf-8'))],
    ...received(where).filter(([verdict]) => verdict === 'legal'),
  ]
}

/** A notification that has to be taken. */
function received(where: string): readonly Shape[] {
  return [
    ['violates', `a notification that is called malformed, ${where}`, where, refused(400, 'invalid_notification_request')],
    ['violates', `an id that is called bad, ${where}`, where, refused(400, 'invalid_notification_id')],
    ['violates', `a conflict, ${where}`, where, refused(409, 'already_notified')],
    ['violates', `a failure of the server, ${where}`, where, html(500)],
    ['violates', `a redirect, ${where}`, where, all(status(303), header('location', 'https://issuer.example/done'))],
    ['violates', `nothing new, ${where}`, where, status(304)],
    ['violates', `an id that is gone, ${where}`, where, html(410)],
    ['legal', `200 with JSON, ${where}`, where, answered(200, { ok: true })],
    ['legal', `200 without a body, ${where}`, where, status(200)],
    ['legal', `202, ${where}`, where, answered(202, {})],
    ['legal', `a page with 200, ${where}`, where, html(200)],
  ]
}

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-11 */
export const notificationShapes: Shapes = {
  'VCI-11-01': [
    // Whether the issuer needs notifications cannot be seen.
    ['warns', 'a token that is not taken', 'notification/notification#1', all(refused(401, 'invalid_token'), header('www-authenticate', 'Bearer error="invalid_token"'))],
    ['warns', 'a scope that is missing', 'deferred/notification', all(refused(403, 'insufficient_scope'), header('www-authenticate', 'Bearer error="insufficient_scope"'))],
    ['legal', '200 without a body', 'notification/notification#1', status(200)],
    ['legal', '202 with JSON', 'dpop/notification', answered(202, {})],
    ['legal', '201', 'deferred/notification', answered(201, { id: 1 })],
  ],
  'VCI-11-02': received('notification/notification#2'),
  'VCI-11-03': [
    ['legal', 'no endpoint', 'metadata/issuer-metadata', drop('/notification_endpoint')],
    ['legal', 'an endpoint at another host', 'metadata/issuer-metadata', set('/notification_endpoint', 'https://events.example:8443/n?x=1')],
    ['legal', 'an endpoint over HTTPS in capitals', 'metadata/issuer-metadata', set('/notification_endpoint', (url: string) => url.replace('https:', 'HTTPS:'))],
  ],
  'VCI-11.1-01': notUnderstood('dpop/notification'),
  'VCI-11.1-02': notUnderstood('failure-notified/notification'),
  'VCI-11.1-03': notUnderstood('deletion-notified/notification'),
  'VCI-11.1-04': received('unknown-notified/notification'),
  'VCI-11.2-01': [...received('deferred/notification').filter(([, what]) => !what.includes('malformed')), ['legal', 'status 204 with nothing', 'notification/notification#1', empty]],
  'VCI-11.3-01': [
    ...authorizationErrors('no access token at the notification endpoint', true).filter(([verdict, what]) => verdict === 'legal' || /^(200|a failure)/.test(what)),
    ['violates', 'a notification without a token that is taken', 'refusal of no access token at the notification endpoint', all(empty, header('www-authenticate', undefined))],
    ['violates', 'a notification without a token that is taken, with JSON', 'refusal of no access token at the notification endpoint', answered(200, {})],
    ['violates', 'a notification without a token that is taken for later', 'refusal of no access token at the notification endpoint', answered(202, {})],
    ['violates', 'a server that is not there', 'refusal of no access token at the notification endpoint', all(html(502), header('www-authenticate', undefined))],
  ],
  'VCI-11.3-02': [
    ['violates', 'an unknown id that is taken', 'refusal of an unknown notification id', all(empty, header('content-type', undefined))],
    ['violates', 'an unknown id that is taken, with JSON', 'refusal of an unknown notification id', answered(200, { error: 'invalid_notification_id' })],
    ['violates', 'status 404', 'refusal of an unknown notification id', status(404)],
    ['violates', 'status 422', 'refusal of an unknown notification id', status(422)],
    ['violates', 'JSON that is called text', 'refusal of an unknown notification id', header('content-type', 'text/plain')],
    ['violates', 'JSON of no media type', 'refusal of an unknown notification id', header('content-type', undefined)],
    ['violates', 'JSON that is called problem', 'refusal of an unknown notification id', header('content-type', 'application/problem+json')],
    ['violates', 'no error', 'refusal of an unknown notification id', drop('/error')],
    ['violates', 'an error that is an object', 'refusal of an unknown notification id', set('/error', { code: 'invalid_notification_id' })],
    ['violates', 'an error of null', 'refusal of an unknown notification id', set('/error', null)],
    ['violates', 'a page for people', 'refusal of an unknown notification id', html(400)],
    ['violates', 'a list', 'refusal of an unknown notification id', json((it: unknown) => [it])],
    ['violates', 'no body', 'refusal of an unknown notification id', text('')],
    ['legal', 'another code', 'refusal of an unknown notification id', refused(400, 'invalid_notification_request')],
    ['legal', 'a code of its own', 'refusal of an unknown notification id', refused(400, 'notification_expired')],
    ...legalJson('refusal of an unknown notification id'),
  ],
}

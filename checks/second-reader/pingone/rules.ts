import type { Shapes } from '../shape.ts'
import { drop, json, set, status } from '../verbs.ts'
import { apiError, empty, legalAnswer, otherUuid, page } from './answers.ts'
import { servedAnyway, without } from './made-anyway.ts'

const rule = 'p1-rule-managed/management-api#2'
const managed = 'p1-rule-managed/management-api#4'
const applied = 'p1-rule-applied/management-api#3'
const appliedToOne = 'p1-ruled/management-api#5'
const waiting = 'p1-rule-applied/management-api#4'

const resource = (sent: Record<string, unknown>): object => ({
  id: otherUuid,
  createdAt: '2026-06-09T15:40:08.609Z',
  updatedAt: '2026-06-09T15:40:08.609Z',
  environment: { id: otherUuid },
  credentialType: { id: otherUuid },
  status: 'ACTIVE',
  ...sent,
})

/** @see https://developer.pingidentity.com/pingone-api/credentials.html */
export const ruleShapes: Shapes = {
  'P1-RULE-01': [
    ...without(rule, '/_links', '/_links/self', '/id', '/createdAt', '/updatedAt', '/environment', '/credentialType', '/status', '/filter', '/automation'),
    ['violates', 'an id that is no UUID', rule, set('/id', 'rule-1')],
    ['violates', 'ENABLED', rule, set('/status', 'ENABLED')],
    ['violates', 'small letters', rule, set('/status', 'active')],
    ['violates', 'true', rule, set('/status', true)],
    ['violates', 'another type', rule, set('/credentialType/id', otherUuid)],
    ['violates', 'another environment', rule, set('/environment/id', otherUuid)],
    ['violates', 'another filter', rule, set('/filter', { scim: 'username eq "x"' })],
    ['violates', 'another automation', rule, set('/automation/issue', 'PERIODIC')],
    ['violates', 'a time that is none', rule, set('/createdAt', 'now')],
    ['violates', 'status 200', rule, status(200)],
    ['violates', 'refused', rule, apiError(400, 'INVALID_DATA')],
    ['violates', 'a failure', rule, apiError(500, 'UNEXPECTED_ERROR')],
    ['violates', 'no content', rule, empty(201)],
    ['legal', 'DISABLED', rule, set('/status', 'DISABLED')],
    ['legal', 'a notification', rule, set('/notification', { methods: ['EMAIL'] })],
    ...legalAnswer(rule),
  ],
  'P1-RULE-02': [...servedAnyway(managed, resource), ['legal', '403', managed, apiError(403, 'ACCESS_FAILED')], ['legal', '409', managed, apiError(409, 'REQUEST_FAILED')]],
  'P1-RULE-03': [
    ...servedAnyway('p1-rule-automation/management-api#3', resource),
    ...servedAnyway('p1-rule-filters/management-api#3', resource),
    ['violates', 'an automation of two', rule, drop('/automation/update')],
    ['violates', 'another literal', rule, set('/automation/revoke', 'NEVER')],
    ['violates', 'a literal in small letters', rule, set('/automation/revoke', 'on_demand')],
    ['violates', 'an empty filter', rule, set('/filter', {})],
    ['violates', 'a filter more', rule, set('/filter/populationIds', [otherUuid])],
    ...legalAnswer(rule),
  ],
  'P1-RULE-04': [
    ['violates', 'nothing issued named', applied, drop('/issued')],
    ['violates', 'no errors named', applied, drop('/errors')],
    ['violates', 'nothing revoked named', applied, drop('/revoked')],
    ['violates', 'a number', applied, set('/issued', (it: object[]) => it.length)],
    ['violates', 'no user', applied, drop('/issued/0/user')],
    ['violates', 'no credential', applied, drop('/issued/0/credential')],
    ['violates', 'a credential of no id', applied, set('/issued/0/credential', {})],
    ['violates', 'the user as text', applied, set('/issued/0/user', (it: { id: string }) => it.id)],
    ['violates', 'errors as an object', applied, set('/errors', {})],
    ['violates', 'no content', applied, empty(204)],
    ['violates', '202', applied, status(202)],
    ['violates', 'a page', applied, page(200)],
    ['violates', 'a media type that nobody knows', applied, apiError(415, 'INVALID_REQUEST')],
    ['violates', 'nothing there', applied, apiError(404, 'NOT_FOUND')],
    ['violates', 'nothing for the user who was named', appliedToOne, json({ issued: [], updated: [], revoked: [], errors: [] })],
    ['violates', 'something for another user', appliedToOne, set('/issued/0/user/id', otherUuid)],
    ['legal', 'no updates', applied, drop('/updated')],
    ['legal', 'an error for one more user', applied, set('/errors', [{ user: { id: otherUuid }, code: 'SVG_ERROR', message: 'x' }])],
    ...legalAnswer(applied),
  ],
  'P1-RULE-05': [...['ISSUED', 'REVOKED', 'EXPIRED', 'ACTIVE'].map((it) => ['violates', it, waiting, set('/status', it)] as const), ['violates', 'gone', waiting, apiError(404, 'NOT_FOUND')], ...legalAnswer(waiting)],
}

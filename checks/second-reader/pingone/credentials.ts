import { issued, issuedAs, issuedBeside, promised } from '../answers.ts'
import type { Shape, Shapes } from '../shape.ts'
import { all, drop, header, json, refused, set, status } from '../verbs.ts'
import { apiError, empty, legalAnswer, otherUuid, page } from './answers.ts'
import { made, servedAnyway, without } from './made-anyway.ts'

const credential = 'p1-credential/management-api#2'
const types = 'p1-credential/management-api#3'
const credentials = 'p1-credential/management-api#4'
const revoked = 'p1-credential-revoked/management-api#3'
const past = 'p1-credential-past/management-api#3'
const read = 'p1-credential-issued/management-api#3'
const withdrawn = 'p1-credential-withdrawn/credential'
const items = '/_embedded/items'

const resource = (sent: Record<string, unknown>): object => ({
  id: otherUuid,
  createdAt: '2026-06-09T15:40:08.609Z',
  updatedAt: '2026-06-09T15:40:08.609Z',
  environment: { id: otherUuid },
  user: { id: otherUuid },
  credentialType: { id: otherUuid, ...Object(sent.credentialType) },
  title: 'Pass',
  status: 'PENDING',
})

const longTypes: readonly Shape[] = [
  ['violates', 'metadata', types, set(`${items}/0/metadata`, { fields: [] })],
  ['violates', 'metadata of the last', types, (it) => set(`${items}/${it.json._embedded.items.length - 1}/metadata`, {})(it)],
  ['violates', 'a design', types, set(`${items}/0/cardDesignTemplate`, '<svg/>')],
]
const foreignCredentials: readonly Shape[] = [
  ['violates', 'a credential of another user', credentials, set(`${items}/0/user/id`, otherUuid)],
  ['violates', 'a credential of nobody', credentials, drop(`${items}/0/user`)],
]

/** @see https://developer.pingidentity.com/pingone-api/credentials.html */
export const credentialShapes: Shapes = {
  'P1-CRED-01': [
    ...without(
      credential,
      '/id',
      '/createdAt',
      '/updatedAt',
      '/environment',
      '/user',
      '/credentialType',
      '/title',
      '/status',
      '/_links',
      '/_links/self',
      '/_links/environment',
      '/_links/user',
      '/_links/credentialType',
      '/_links/credentialTypeVersion',
      '/credentialType/version',
      '/credentialType/id',
    ),
    ['violates', 'an id that is no UUID', credential, set('/id', 'c-17')],
    ['violates', 'another user', credential, set('/user/id', otherUuid)],
    ['violates', 'another type', credential, set('/credentialType/id', otherUuid)],
    ['violates', 'another environment', credential, set('/environment/id', otherUuid)],
    ['violates', 'the user as text', credential, set('/user', (it: { id: string }) => it.id)],
    ['violates', 'a time that is none', credential, set('/updatedAt', 'now')],
    ['violates', 'status 200', credential, status(200)],
    ['violates', 'status 202', credential, status(202)],
    ['violates', 'refused', credential, apiError(400, 'INVALID_DATA')],
    ['violates', 'a failure', credential, apiError(500, 'UNEXPECTED_ERROR')],
    ['violates', 'no content', credential, empty(201)],
    ['violates', 'a page', credential, page(201)],
    ['legal', 'the data beside it', credential, set('/data', { Level: '2' })],
    ['legal', 'a demo', credential, set('/demoDataStorage', { storeUntilIssued: true, hasData: true })],
    ...legalAnswer(credential),
  ],
  'P1-CRED-02': [
    ...['ISSUED', 'REVOKED', 'ACTIVE', 'pending', 'CREATED'].map((it) => ['violates', it, credential, set('/status', it)] as const),
    ['violates', 'none', credential, drop('/status')],
    ['violates', 'null', credential, set('/status', null)],
    ['violates', 'an object', credential, set('/status', { code: 'PENDING' })],
    ...legalAnswer(credential),
  ],
  'P1-CRED-03': [...['PENDING', 'REVOKED', 'issued', 'ACCEPTED'].map((it) => ['violates', it, read, set('/status', it)] as const), ['violates', 'none', read, drop('/status')], ...legalAnswer(read)],
  'P1-CRED-04': [...servedAnyway('p1-credential-untyped/management-api#3', resource), ['violates', 'made of no type', 'p1-credential-untyped/management-api#3', made((sent) => ({ ...resource(sent), credentialType: {} }))]],
  'P1-CRED-05': [
    ...servedAnyway('p1-credential-automated/management-api#4', resource),
    ['legal', '403', 'p1-credential-automated/management-api#4', apiError(403, 'ACCESS_FAILED')],
    ['legal', '409', 'p1-credential-automated/management-api#4', apiError(409, 'REQUEST_FAILED')],
  ],
  'P1-CRED-06': [
    ['violates', 'PENDING', revoked, set('/status', 'PENDING')],
    ['violates', 'EXPIRED', revoked, set('/status', 'EXPIRED')],
    ['violates', 'no status', revoked, drop('/status')],
    ['violates', 'small letters', revoked, set('/status', 'revoked')],
    ['violates', 'no content', revoked, empty(204)],
    ['violates', '202', revoked, status(202)],
    ['violates', '201', revoked, status(201)],
    ['violates', 'no end', revoked, drop('/expiresAt')],
    ['violates', 'an end in an hour', revoked, set('/expiresAt', (it: string) => new Date(Date.parse(it) + 3_600_000).toISOString())],
    ['violates', 'an end an hour ago', revoked, set('/expiresAt', (it: string) => new Date(Date.parse(it) - 3_600_000).toISOString())],
    ['violates', 'an end that is no time', revoked, set('/expiresAt', 'now')],
    ['violates', 'the status alone', revoked, json({ status: 'REVOKED' })],
    ['violates', 'no id', revoked, drop('/id')],
    ['violates', 'no type', revoked, drop('/credentialType')],
    ['violates', 'no user', revoked, drop('/user')],
    ['violates', 'another credential', revoked, set('/id', otherUuid)],
    ['violates', 'unknown', revoked, apiError(404, 'NOT_FOUND')],
    ['violates', 'a media type that nobody knows', revoked, apiError(415, 'INVALID_REQUEST')],
    ['legal', 'nanoseconds', revoked, set('/expiresAt', (it: string) => it.replace('Z', '123456Z'))],
    ...legalAnswer(revoked),
  ],
  'P1-CRED-07': [
    ...['PENDING', 'ISSUED', 'EXPIRED', 'revoked'].map((it) => ['violates', it, past, set('/status', it)] as const),
    ['violates', 'no status', past, drop('/status')],
    ['violates', 'null', past, set('/status', null)],
    ['legal', 'an end in nanoseconds', past, set('/expiresAt', '2020-01-01T00:00:00.000000000Z')],
    ...legalAnswer(past),
  ],
  'P1-CRED-08': [...servedAnyway('p1-credential-lacking/management-api#4', resource), ['violates', 'refused although all is there', 'p1-credential-changed/management-api#3', apiError(400, 'INVALID_DATA')]],
  'P1-CRED-09': [credentials, types].flatMap((where): readonly Shape[] => [
    ['violates', `an array, ${where}`, where, json((it: { _embedded: { items: unknown[] } }) => it._embedded.items)],
    ['violates', `nothing embedded, ${where}`, where, drop('/_embedded')],
    ['violates', `another name of the list, ${where}`, where, (it) => all(set('/_embedded/credentials', it.json._embedded.items), drop(items))(it)],
    ['violates', `the list beside it, ${where}`, where, (it) => all(set('/items', it.json._embedded.items), drop('/_embedded'))(it)],
    ['violates', `an object by numbers, ${where}`, where, set(items, (it: object[]) => ({ ...it }))],
    ['violates', `null, ${where}`, where, set(items, null)],
    ['violates', `no size, ${where}`, where, drop('/size')],
    ['violates', `another size, ${where}`, where, set('/size', (it: number) => it + 1)],
    ['violates', `a size as text, ${where}`, where, set('/size', String)],
    ['violates', `a count, ${where}`, where, (it) => all(set('/count', it.json.size), drop('/size'))(it)],
    ...(where === types ? longTypes : foreignCredentials),
    ['legal', `items in another order, ${where}`, where, set(items, (it: object[]) => it.toReversed())],
    ...legalAnswer(where),
  ]),
  'P1-CRED-10': [
    ['violates', 'a credential', withdrawn, issued],
    ['violates', 'a credential with status 201', withdrawn, issuedAs(201)],
    ['violates', 'a credential for later', withdrawn, promised],
    ['violates', 'a credential beside an error', withdrawn, issuedBeside(400, 'credential_request_denied')],
    ['violates', 'a credential in an answer called text', withdrawn, all(issued, header('content-type', 'text/plain'))],
    ['legal', 'a page about it', withdrawn, refused(400, 'credential_request_denied', { error_uri: 'https://issuer.example/errors/17' })],
    ['legal', 'a member more', withdrawn, set('/trace', 'x')],
    ['legal', 'no words', withdrawn, drop('/error_description')],
  ],
}

import { changed, claims, decoy, disclosuresTurned, first, sd } from '../formats/sd-jwt-words.ts'
import type { AnswerDraft, Shape, Shapes } from '../shape.ts'
import { type Alter, all, drop, jwt, set, status } from '../verbs.ts'
import { apiError, empty, legalAnswer, otherUuid, page } from './answers.ts'
import { made, servedAnyway, without } from './made-anyway.ts'

const type = 'p1-type/management-api#1'
const types = 'p1-type/management-api#2'
const automated = 'p1-type-automated/management-api#2'
const changedType = 'p1-type-changed/management-api#2'
const renamed = 'p1-type-renamed/management-api#3'
const deleted = 'p1-type-deleted/management-api#2'
const readDeleted = 'p1-type-deleted/management-api#3'
const disabled = 'p1-disabled/offers-api#2'
const fields = 'p1-type-fields/credential'
const item = '/_embedded/items/0'

const resource = (sent: Record<string, unknown>): object => ({
  id: otherUuid,
  createdAt: '2026-06-09T15:40:08.609Z',
  updatedAt: '2026-06-09T15:40:08.609Z',
  environment: { id: otherUuid },
  issuer: { id: otherUuid },
  management: { mode: 'AUTOMATED' },
  uri: 'https://api.example/v1/distributedid/credentialTypes/1',
  version: { number: 1, id: otherUuid, uri: 'https://api.example/v1/distributedid/credentialTypes/1/v1' },
  ...sent,
})

/** An offer that lists the type of the request, in spite of what it is. */
const offered = (it: AnswerDraft, more: readonly string[] = []): object => ({
  id: otherUuid,
  createdAt: new Date(it.now * 1000).toISOString(),
  expiresAt: new Date((it.now + 1800) * 1000).toISOString(),
  status: 'CREATED',
  credentialOfferUrl: 'https://auth.example/o/1',
  grantTypes: it.request.decoded?.grantTypes,
  credentials: [...(it.request.decoded?.credentials ?? []), ...more],
})

/** The id of the type that was made first in the same evidence. */
const typeId = (it: AnswerDraft): string => it.others('management-api')[0]?.json.id

/** The claim of that title, another in its place; `undefined` leaves it out. */
function claim(title: string, made: ((disclosure: [string, string, unknown]) => unknown) | undefined): Alter {
  return sd((it) => {
    const at = it.disclosures.findIndex((one) => one[1] === title)
    if (made) changed(it, at, made(it.disclosures[at]))
    else {
      const digest = it.digestOf(it.disclosures[at])
      it.disclosures.splice(at, 1)
      it.payload._sd = it.payload._sd.filter((other: string) => other !== digest)
    }
  })
}

/** @see https://developer.pingidentity.com/pingone-api/credentials.html */
export const typeShapes: Shapes = {
  'P1-TYPE-01': [
    ...without(type, '/id', '/createdAt', '/updatedAt', '/environment', '/issuer', '/management', '/title', '/uri', '/version', '/metadata', '/openid4VCI', '/version/number', '/version/id', '/version/uri'),
    ['violates', 'an id that is no UUID', type, set('/id', 'staff-pass')],
    ['violates', 'another title', type, set('/title', 'Something else')],
    ['violates', 'another environment', type, set('/environment/id', otherUuid)],
    ['violates', 'the version as a number', type, set('/version', 1)],
    ['violates', 'version 2', type, set('/version/number', 2)],
    ['violates', 'the number of the version as text', type, set('/version/number', '1')],
    ['violates', 'a time that is none', type, set('/createdAt', 'now')],
    ['violates', 'the issuer as text', type, (it) => set('/issuer', it.json.issuer.id)(it)],
    ['violates', 'metadata of other fields', type, set('/metadata/fields', [])],
    ['violates', 'status 200', type, status(200)],
    ['violates', 'refused', type, apiError(400, 'INVALID_DATA')],
    ['violates', 'a failure', type, apiError(500, 'UNEXPECTED_ERROR')],
    ['violates', 'no content', type, empty(201)],
    ['violates', 'a page', type, page(201)],
    ['legal', 'a description', type, set('/description', 'A pass')],
    [
      'legal',
      'nanoseconds',
      type,
      all(
        set('/createdAt', (it: string) => it.replace('Z', '123456Z')),
        set('/updatedAt', (it: string) => it.replace('Z', '987654Z')),
      ),
    ],
    ...legalAnswer(type),
  ],
  'P1-TYPE-02': [
    ['violates', 'MANAGED by default', automated, set('/management/mode', 'MANAGED')],
    ['violates', 'AUTOMATIC', automated, set('/management/mode', 'AUTOMATIC')],
    ['violates', 'small letters', automated, set('/management/mode', 'automated')],
    ['violates', 'none', automated, drop('/management/mode')],
    ['violates', 'null', type, set('/management/mode', null)],
    ['violates', 'the mode instead of the object', type, set('/management', 'MANAGED')],
    ['violates', 'AUTOMATIC in a list', types, set(`${item}/management/mode`, 'AUTOMATIC')],
    ['violates', 'none in a list', types, drop(`${item}/management/mode`)],
    ['violates', 'MANUAL when changed', changedType, set('/management/mode', 'MANUAL')],
    ...servedAnyway('p1-type-mode/management-api#2', resource),
    ['violates', 'made as AUTOMATED', 'p1-type-mode/management-api#2', made((sent) => ({ ...resource(sent), management: { mode: 'AUTOMATED' } }))],
  ],
  'P1-TYPE-03': [
    ['violates', 'enabled as text', type, set('/openid4VCI/enabled', 'true')],
    ['violates', 'enabled as a number', type, set('/openid4VCI/enabled', 1)],
    ['violates', 'enabled left out', type, drop('/openid4VCI/enabled')],
    ['violates', 'null as enabled', type, set('/openid4VCI/enabled', null)],
    ['violates', 'no scope', type, drop('/openid4VCI/scope')],
    ['violates', 'another default', type, set('/openid4VCI/scope', 'p1:provision:credentials:pass')],
    ['violates', 'scopes', type, set('/openid4VCI/scope', ['p1:provision:credentials'])],
    ['violates', 'an empty scope', type, set('/openid4VCI/scope', '')],
    ['violates', 'true', type, set('/openid4VCI', true)],
    ['violates', 'an array', type, set('/openid4VCI', (it: object) => [it])],
    ['violates', 'enabled as text in a list', types, set(`${item}/openid4VCI/enabled`, 'true')],
    ['violates', 'null as scope in a list', types, set(`${item}/openid4VCI/scope`, null)],
    ['violates', 'enabled left out when changed', changedType, drop('/openid4VCI/enabled')],
    ['legal', 'not enabled in a list', types, set(`${item}/openid4VCI/enabled`, false)],
    ['legal', 'none in a list', types, drop(`${item}/openid4VCI`)],
    ['legal', 'a member more', type, set('/openid4VCI/since', '2026-06-09')],
    ...legalAnswer(type),
  ],
  'P1-TYPE-04': [
    ...servedAnyway('p1-type-scope/management-api#2', resource).filter(([, what]) => !what.includes('without a word')),
    ['violates', 'a foreign scope in a list', types, set(`${item}/openid4VCI/scope`, 'openid')],
    ['violates', 'a scope that only begins alike', types, set(`${item}/openid4VCI/scope`, 'p1:provision:credentialsx')],
    ['violates', 'capitals', types, set(`${item}/openid4VCI/scope`, 'P1:PROVISION:CREDENTIALS:pass')],
    ['violates', 'another beginning', types, set(`${item}/openid4VCI/scope`, 'p1:provision:credential:pass')],
    ['violates', 'two scopes in one', types, set(`${item}/openid4VCI/scope`, 'p1:provision:credentials openid')],
    ['legal', 'the default instead', 'p1-type-scope/management-api#2', made((sent) => ({ ...resource(sent), openid4VCI: { enabled: true, scope: 'p1:provision:credentials' } }))],
    ['legal', 'a scope of three more words', types, set(`${item}/openid4VCI/scope`, 'p1:provision:credentials:a:b:c')],
    ['legal', 'the default in a list', types, set(`${item}/openid4VCI/scope`, 'p1:provision:credentials')],
  ],
  'P1-TYPE-05': [
    ['violates', 'an offer of it', disabled, (it) => made(() => offered(it))(it)],
    ['violates', 'an offer of it with status 200', disabled, (it) => made(() => offered(it), 200)(it)],
    ['violates', 'an offer of it and of another', disabled, (it) => made(() => offered(it, [otherUuid]))(it)],
    ['violates', 'a failure', disabled, apiError(500, 'UNEXPECTED_ERROR')],
    ['violates', 'a credential of it', 'p1-disabled/credential', (it) => jwt(first, ({ payload }) => void (payload.vct = it.others('management-api')[0]?.json.version.uri))(it)],
    ['violates', 'a credential of it, named without its version', 'p1-disabled/credential', (it) => jwt(first, ({ payload }) => void (payload.vct = it.others('management-api')[0]?.json.uri))(it)],
    ['violates', 'an offer of everything that lists it', 'p1-disabled/offers-api#1', (it) => set('/credentials', [typeId(it)])(it)],
    ['legal', '404', disabled, apiError(404, 'NOT_FOUND')],
    ['legal', '403', disabled, apiError(403, 'ACCESS_FAILED')],
    ['legal', 'no details', disabled, drop('/details')],
  ],
  'P1-TYPE-06': [
    ['violates', 'the new title', renamed, made(resource, 200)],
    ['violates', 'a title that nobody asked for', changedType, set('/title', 'Changed')],
    ['violates', 'a scope that nobody asked for', changedType, set('/openid4VCI/scope', 'p1:provision:credentials:changed')],
    ['violates', 'another title when read', readDeleted, set('/title', 'Deleted Pass')],
    ['violates', 'another scope when read', readDeleted, set('/openid4VCI/scope', 'p1:provision:credentials:gone')],
    ['violates', 'a title in capitals', changedType, set('/title', (it: string) => it.toUpperCase())],
    ['violates', 'a failure', renamed, apiError(500, 'UNEXPECTED_ERROR')],
    ['legal', 'the old title with status 200', renamed, (it) => made((sent) => ({ ...resource(sent), title: 'Pass', openid4VCI: { enabled: true, scope: 'p1:provision:credentials' }, version: { number: 3, id: otherUuid } }), 200)(it)],
    ['legal', 'no details', renamed, drop('/details')],
    ['legal', 'other words', renamed, set('/message', 'Nope.')],
    ...legalAnswer(changedType),
  ],
  'P1-TYPE-07': [
    ...servedAnyway('p1-type-expiration/management-api#2', resource),
    ['violates', 'a MANAGED type with an expiration', type, set('/expiration', { type: 'HARD', after: { duration: 1, timeUnit: 'DAYS' } })],
    ['violates', 'a MANAGED type with an expiration in a list', types, set(`${item}/expiration`, { type: 'HARD', timestamp: '2030-01-01T00:00:00Z' })],
    ['violates', 'an expiration of no type', automated, set('/expiration', { after: { duration: 1, timeUnit: 'DAYS' } })],
    ['violates', 'an expiration of another type', automated, set('/expiration', { type: 'FIRM', after: { duration: 1, timeUnit: 'DAYS' } })],
    ['violates', 'an expiration by two', automated, set('/expiration', { type: 'HARD', after: { duration: 1, timeUnit: 'DAYS' }, timestamp: '2030-01-01T00:00:00Z' })],
    ['violates', 'an expiration by none', automated, set('/expiration', { type: 'HARD' })],
    ['legal', 'one expiration', automated, set('/expiration', { type: 'HARD', after: { duration: 1, timeUnit: 'DAYS' } })],
    ['legal', 'an expiration by expression', automated, set('/expiration', { type: 'SOFT', fieldName: 'End', expression: '1' })],
  ],
  'P1-TYPE-08': [
    ...servedAnyway('p1-type-attribute/management-api#2', resource),
    ['violates', 'a field of another type', type, set('/metadata/fields/1/type', 'Number')],
    ['violates', 'a field type in small letters', type, set('/metadata/fields/1/type', 'alphanumeric text')],
    ['violates', 'a field of no type', type, drop('/metadata/fields/1/type')],
    ['violates', 'a directory field without attribute', automated, drop('/metadata/fields/0/attribute')],
    ['violates', 'a directory field of an empty attribute', automated, set('/metadata/fields/0/attribute', '')],
    ['violates', 'a timestamp with a value', automated, set('/metadata/fields/-', { type: 'Issued Timestamp', title: 'Issued', value: '2026-06-09' })],
    ['legal', 'a timestamp', automated, set('/metadata/fields/-', { type: 'Issued Timestamp', title: 'Issued' })],
    ['legal', 'a text with a value', automated, set('/metadata/fields/-', { type: 'Alphanumeric Text', title: 'Level', value: '1' })],
  ],
  'P1-TYPE-09': [
    ['violates', 'what has no value left out', fields, claim('Note', undefined)],
    ['violates', 'what has a value left out', fields, claim('Level', undefined)],
    ['violates', 'null for no value', fields, claim('Note', ([salt, title]) => [salt, title, null])],
    ['violates', 'a word for no value', fields, claim('Note', ([salt, title]) => [salt, title, 'None'])],
    ['violates', 'a space for no value', fields, claim('Note', ([salt, title]) => [salt, title, ' '])],
    ['violates', 'false for no value', fields, claim('Note', ([salt, title]) => [salt, title, false])],
    ['violates', 'an empty list for no value', fields, claim('Note', ([salt, title]) => [salt, title, []])],
    ['violates', 'another name', fields, claim('Note', ([salt, , value]) => [salt, 'note', value])],
    ['violates', 'another name for what has a value', fields, claim('Level', ([salt, , value]) => [salt, 'level', value])],
    ['legal', 'a claim in the open', fields, all(claim('Note', undefined), claims({ Note: '' }))],
    ['legal', 'disclosures in another order', fields, disclosuresTurned],
    ['legal', 'a decoy', fields, decoy],
  ],
  'P1-TYPE-10': [
    ['violates', 'the version as it was', changedType, set('/version/number', 1)],
    ['violates', 'a version before the first', changedType, set('/version/number', 0)],
    ['violates', 'the number as text', changedType, set('/version/number', '2')],
    ['violates', 'no number', changedType, drop('/version/number')],
    ['violates', 'no version', changedType, drop('/version')],
    ['violates', 'null', changedType, set('/version/number', null)],
    ['violates', 'the old version under another number', changedType, (it) => set('/version/id', it.others('management-api')[0]?.json.version.id)(it)],
    ['violates', 'the version as a number', changedType, set('/version', 2)],
    ['legal', 'two versions more', changedType, set('/version/number', 3)],
    ...legalAnswer(changedType),
  ],
  'P1-TYPE-11': [
    ['violates', '200 and the type', deleted, (it) => all(status(200), (its) => void (its.json = it.others('management-api')[0]?.json))(it)],
    ['violates', '200 without content', deleted, empty(200)],
    ['violates', '202', deleted, empty(202)],
    ['violates', '404', deleted, apiError(404, 'NOT_FOUND')],
    ['violates', '405', deleted, apiError(405, 'INVALID_REQUEST')],
    ['violates', 'no time', readDeleted, drop('/deletedAt')],
    ['violates', 'null', readDeleted, set('/deletedAt', null)],
    ['violates', 'true', readDeleted, set('/deletedAt', true)],
    ['violates', 'milliseconds', readDeleted, set('/deletedAt', (it: string) => Date.parse(it))],
    ['violates', 'a word', readDeleted, set('/deletedAt', 'yesterday')],
    ['violates', 'gone', readDeleted, apiError(404, 'NOT_FOUND')],
    ['violates', 'gone for good', readDeleted, apiError(410, 'NOT_FOUND')],
    ['legal', 'nanoseconds', readDeleted, set('/deletedAt', (it: string) => it.replace('Z', '123456Z'))],
    ...legalAnswer(readDeleted),
  ],
} satisfies Readonly<Record<string, readonly Shape[]>>

import type { Shape, Shapes } from '../shape.ts'
import { type Alter, all, drop, json, set, status } from '../verbs.ts'
import { apiError, empty, legalAnswer, legalOffer, notText, notTexts, otherUuid, page, preAuthorized } from './answers.ts'

const made = 'p1-made/offers-api'
const direct = 'p1-direct/offers-api'
const listed = 'p1-one-type/offers-api'
const scoped = 'p1-scopes/offers-api'
const read = 'p1-read/offers-api'

const timesAs = (write: (time: string) => string): Alter => all(set('/createdAt', write), set('/expiresAt', write))
const later = (seconds: number) => (time: string) => new Date(Date.parse(time) + seconds * 1000).toISOString()
const finer: Alter = timesAs((it) => it.replace('Z', '000123Z').replace(/(\.\d{9})\d*Z/, '$1Z'))

function notTime(pointer: string): readonly Shape[] {
  return [
    ...notText(pointer, made),
    ['violates', 'a word', made, set(pointer, 'now')],
    ['violates', 'a day', made, set(pointer, (it: string) => it.slice(0, 10))],
    ['violates', 'the date of HTTP', made, set(pointer, (it: string) => new Date(it).toUTCString())],
    ['violates', 'a month that is none', made, set(pointer, (it: string) => it.replace(/-\d\d-/, '-13-'))],
    ['violates', 'milliseconds as text', made, set(pointer, (it: string) => String(Date.parse(it)))],
    ['legal', 'nanoseconds', made, finer],
    ...legalAnswer(made),
  ]
}

function notWritten(pointer: string): readonly Shape[] {
  return [
    ['violates', `an offset in ${pointer}`, made, set(pointer, (it: string) => it.replace('Z', '+00:00'))],
    ['violates', `no zone in ${pointer}`, made, set(pointer, (it: string) => it.replace('Z', ''))],
    ['violates', `a small z in ${pointer}`, made, set(pointer, (it: string) => it.replace('Z', 'z'))],
    ['violates', `a space in ${pointer}`, made, set(pointer, (it: string) => it.replace('T', ' '))],
    ['violates', `a comma in ${pointer}`, made, set(pointer, (it: string) => it.replace('.', ','))],
    ['violates', `ten digits in ${pointer}`, made, set(pointer, (it: string) => it.replace(/\.\d+Z/, '.1234567890Z'))],
    ['violates', `no hyphens in ${pointer}`, made, set(pointer, (it: string) => it.replaceAll('-', ''))],
    ['violates', `no seconds in ${pointer}`, made, set(pointer, (it: string) => it.replace(/:\d\d\.\d+Z/, 'Z'))],
  ]
}

function notOf(name: 'environment' | 'user', other: 'environment' | 'user'): readonly Shape[] {
  const id = `/${name}/id`
  return [
    ['violates', 'another UUID', made, set(id, otherUuid)],
    ['violates', `the id of the ${other}`, made, (it) => set(id, it.json[other].id)(it)],
    ['violates', 'no hyphens', made, set(id, (it: string) => it.replaceAll('-', ''))],
    ['violates', 'a name', made, set(id, 'erika')],
    ['violates', 'a number', made, set(id, 7)],
    ['violates', 'its address', made, (it) => set(id, it.json._links[name].href)(it)],
    ['violates', 'a link to another', made, set(`/_links/${name}/href`, (href: string) => href.replace(/[^/]+$/, otherUuid))],
    ['violates', 'another UUID when read', read, set(id, otherUuid)],
    ['legal', 'capitals', made, set(id, (it: string) => it.toUpperCase())],
    ['legal', 'none', made, drop(`/${name}`)],
    ['legal', 'a name beside it', made, set(`/${name}/name`, 'x')],
    ...legalAnswer(made),
  ]
}

/** @see https://developer.pingidentity.com/pingone-api/credentials/openid4vci-issuance.html */
export const offerMemberShapes: Shapes = {
  'P1-OFFER-01': [
    ['violates', 'no id', made, drop('/id')],
    ['violates', 'no status', made, drop('/status')],
    ['violates', 'no expiry', made, drop('/expiresAt')],
    ['violates', 'an empty object', made, json({})],
    ['violates', 'no content', made, empty(201)],
    ['violates', '204', made, empty(204)],
    ['violates', 'the offer in an array', made, json((it: object) => [it])],
    ['violates', 'the offer in a list', made, json((it: object) => ({ _embedded: { openid4vciOffers: [it] } }))],
    ['violates', 'the offer under a name', made, json((offer: object) => ({ offer }))],
    ['violates', 'the id alone', made, json(({ id }: { id: string }) => ({ id }))],
    ['violates', 'a page', made, page(201)],
    ['violates', 'a failure', direct, apiError(500, 'UNEXPECTED_ERROR')],
    ['violates', 'an error with status 200', direct, apiError(200, 'INVALID_DATA')],
    ['legal', 'status 200', made, status(200)],
    ['legal', 'a refusal where nobody knows of anything that is queued', direct, apiError(400, 'INVALID_DATA')],
    ['violates', 'a failure for a user for whom nothing was made', 'p1-nothing-made/offers-api', apiError(500, 'UNEXPECTED_ERROR')],
    ...legalAnswer(made),
  ],
  'P1-OFFER-22': [
    ...notText('/id', made),
    ['violates', 'no hyphens', made, set('/id', (it: string) => it.replaceAll('-', ''))],
    ['violates', 'braces', made, set('/id', (it: string) => `{${it}}`)],
    ['violates', 'a URN', made, set('/id', (it: string) => `urn:uuid:${it}`)],
    ['violates', 'zeros', made, set('/id', '00000000-0000-0000-0000-000000000000')],
    ['violates', 'a counter', made, set('/id', 'offer-17')],
    ['violates', 'a letter too many', made, set('/id', (it: string) => `${it}0`)],
    ['violates', 'a line break behind it', made, set('/id', (it: string) => `${it}\n`)],
    ['legal', 'capitals', made, set('/id', (it: string) => it.toUpperCase())],
    ...legalAnswer(made),
  ],
  'P1-OFFER-23': [
    ...[1, 2, 3, 4].map((nth): Shape => ['violates', `the id of the last, ${nth}`, `p1-several/offers-api#${nth}`, (it) => set('/id', it.others('offers-api')[3]?.json.id)(it)]),
    ['violates', 'the id of the first', 'p1-several/offers-api#5', (it) => set('/id', it.others('offers-api')[0]?.json.id)(it)],
    ['violates', 'the id of the first in capitals', 'p1-several/offers-api#3', (it) => set('/id', it.others('offers-api')[0]?.json.id.toUpperCase())(it)],
    ...legalAnswer('p1-several/offers-api#3'),
  ],
  'P1-OFFER-24': notTime('/createdAt'),
  'P1-OFFER-25': [
    ['violates', 'an hour ago', made, timesAs(later(-3600))],
    ['violates', 'in an hour', made, timesAs(later(3600))],
    ['violates', 'two minutes ago', made, timesAs(later(-120))],
    ['violates', 'tomorrow', made, timesAs(later(86_400))],
    ['violates', 'a year ago', made, timesAs(later(-31_536_000))],
    ['violates', 'the beginning of time', made, all(set('/createdAt', '1970-01-01T00:00:00.000Z'), set('/expiresAt', '1970-01-01T00:30:00.000Z'))],
    ['legal', 'a second ago', made, timesAs(later(-1))],
    ['legal', 'nanoseconds', made, finer],
    ...legalAnswer(made),
  ],
  'P1-OFFER-26': notTime('/expiresAt'),
  'P1-OFFER-27': [
    ...[-1740, -1800, -60, -5, 5, 60, 1800, 86_400].map((seconds): Shape => ['violates', `${seconds} s more`, made, set('/expiresAt', later(seconds))]),
    ['violates', 'a minute less when read', read, set('/expiresAt', later(-60))],
    ['legal', 'nanoseconds', made, finer],
    ...legalAnswer(made),
  ],
  'P1-OFFER-28': [
    ...notWritten('/createdAt'),
    ...notWritten('/expiresAt'),
    ['legal', 'nanoseconds', made, finer],
    ['legal', 'microseconds', made, timesAs((it) => it.replace('Z', '000Z'))],
    ['legal', 'seconds', made, timesAs((it) => it.replace(/\.\d+Z/, 'Z'))],
    ...legalAnswer(made),
  ],
  'P1-OFFER-29': [
    ...notText('/credentialOfferUrl', made),
    ['violates', 'a path', made, set('/credentialOfferUrl', (it: string) => new URL(it).pathname)],
    ['violates', 'no scheme', made, set('/credentialOfferUrl', (it: string) => it.replace('https:', ''))],
    ['violates', 'a host alone', made, set('/credentialOfferUrl', (it: string) => it.replace('https://', ''))],
    ['violates', 'words', made, set('/credentialOfferUrl', 'see e-mail')],
    ...legalAnswer(made),
  ],
  'P1-OFFER-31': [
    ['violates', 'the host of the region', 'p1-own-domain/offers-api', set('/credentialOfferUrl', (it: string) => it.replace(/\/\/[^/:]+/, '//localhost'))],
    ['violates', 'another host', 'p1-own-domain/offers-api', set('/credentialOfferUrl', (it: string) => it.replace(/\/\/[^/:]+/, '//auth.example'))],
    ['violates', 'a host below it', 'p1-own-domain/offers-api', set('/credentialOfferUrl', (it: string) => it.replace('//', '//auth.'))],
    ['violates', 'a host that begins alike', 'p1-own-domain/offers-api', set('/credentialOfferUrl', (it: string) => it.replace(/\/\/[^/:]+/, '$&.example'))],
    ['violates', 'the domain in the path', 'p1-own-domain/offers-api', set('/credentialOfferUrl', (it: string) => `https://localhost/${new URL(it).host}/offer`)],
    ...legalAnswer('p1-own-domain/offers-api'),
  ],
  'P1-OFFER-34': notOf('environment', 'user'),
  'P1-OFFER-36': notOf('user', 'environment'),
  'P1-OFFER-37': [
    ...notTexts('/grantTypes', direct),
    ['violates', 'another grant', direct, set('/grantTypes', ['implicit'])],
    ['violates', 'another grant more', direct, set('/grantTypes/-', 'client_credentials')],
    ['violates', 'a name without its prefix', direct, set('/grantTypes', ['pre-authorized_code'])],
    ['violates', 'capitals', direct, set('/grantTypes', ['AUTHORIZATION_CODE'])],
    ['violates', 'another grant when read', read, set('/grantTypes', ['refresh_token'])],
    ['legal', 'none', direct, drop('/grantTypes')],
    ...legalAnswer(direct),
  ],
  'P1-OFFER-38': [
    ['violates', 'both grants', 'p1-made/offer', set(`/grants/${preAuthorized}`, { 'pre-authorized_code': 'SplxlOBeZQQYbYS6WxSbIA' })],
    ['violates', 'the other grant', 'p1-made/offer', set('/grants', { [preAuthorized]: { 'pre-authorized_code': 'SplxlOBeZQQYbYS6WxSbIA' } })],
    ['violates', 'an empty list of grants', 'p1-made/offer', set('/grants', {})],
    ['violates', 'a grant nobody knows', 'p1-made/offer', set('/grants', { 'urn:example:grant': {} })],
    ['violates', 'the grant in other letters', 'p1-made/offer', set('/grants', { Authorization_Code: {} })],
    ['legal', 'no grants', 'p1-made/offer', drop('/grants')],
    ['legal', 'no state', 'p1-made/offer', set('/grants/authorization_code', {})],
    ...legalOffer('p1-made/offer'),
  ],
  'P1-OFFER-39': [
    ['violates', 'both grants', 'p1-direct/offer', set('/grants/authorization_code', {})],
    ['violates', 'the other grant', 'p1-direct/offer', set('/grants', { authorization_code: {} })],
    ['violates', 'no grants', 'p1-direct/offer', drop('/grants')],
    ['violates', 'an empty list of grants', 'p1-direct/offer', set('/grants', {})],
    ['violates', 'both grants for a code', 'p1-code/offer', set(`/grants/${preAuthorized}`, { 'pre-authorized_code': 'SplxlOBeZQQYbYS6WxSbIA' })],
    ['violates', 'the pre-authorized grant for a code', 'p1-code/offer', set('/grants', { [preAuthorized]: { 'pre-authorized_code': 'SplxlOBeZQQYbYS6WxSbIA' } })],
    ['violates', 'a grant nobody asked for', 'p1-code/offer', set('/grants/urn:example:grant', {})],
    ...legalOffer('p1-direct/offer'),
  ],
  'P1-OFFER-43': [...notTexts('/credentials', listed), ['legal', 'none', listed, drop('/credentials')], ...legalAnswer(listed)],
  'P1-OFFER-49': [
    ...notTexts('/requiredScopes', scoped),
    ['violates', 'a scope with a quotation mark', scoped, set('/requiredScopes', ['"x"'])],
    ['violates', 'an empty scope', scoped, set('/requiredScopes', [''])],
    ['violates', 'a scope of no ASCII', scoped, set('/requiredScopes', ['prüfung'])],
    ['legal', 'none', scoped, drop('/requiredScopes')],
    ...legalAnswer(scoped),
  ],
}

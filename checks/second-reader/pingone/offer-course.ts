import { credentialsFor, issued, issuedAs, issuedBeside, otherRefusals, promised } from '../answers.ts'
import type { Shape, Shapes } from '../shape.ts'
import { all, drop, header, refused, set } from '../verbs.ts'
import { apiError, legalAnswer, legalOffer, otherUuid } from './answers.ts'

const ids = '/credential_configuration_ids'
const chosen = {
  id: ['/id', 'p1-chosen-id'],
  createdAt: ['/createdAt', 'p1-chosen-created'],
  expiresAt: ['/expiresAt', 'p1-chosen-expires'],
  status: ['/status', 'p1-chosen-status'],
  credentialOfferUrl: ['/credentialOfferUrl', 'p1-chosen-url'],
  environment: ['/environment', 'p1-chosen-environment'],
  user: ['/user', 'p1-chosen-user'],
  _links: ['/_links/self', 'p1-chosen-links'],
} as const

/** The offer is said to be where it is not. */
function inStatus(where: string, ...wrong: readonly string[]): readonly Shape[] {
  return wrong.map((status) => ['violates', `${status}, ${where}`, where, set('/status', status)])
}

const readAgain = (where: string): readonly Shape[] => [
  ['violates', `another id, ${where}`, where, set('/id', otherUuid)],
  ['violates', `another creation, ${where}`, where, set('/createdAt', (it: string) => it.replace(/\d\d\dZ/, '999Z'))],
  ['violates', `a longer life, ${where}`, where, set('/expiresAt', (it: string) => new Date(Date.parse(it) + 60_000).toISOString())],
  ['violates', `another URL, ${where}`, where, set('/credentialOfferUrl', (it: string) => `${it}x`)],
  ['violates', `an id in capitals, ${where}`, where, set('/id', (it: string) => it.toUpperCase())],
  ['violates', `a creation to the microsecond, ${where}`, where, set('/createdAt', (it: string) => it.replace('Z', '000Z'))],
]

const legalRead = (where: string): readonly Shape[] => [...legalAnswer(where).slice(1), ['legal', `links in another order, ${where}`, where, set('/_links', (it: object) => Object.fromEntries(Object.entries(it).toReversed()))]]

const lacking = 'p1-lacking-scope/credential'

/** @see https://developer.pingidentity.com/pingone-api/credentials/openid4vci-issuance.html */
export const offerCourseShapes: Shapes = {
  'P1-OFFER-44': [
    ['violates', 'another type more', 'p1-one-type/offer', set(`${ids}/-`, otherUuid)],
    ['violates', 'two more', 'p1-one-type/offer', set(ids, (it: string[]) => ['a', ...it, 'b'])],
    ['violates', 'another type before it', 'p1-one-type/offer', set(ids, (it: string[]) => [otherUuid, ...it])],
    ['violates', 'three others', 'p1-one-type/offer', set(ids, ['a', 'b', 'c'])],
    ...legalOffer('p1-one-type/offer'),
  ],
  'P1-OFFER-45': [
    ['violates', 'the first left out', 'p1-no-list/offer', set(ids, (it: string[]) => it.slice(1))],
    ['violates', 'the last left out', 'p1-no-list/offer', set(ids, (it: string[]) => it.slice(0, -1))],
    ['violates', 'the first refused', 'p1-no-list/credential#1', refused(400, 'invalid_credential_request')],
    ['violates', 'the second refused', 'p1-no-list/credential#2', refused(400, 'invalid_credential_request')],
    ['violates', 'no right to the second', 'p1-no-list/credential#2', refused(403, 'insufficient_scope')],
    ...legalOffer('p1-no-list/offer'),
  ],
  'P1-OFFER-46': [
    ...credentialsFor('a credential that the offer leaves out'),
    ...otherRefusals('a credential that the offer leaves out', [400, 'invalid_credential_request'], [400, 'unknown_credential_configuration'], [403, 'insufficient_scope']),
  ],
  'P1-OFFER-50': [
    ['violates', 'another scope', 'p1-scopes/token', set('/scope', 'openid')],
    ['violates', 'one of two', 'p1-scopes/token', set('/scope', (it: string) => it.split(' ')[0])],
    ['violates', 'the other of two', 'p1-scopes/token', set('/scope', (it: string) => it.split(' ')[1])],
    ['violates', 'none', 'p1-scopes/token', set('/scope', '')],
    ['violates', 'capitals', 'p1-scopes/token', set('/scope', (it: string) => it.toUpperCase())],
    ['violates', 'the beginning of it', 'p1-scopes/token', set('/scope', 'p1:provision:credentials')],
    ['violates', 'scopes that begin alike', 'p1-scopes/token', set('/scope', (it: string) => it.replaceAll(/\S+/g, '$&:x'))],
    ['legal', 'scopes in another order', 'p1-scopes/token', set('/scope', (it: string) => it.split(' ').toReversed().join(' '))],
    ['legal', 'a scope more', 'p1-scopes/token', set('/scope', (it: string) => `openid ${it}`)],
    ['legal', 'a member more', 'p1-scopes/token', set('/env', otherUuid)],
  ],
  'P1-OFFER-51': [
    ['violates', 'a credential', lacking, issued],
    ['violates', 'a credential with status 201', lacking, issuedAs(201)],
    ['violates', 'a credential for later', lacking, promised],
    ['violates', 'a credential beside an error', lacking, issuedBeside(403, 'insufficient_scope')],
    ['violates', 'a credential in an answer called text', lacking, all(issued, header('content-type', 'text/plain'))],
    ['legal', 'a member more', lacking, set('/trace', 'x')],
    ['legal', 'a refusal with a page about it', lacking, (it) => void (it.json = { ...it.json, error_uri: 'https://issuer.example/errors/17' })],
    ['legal', 'a refusal without words', lacking, (it) => void delete it.json?.error_description],
  ],
  'P1-OFFER-55': Object.entries(chosen).flatMap(([name, [pointer, walk]]): readonly Shape[] => [
    [
      'violates',
      `the ${name} of the caller`,
      `${walk}/offers-api`,
      (it) =>
        set(
          pointer,
          pointer
            .split('/')
            .slice(1)
            .reduce((value, step) => value?.[step], it.request.decoded),
        )(it),
    ],
    ['legal', `a refusal of the ${name}`, `${walk}/offers-api`, apiError(400, 'INVALID_DATA', { details: [{ code: 'INVALID_VALUE', target: name, message: 'It is read-only.' }] })],
  ]),
  'P1-OFFER-56': [...readAgain('p1-read/offers-api'), ...readAgain('p1-status-late/offers-api'), ...readAgain('p1-status-late/offers-api#2'), ...readAgain('p1-expired-read/offers-api'), ...legalRead('p1-read/offers-api')],
  'P1-OFFER-58': [
    ...['created', 'Created', 'EXPIRED', 'PENDING', 'CREATED ', ''].flatMap((status): readonly Shape[] => [
      ['violates', `"${status}"`, 'p1-made/offers-api', set('/status', status)],
      ['violates', `"${status}" when read`, 'p1-expired-read/offers-api', set('/status', status)],
    ]),
    ['violates', 'none', 'p1-made/offers-api', drop('/status')],
    ['violates', 'null', 'p1-status/offers-api', set('/status', null)],
    ['violates', 'an array', 'p1-made/offers-api', set('/status', ['CREATED'])],
    ['violates', 'an object', 'p1-made/offers-api', set('/status', { code: 'CREATED' })],
    ...legalAnswer('p1-made/offers-api'),
  ],
  'P1-OFFER-59': [...['p1-made/offers-api', 'p1-direct/offers-api', 'p1-read/offers-api', 'p1-read/offers-api#1'].flatMap((where) => inStatus(where, 'ISSUING', 'COMPLETED')), ...legalAnswer('p1-made/offers-api')],
  'P1-OFFER-60': [
    ...inStatus('p1-status-token/offers-api', 'ISSUING', 'COMPLETED'),
    ...inStatus('p1-read/offers-api', 'ISSUING', 'COMPLETED'),
    ...inStatus('p1-status-refused/offers-api', 'COMPLETED'),
    ...legalRead('p1-status-token/offers-api'),
  ],
  'P1-OFFER-61': [...inStatus('p1-status-first/offers-api', 'CREATED', 'COMPLETED', 'issuing', 'PARTIALLY_COMPLETED'), ['violates', 'none', 'p1-status-first/offers-api', drop('/status')], ...legalRead('p1-status-first/offers-api')],
  'P1-OFFER-62': [...['p1-status/offers-api', 'p1-status-late/offers-api', 'p1-status-late/offers-api#2', 'p1-one-type/offers-api'].flatMap((where) => inStatus(where, 'ISSUING')), ...legalRead('p1-status/offers-api')],
  'P1-OFFER-63': [
    ...inStatus('p1-status/offers-api', 'CREATED', 'ISSUING'),
    ...inStatus('p1-status-both/offers-api', 'CREATED', 'ISSUING'),
    ...inStatus('p1-status-first/offers-api', 'COMPLETED'),
    ...inStatus('p1-status-token/offers-api', 'COMPLETED'),
    ...inStatus('p1-no-list/offers-api', 'ISSUING', 'CREATED'),
    ...legalRead('p1-status/offers-api'),
  ],
  'P1-OFFER-64': [...inStatus('p1-status-refused/offers-api', 'ISSUING', 'COMPLETED', 'CANCELED', 'FAILED'), ...legalRead('p1-status-refused/offers-api')],
}

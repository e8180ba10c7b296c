import { answered, html, promised } from '../answers.ts'
import { moreClaims } from '../formats/sd-jwt-words.ts'
import { bad, fine } from '../metadata/kinds.ts'
import { apiError, empty } from '../pingone/answers.ts'
import type { Shapes } from '../shape.ts'
import { type Alter, all, drop, header, json, refused, set, status, text } from '../verbs.ts'
import { given, pretty, to, traced } from './words.ts'

const charset = header('content-type', 'application/json;charset=UTF-8')
const day = { duration: 1, timeUnit: 'DAYS' }
const elsewhere: Alter = all(status(302), header('location', 'https://auth.pingone.example/signon'), text(''))
const urn = (reference: string) => `urn:ietf:params:oauth:request_uri:${reference}`
const request_uri = (value: unknown) => set('/request_uri', value)
const sibling =
  (change: (other: string) => string): Alter =>
  (it) =>
    set('/request_uri', change(it.others('par').find((other) => other.json?.request_uri !== it.json.request_uri)?.json.request_uri ?? ''))(it)
const discovery = {
  'a page behind a sign-in': html(401),
  'a failure': html(500),
  forbidden: apiError(403, 'ACCESS_FAILED'),
  'metadata in a list': json((it: object) => [it]),
  'an empty object': json({}),
  'issuers in a list': set('/issuer', (it: string) => [it]),
  'an issuer with a slash': set('/issuer', (it: string) => `${it}/`),
  'an issuer by http': set('/issuer', (it: string) => it.replace('https:', 'http:')),
}
const key = '/verificationMethod/0'

/** Rows of PingOne, and what two pushed requests are given. */
export const pingoneShapes: Shapes = {
  'P1-OFFER-06': [
    ...bad('p1-read/offers-api', {
      'a later end': set('/expiresAt', (it: string) => it.replace(/:(\d\d)\./, (_, s) => `:${s === '59' ? '58' : '59'}.`)),
      'another id': set('/id', '7d0f2c4a-5b1e-4f83-9a6d-2c8e1b7f4a90'),
      'another environment': set('/environment/id', '7d0f2c4a-5b1e-4f83-9a6d-2c8e1b7f4a90'),
      'a user with a name': set('/user/username', 'erika'),
      'no status': drop('/status'),
      'a status of nothing': set('/status', null),
      'scopes that nobody asked for': set('/requiredScopes', ['p1:provision:credentials']),
      'another link to itself': set('/_links/self/href', (it: string) => `${it}?expand=user`),
      'an offer in a list': json((it: object) => [it]),
    }),
    ...fine('p1-read/offers-api', { 'an offer in lines': pretty, 'headers of a proxy': traced, 'a charset': charset }),
  ],
  'P1-OFFER-07': bad('p1-read/offers-api', { 'access that is denied': apiError(403, 'ACCESS_FAILED') }),
  'P1-API-19': [
    ...bad('p1-discovery/as-metadata#1', to('OpenID discovery', discovery)),
    ...bad('p1-discovery/as-metadata#2', to('RFC 8414', discovery)),
    ...fine('p1-discovery/as-metadata#1', to('OpenID discovery', { 'metadata in lines': pretty, 'one endpoint more': set('/userinfo_endpoint', 'https://auth.example/userinfo') })),
    ...fine('p1-discovery/as-metadata#2', to('RFC 8414', { 'headers of a proxy': traced })),
  ],
  'P1-FLOW-06': [
    ...bad('p1-ruled/credential', { 'a denial': refused(400, 'credential_request_denied') }),
    ...bad('p1-ruled/offers-api', { 'no offer: nothing queued': apiError(400, 'INVALID_DATA'), 'no offer: not found': apiError(404, 'NOT_FOUND') }),
    // What the worker may not do, the rule did not spoil.
    ...fine('p1-ruled/offers-api', { 'no offer: not allowed': apiError(403, 'ACCESS_FAILED') }),
    ...fine('p1-ruled/credential', { 'more claims': moreClaims, 'a charset of the credential': charset, 'a credential in lines': pretty }),
    ...fine('p1-ruled/offers-api', { 'HAL as its media type': header('content-type', 'application/hal+json') }),
  ],
  // Where a step fails, the row of that step is reported.
  'VCI-8.2-01': bad('p1-ruled/credential', { 'a failure for what a rule made': html(500) }),
  'VCI-8-01': bad('p1-ruled/credential', { 'nothing there for what a rule made': html(404) }),
  'VCI-8.2-04': bad('p1-ruled/credential', { 'an unknown configuration of what a rule made': refused(400, 'unknown_credential_configuration') }),
  'P1-API-03': [
    ...bad('p1-no-token/offers-api', {
      'a way to sign in': elsewhere,
      'an empty list': answered(200, { _embedded: { items: [] }, size: 0 }),
      'an unknown path': apiError(404, 'NOT_FOUND'),
      'data that is wrong': apiError(400, 'INVALID_DATA'),
      'an offer for later': answered(202, {}),
      'a proxy that wants a token': apiError(407, 'ACCESS_FAILED'),
    }),
    ...bad('p1-made-up-token/offers-api', {
      'a way to sign in, for a made-up token': elsewhere,
      'access that is denied, for a made-up token': apiError(403, 'ACCESS_FAILED'),
      'a failure, for a made-up token': apiError(500, 'UNEXPECTED_ERROR'),
    }),
    ...fine('p1-no-token/offers-api', { 'a challenge of a realm': header('www-authenticate', 'Bearer realm="PingOne"'), 'an error in lines': pretty }),
    ...fine('p1-made-up-token/offers-api', { 'a challenge with an error': header('www-authenticate', 'Bearer error="invalid_token"') }),
  ],
  'P1-FLOW-08': [
    ...bad('p1-half-way/management-api#4', {
      ACCEPTED: set('/status', 'ACCEPTED'),
      'ISSUED in small letters': set('/status', 'issued'),
      PROVISIONED: set('/status', 'PROVISIONED'),
      'no content': empty(204),
      'a credential that was deleted': apiError(410, 'NOT_FOUND'),
    }),
    ...fine('p1-half-way/management-api#4', { 'access that is denied': apiError(403, 'ACCESS_FAILED') }),
    ...fine('p1-half-way/management-api#4', { 'a credential in lines': pretty, 'changed a second later': set('/updatedAt', (it: string) => it.replace(/\.\d+Z/, '.999999999Z')), 'headers of a proxy': traced }),
  ],
  'P1-FLOW-09': bad('p1-expired-queued/management-api#4', { 'ISSUED by an offer that is over': set('/status', 'ISSUED'), 'gone with its offer': apiError(404, 'NOT_FOUND') }),
  'P1-OFFER-46': [
    ...bad('refusal of a credential that the offer leaves out', { ...given, 'credentials for later, as text': all(promised, header('content-type', 'text/plain')) }),
    ...fine('refusal of a credential that the offer leaves out', { 'a denial': refused(400, 'credential_request_denied'), 'a refusal in lines': pretty, 'headers of a proxy': traced }),
  ],
  'P1-API-20': [
    ...bad('p1-did/did-document', {
      'no keys in a list': set('/verificationMethod', []),
      'a key of nobody': all(drop(`${key}/publicKeyJwk`)),
      'an id with a fragment': set('/id', (it: string) => `${it}#key-1`),
      'an id in capitals': set('/id', (it: string) => it.replace('localhost', 'LOCALHOST')),
      'an id without its environment': set('/id', (it: string) => it.replace(/:[^:]+$/, '')),
      'a document of a resolver': json((it: object) => ({ didDocument: it, didResolutionMetadata: {} })),
      'a document in a list': json((it: object) => [it]),
      'a document elsewhere': elsewhere,
      'an error in JSON': apiError(403, 'ACCESS_FAILED'),
    }),
    ...fine('p1-did/did-document', { 'another name': set('/alsoKnownAs', ['https://issuer.example']), 'a document in lines': pretty, 'a type of JSON-LD': header('content-type', 'application/did+ld+json') }),
  ],
  'P1-TYPE-07': [
    ...bad('p1-type-automated/management-api#2', {
      'an expiration of nothing': set('/expiration', {}),
      'a type in small letters': set('/expiration', { type: 'hard', after: day }),
      'an expiration by all three': set('/expiration', { type: 'HARD', after: day, timestamp: '2030-01-01T00:00:00Z', expression: '1' }),
      'a period as text': set('/expiration', 'P1Y'),
      'expirations in a list': set('/expiration', [{ type: 'HARD', after: day }]),
      'by expression and timestamp': set('/expiration', { type: 'SOFT', fieldName: 'End', timestamp: '2030-01-01T00:00:00Z', expression: '1' }),
    }),
    ...bad('p1-type-expiration/management-api#2', { 'taken, without a word': empty(204), 'taken for later': answered(202, {}), 'taken, without its expiration': (it) => answered(201, it.others('management-api')[0]?.json)(it) }),
    ...fine('p1-type-automated/management-api#2', {
      'an expiration at a time': set('/expiration', { type: 'HARD', timestamp: '2030-01-01T00:00:00Z' }),
      'a soft expiration': set('/expiration', { type: 'SOFT', fieldName: 'End', after: { duration: 2, timeUnit: 'HOURS' } }),
    }),
    ...fine('p1-type-expiration/management-api#2', { 'a request that is wrong': apiError(400, 'INVALID_REQUEST') }),
  ],
  'P1-RULE-04': [
    ...bad('p1-rule-applied/management-api#3', {
      'credentials by number': set('/issued', (it: object[]) => ({ ...it })),
      'a user of no id': drop('/issued/1/user/id'),
      'a credential as text': set('/issued/0/credential', (it: { id: string }) => it.id),
      'errors of nothing': set('/errors', null),
      'issued in a list': json((it: { issued: unknown }) => it.issued),
      'names in capitals': json((it: Record<string, unknown>) => Object.fromEntries(Object.entries(it).map(([name, value]) => [name.toUpperCase(), value]))),
      'a report within _embedded': json((it: object) => ({ _embedded: it, size: 2 })),
      'a request that is wrong': apiError(400, 'INVALID_REQUEST'),
      'a report for later': answered(202, {}),
      'revoked as a count': set('/revoked', 0),
    }),
    ...fine('p1-rule-applied/management-api#3', { 'times to the nanosecond': set('/issued/0/createdAt', (it: string) => it.replace('Z', '609561Z')), 'a report in lines': pretty, 'headers of a proxy': traced }),
  ],
  'RFC9126-2.2-02': [
    ...bad('two-pushes/par#2', {
      'the next one': sibling((other) => other.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))),
      'the challenge of the request': (it) => request_uri(urn(it.request.decoded.code_challenge))(it),
      'the state of the request': (it) => request_uri(urn(it.request.decoded.state))(it),
      'eight hexadecimal digits': request_uri(urn('9f86d081')),
      'the time in base64url': (it) => request_uri(urn(Buffer.from(String(it.now)).toString('base64url')))(it),
      'a UUID of the time': request_uri(urn('6b1d4c40-ee6f-11f0-8de9-0242ac120002')),
      zeros: request_uri(urn('0'.repeat(43))),
    }),
    ...bad('haip/par#2', { 'a number under HAIP': request_uri(urn('100017')), 'the time under HAIP': (it) => request_uri(urn(`${it.now}000`))(it), 'the client under HAIP': (it) => request_uri(urn(it.request.decoded.client_id))(it) }),
    ...fine('two-pushes/par#2', { 'a random UUID': request_uri(urn('f81d4fae-7dec-41d0-a765-00a0c91e6bf6')), 'twenty-two letters of base64url': request_uri(urn('bTPm5ablaxTe_VqATBiGig')) }),
    ...fine('haip/par#2', { 'a longer life': set('/expires_in', 90) }),
  ],
}

import { answered, html } from '../answers.ts'
import { bad, fine } from '../metadata/kinds.ts'
import { apiError, empty, page } from '../pingone/answers.ts'
import type { AnswerDraft, Shapes } from '../shape.ts'
import { type Alter, all, drop, header, json, refused, set, status, text } from '../verbs.ts'
import { credentialAs, nothing } from './words.ts'

const timeUuid = '6b1d4c40-ee6f-11f0-8de9-0242ac120002'
const randomUuid = 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6'
const hex = (it: string) => Buffer.from(it).toString('hex')
const base64 = (it: string) => Buffer.from(it).toString('base64')
const fragment = all(status(302), header('location', 'https://wallet.example/cb#state=x&code=SplxlOBeZQQYbYS6WxSbIA'), text(''))
const form = (inputs: string) => all(status(200), header('location', undefined), text(`<form method=post action="https://wallet.example/cb">${inputs}</form>`, 'text/html'))
const codeForm = form('<input type="hidden" name="code" value="SplxlOBeZQQYbYS6WxSbIA"><input type=hidden name=state value=x>')
const methods = (it: AnswerDraft['json']) => it.verificationMethod
const languages = (value: string) => header('content-language', value)
const secondCredential = (make: (before: string) => unknown): Alter => set('/credentials/1/credential', make)

/** What is of one kind with the misses of the third reader's first run, at places that nobody had named. */
export const siblings: Shapes = {
  'RFC9126-5-01': [
    ...bad('refusal of an authorization request that was not pushed', { 'a code in a form that sends itself': codeForm }),
    ...fine('refusal of an authorization request that was not pushed', {
      'an error in the fragment, by a page': form('<input name="error" value="invalid_request">'),
      'a page that asks for a code by mail': form('<input name="code" autocomplete="one-time-code" value="">'),
    }),
  ],
  'RFC9126-2.2-03': bad('refusal of a request_uri of another client', { 'a code in the fragment': fragment }),
  'RFC9126-4-01': bad('refusal of an expired request_uri', { 'a code in a form that sends itself': codeForm }),
  'RFC9126-4-02': bad('refusal of a used request_uri', { 'a code in the fragment': fragment, 'a code in a form that sends itself': codeForm }),
  'VCI-8.2-14': bad('encrypted/credential', { 'a JWE that is not implemented': html(501), 'a JWE that is not acceptable': html(406) }),
  'VCI-9.1-10': bad('encrypted-anew/deferred', { 'a method for plain requests alone': html(405), 'an unknown path in JSON': refused(404, 'not_found') }),
  'VCI-12.2.2-04': [...bad('own-domain/issuer-metadata', { 'nothing acceptable, at a host': html(406) }), ...bad('signed-metadata/issuer-metadata#1', { 'an unsupported media type': nothing(415) })],
  'VCI-12.2.2-09': [
    ['warns', 'a country that is none', 'language/issuer-metadata#2', languages('de-UK')],
    ['warns', 'a language that is none, signed', 'signed-metadata/issuer-metadata#2', languages('en, xx')],
    ...fine('language/issuer-metadata#2', { 'a language of old': languages('iw'), 'a country of old': languages('de-DD') }),
  ],
  'SDJWTVC-5.2-03': bad('vc-issuer/jwt-vc-issuer', {
    'nothing for keys beside their address': json((it: object) => ({ ...it, jwks: null, jwks_uri: 'https://issuer.example/jwks' })),
    'a truth beside keys': set('/jwks_uri', false),
    'zero beside keys': set('/jwks_uri', 0),
  }),
  'P1-OFFER-06': bad('p1-read/offers-api', { 'no content': empty(204), 'a page': page(200), 'an offer in quotes': json((it: object) => JSON.stringify(it)) }),
  'P1-FLOW-08': bad('p1-half-way/management-api#4', { 'no status any more': drop('/status'), 'a page': page(200), 'a credential in a list': json((it: object) => [it]) }),
  'P1-FLOW-09': bad('p1-expired-queued/management-api#4', { 'gone for good with its offer': apiError(410, 'NOT_FOUND'), 'no content after its offer': empty(204) }),
  'P1-RULE-05': bad('p1-rule-applied/management-api#4', { 'gone for good': apiError(410, 'NOT_FOUND'), 'no content': empty(204), 'no status': drop('/status') }),
  'P1-API-20': [
    ...bad('p1-did/did-document', {
      'nothing for a key': set('/verificationMethod/0/publicKeyJwk', null),
      'the name of a key alone': json((it: AnswerDraft['json']) => ({ ...it, verificationMethod: methods(it).map(({ id }: { id: string }) => id) })),
    }),
    ...fine('p1-did/did-document', {
      'a key where it is used': json(({ verificationMethod, ...it }: Record<string, unknown>) => ({ ...it, assertionMethod: verificationMethod })),
      'a key in multibase': json((it: AnswerDraft['json']) => ({
        ...it,
        verificationMethod: methods(it).map(({ publicKeyJwk: _, ...method }: Record<string, unknown>) => ({ ...method, type: 'Multikey', publicKeyMultibase: 'zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169' })),
      })),
    }),
  ],
  'RFC9126-2.2-02': [
    ...bad('two-pushes/par#1', { 'a UUID of the time, the first': set('/request_uri', `urn:example:${timeUuid}`), 'six digits, the first': set('/request_uri', 'urn:example:481516') }),
    ...fine('two-pushes/par#1', { 'a UUID of the time behind what is random': set('/request_uri', `urn:example:bTPm5ablaxTe_VqATBiGig.${timeUuid}`) }),
  ],
  'VCI-7.2-04': [
    ...bad('nonces/nonce#2', { 'a UUID of the time': set('/c_nonce', timeUuid), 'four digits': set('/c_nonce', '4711') }),
    ...fine('nonces/nonce#2', { 'a random UUID among others': set('/c_nonce', randomUuid), 'many digits among others': set('/c_nonce', '231584178474632390847141970017375815706') }),
  ],
  'RFC6749-10.10-01': [
    ...bad('refresh/token#2', { 'a token of the time': set('/access_token', timeUuid), 'a token of eight digits': set('/access_token', '9f86d081'), 'a refresh token of zeros': set('/refresh_token', '0'.repeat(32)) }),
    ...fine('refresh/token#2', { 'a random UUID as a token': set('/access_token', randomUuid), '32 hexadecimal digits as a token': set('/access_token', '9f86d081884c7d659a2feaa0c55ad015') }),
  ],
  'VCI-A.3.4-02': [
    ...bad('batch/credential', { 'the second in hexadecimal digits': secondCredential(hex), 'the second in quotes': secondCredential((it) => JSON.stringify(it)) }),
    ...bad('encrypted/credential', credentialAs({ 'percent-encoded, encrypted': (it) => it.replaceAll('~', '%7E') })),
    ...bad('encrypted-anew/deferred', credentialAs({ 'a data URI, later': (it) => `data:,${it}`, 'in base64 with padding, later': (it) => `${base64(`${it} `)}` })),
  ],
  'VCI-A.1.1.4-02': bad(
    'jwt-vc/credential',
    credentialAs({ 'in hexadecimal digits': hex, 'in quotes': (it) => JSON.stringify(it), 'within JSON': (it) => JSON.stringify({ jwt: it }), 'a data URI': (it) => `data:application/vc+jwt;base64,${base64(it)}` }),
  ),
  'VCI-A.1.3.4-01': bad('jwt-vc-ld/credential', credentialAs({ 'in hexadecimal digits': hex, 'in quotes': (it) => JSON.stringify(it) })),
  'VCI-8.3.1.2-11': bad('refusal of a broken proof in an encrypted request', {
    'nothing for a broken proof that was encrypted': nothing(204),
    'the code with 200 for a broken proof that was encrypted': answered(200, { error: 'invalid_proof' }),
  }),
}

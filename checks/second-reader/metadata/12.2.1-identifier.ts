import type { Shapes } from '../shape.ts'
import { all, drop, header, json, link, set, status, text } from '../verbs.ts'
import { bad, being, fine, signed } from './kinds.ts'

const offer = 'pre-authorized/offer'
const metadata = 'metadata/issuer-metadata'
const signedCopy = 'signed-metadata/issuer-metadata#2'
const html = '<!doctype html><title>Not here</title>'

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.1 */
export const identifierShapes: Shapes = {
  'VCI-12.2.1-01': [
    ...bad('by-value/link', {
      'an http issuer in an offer by value': link((it) => it.replace('https%3A%2F%2Flocal', 'http%3A%2F%2Flocal')),
    }),
    ...bad(offer, {
      'an http issuer in the offer': set('/credential_issuer', (it: string) => it.replace('https:', 'http:')),
      'a DID as issuer in the offer': set('/credential_issuer', 'did:web:issuer.example'),
    }),
    ...bad(metadata, {
      'an http issuer in the metadata': set('/credential_issuer', (it: string) => it.replace('https:', 'http:')),
      'an issuer without a scheme': set('/credential_issuer', (it: string) => it.replace('https://', '')),
    }),
    ...bad(signedCopy, {
      'an http issuer in signed metadata': signed(set('/credential_issuer', (it: string) => it.replace('https:', 'http:'))),
    }),
    ...fine(metadata, {
      'a logo by http': set('/display/0/logo/uri', 'http://issuer.example/logo.png'),
      'an unknown member that is an http URL': set('/x_home', 'http://issuer.example'),
    }),
    ...fine(offer, { 'an unknown member that is an http URL in the offer': set('/x_home', 'http://issuer.example') }),
  ],
  'VCI-12.2.1-02': [
    ...bad(metadata, {
      'a query': set('/credential_issuer', (it: string) => `${it}?tenant=1`),
      'a fragment': set('/credential_issuer', (it: string) => `${it}#issuer`),
      'a question mark alone': set('/credential_issuer', (it: string) => `${it}?`),
    }),
    ...bad(offer, {
      'a query in the offer': set('/credential_issuer', (it: string) => `${it}?tenant=1`),
      'a fragment in the offer': set('/credential_issuer', (it: string) => `${it}#`),
    }),
    ...bad('by-value/link', {
      'a query in an offer by value': link((it) => it.replace(/(%22credential_issuer%22%3A%22(?:(?!%22).)+)/, '$1%3Ftenant%3D1')),
    }),
    ...fine(metadata, {
      'an endpoint with a query': set('/credential_endpoint', (it: string) => `${it}?tenant=1`),
      'a nonce endpoint with a query': set('/nonce_endpoint', (it: string) => `${it}?tenant=1`),
      'a logo with a fragment': set('/display/0/logo/uri', 'https://issuer.example/logo.svg#one'),
    }),
  ],
  'VCI-12.2.1-03': [
    ...bad(offer, {
      'a slash at the end, in the offer': set('/credential_issuer', (it: string) => `${it}/`),
      'the host in capitals, in the offer': set('/credential_issuer', (it: string) => it.replace('localhost', 'LOCALHOST')),
      'the path in capitals, in the offer': set('/credential_issuer', (it: string) => it.replace(/[a-f]\w*$/, (end) => end.toUpperCase())),
    }),
    ...bad('pre-authorized/issuer-metadata', {
      'a slash at the end, in the metadata': set('/credential_issuer', (it: string) => `${it}/`),
      'the path in capitals': set('/credential_issuer', (it: string) => it.replace(/[^/]+$/, (end) => end.toUpperCase())),
      'the scheme in capitals': set('/credential_issuer', (it: string) => it.replace('https', 'HTTPS')),
      'a percent-encoded dash': set('/credential_issuer', (it: string) => it.replace('-', '%2D')),
    }),
    ...bad('own-domain/issuer-metadata', {
      'a slash after the host': set('/credential_issuer', (it: string) => `${it}/`),
    }),
    ...fine('pre-authorized/issuer-metadata', {
      'another spelling of a logo': set('/display/0/logo/uri', 'HTTPS://Issuer.example/'),
      'members in another order': json((it: object) => Object.fromEntries(Object.entries(it).toReversed())),
    }),
    ...fine(offer, {
      'members of the offer in another order': json((it: object) => Object.fromEntries(Object.entries(it).toReversed())),
    }),
  ],
  'VCI-12.2.2-01': [
    ...bad(metadata, {
      'nothing at the location': all(status(404), text(html, 'text/html')),
      'nothing any more': status(410),
    }),
    ...bad('own-domain/issuer-metadata', { 'nothing for a host without a path': status(404) }),
    ...bad('language/issuer-metadata#1', { 'nothing any more, at first': status(410) }),
    ...fine(metadata, {
      'a charset': header('content-type', 'application/json; charset=utf-8'),
      'an entity tag': header('etag', '"1"'),
      'an answer that may be kept for a day': header('cache-control', 'public, max-age=86400'),
    }),
  ],
  'VCI-12.2.2-02': [
    ...bad(metadata, {
      'a way out of TLS': all(status(302), header('location', 'http://issuer.example/.well-known/openid-credential-issuer')),
      'a way out of TLS for good': all(status(301), header('location', 'http://issuer.example/metadata.json')),
      'a way out of TLS by 307': all(status(307), header('location', 'http://issuer.example:8080/metadata')),
      'a way out of TLS by 303': all(status(303), header('location', 'HTTP://issuer.example/metadata')),
    }),
    ...fine(metadata, {
      'a way to another page by TLS': all(status(302), header('location', 'https://issuer.example/metadata')),
      'a way within the host': all(status(301), header('location', '/metadata')),
      'a location that nobody follows': header('location', 'http://issuer.example/metadata'),
    }),
  ],
  'VCI-12.2.2-03': [
    // Wallets follow it.
    ['warns', 'a way elsewhere', metadata, all(status(302), header('location', 'https://issuer.example/metadata'))],
    ...bad(metadata, {
      'no content': all(status(204), text('')),
      'an error as JSON': all(status(400), json({ error: 'unsupported' })),
      created: status(201),
      accepted: status(202),
      'of another origin': status(203),
      partial: status(206),
      'an unforeseen error': all(status(500), text(html, 'text/html')),
      'no sign-in': all(status(401), header('www-authenticate', 'Bearer'), json({ error: 'invalid_token' })),
    }),
    ...bad(signedCopy, { 'created, signed': status(201) }),
    ...fine(metadata, {
      'with an age': header('age', '5'),
      'with a language': header('content-language', 'en'),
      'with a server name': header('server', 'nginx'),
    }),
  ],
  'VCI-12.2.2-04': [
    ...bad(metadata, {
      'a page for people': text(html, 'text/html; charset=utf-8'),
      'a JWT though JSON is asked for': text('eyJhbGciOiJFUzI1NiJ9.e30.AAAA', 'application/jwt'),
      'JSON as text': header('content-type', 'text/plain'),
      'JSON as a page': header('content-type', 'text/html'),
      'no media type': header('content-type', undefined),
      'JSON of an old media type': header('content-type', 'text/json'),
      'a list of metadata': json((it: unknown) => [it]),
    }),
    ...fine(metadata, {
      'a charset': header('content-type', 'application/json;charset=UTF-8'),
      capitals: header('content-type', 'Application/JSON'),
      'a final line break': text((it) => `${it}\n`),
    }),
  ],
  'VCI-12.2.2-05': [
    ...bad(metadata, {
      'JSON that is called a JWT': header('content-type', 'application/jwt'),
      'no media type': header('content-type', undefined),
      'an octet stream': header('content-type', 'application/octet-stream'),
      'JSON of a plus type': header('content-type', 'application/openid-credential-issuer+json'),
    }),
    ...bad(signedCopy, {
      'a JWT that is called JSON': header('content-type', 'application/json'),
      'a JWT that is called text': header('content-type', 'text/plain'),
      'a JWT without a media type': header('content-type', undefined),
      'a JWT of its typ': header('content-type', 'application/openidvci-issuer-metadata+jwt'),
    }),
    ...fine(metadata, {
      'a charset': header('content-type', 'application/json; charset=utf-8'),
      'a quoted charset': header('content-type', 'application/json; charset="utf-8"'),
    }),
    ...fine(signedCopy, { 'a JWT in capitals': header('content-type', 'application/JWT') }),
  ],
  'VCI-12.2.2-09': [
    ...bad('language/issuer-metadata#2', {
      'a locale of POSIX': header('content-language', 'de_DE'),
      'any language': header('content-language', '*'),
      'the name of a language': header('content-language', 'German language'),
      'a weight': header('content-language', 'de;q=0.8'),
      'a wrong one after a right one': header('content-language', 'de, en_GB'),
      'digits first': header('content-language', '1de'),
      'a dash at the end': header('content-language', 'de-'),
    }),
    ...fine('language/issuer-metadata#2', {
      'a region': header('content-language', 'de-CH'),
      'several, close together': header('content-language', 'de,en-GB'),
      capitals: header('content-language', 'DE'),
      'a registered whole': header('content-language', 'i-klingon'),
      'a script': header('content-language', 'zh-Hant-TW'),
      'no header at all': header('content-language', undefined),
    }),
  ],
  'VCI-12.3-01': [
    ...bad(
      'metadata/as-metadata',
      being('/pre-authorized_grant_anonymous_access_supported', {
        null: null,
        'text that says true': 'true',
        'text that says false': 'false',
        'a number': 0,
        'a list': [true],
      }),
    ),
    ...bad('pre-authorized/as-metadata', being('/pre-authorized_grant_anonymous_access_supported', { 'an object': {} })),
    ...fine('metadata/as-metadata', {
      false: set('/pre-authorized_grant_anonymous_access_supported', false),
      absent: drop('/pre-authorized_grant_anonymous_access_supported'),
      'another name that is text': set('/pre_authorized_grant_anonymous_access_supported', 'true'),
    }),
  ],
}

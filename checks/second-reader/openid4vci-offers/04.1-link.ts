import type { AnswerDraft, Shapes } from '../shape.ts'
import { type Alter, all, header, json, link, status, text } from '../verbs.ts'

const value = 'by-value/link'
const reference = 'by-reference/link'
const scheme = 'openid-credential-offer://'
const queryOf = (before: string) => before.slice(before.indexOf('?') + 1)
const query = (change: (query: string) => string): Alter => link((before) => `${scheme}?${change(queryOf(before))}`)
const offerIn = (before: string) => decodeURIComponent(queryOf(before).replace('credential_offer=', ''))
const offer = (change: (offer: string) => string): Alter => link((before) => `${scheme}?credential_offer=${encodeURIComponent(change(offerIn(before)))}`)
const uri = (change: (uri: string) => string): Alter => link((before) => `${scheme}?credential_offer_uri=${encodeURIComponent(change(decodeURIComponent(queryOf(before).replace('credential_offer_uri=', ''))))}`)
const fetched = 'by-reference/offer'
const base64url = (it: string) => Buffer.from(it).toString('base64url')
const asUtf16 = (it: AnswerDraft) => {
  it.bytes = Buffer.from(`\ufeff${JSON.stringify(it.json)}`, 'utf16le')
}
const elsewhere = encodeURIComponent('https://issuer.example/offers/1')

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-4.1 */
export const linkShapes: Shapes = {
  'VCI-4.1-01': [
    ['violates', 'a link without a query', value, link(scheme)],
    ['violates', 'a parameter with a hyphen', value, query((it) => it.replace('credential_offer', 'credential-offer'))],
    ['violates', 'a parameter in other letters', value, query((it) => it.replace('credential_offer', 'Credential_Offer'))],
    ['violates', 'the offer twice', value, query((it) => `${it}&${it}`)],
    ['violates', 'the reference twice', reference, query((it) => `${it}&${it}`)],
    ['violates', 'two references', reference, query((it) => `${it}&credential_offer_uri=${elsewhere}`)],
    ['violates', 'the offer in the fragment', value, link((it) => it.replace('?', '#'))],
    ['violates', 'the reference as request_uri', reference, query((it) => it.replace('credential_offer_uri', 'request_uri'))],
    ['violates', 'an issuance of an old draft', reference, link(`openid-initiate-issuance://?issuer=${encodeURIComponent('https://issuer.example')}&credential_type=x`)],
    ['legal', 'a link of the web', value, link((it) => `https://wallet.example/credential_offer?${queryOf(it)}`)],
    ['legal', 'a scheme of a profile', reference, link((it) => `haip-vci://?${queryOf(it)}`)],
    ['legal', 'another parameter before it', value, query((it) => `utm_source=mail&${it}`)],
    ['legal', 'another parameter after it', reference, query((it) => `${it}&lang=de`)],
    ['legal', 'a host in the link', value, link((it) => `openid-credential-offer://credential_offer?${queryOf(it)}`)],
    ['legal', 'a scheme in capitals', reference, link((it) => it.replace(scheme, 'OPENID-CREDENTIAL-OFFER://'))],
  ],
  'VCI-4.1-02': [
    ['violates', 'a reference behind the offer', value, query((it) => `${it}&credential_offer_uri=${elsewhere}`)],
    ['violates', 'a reference before the offer', value, query((it) => `credential_offer_uri=${elsewhere}&${it}`)],
    ['violates', 'an offer behind the reference', reference, query((it) => `${it}&credential_offer=%7B%7D`)],
    ['violates', 'an empty reference beside the offer', value, query((it) => `${it}&credential_offer_uri=`)],
    ['violates', 'an empty offer before the reference', reference, query((it) => `credential_offer=&${it}`)],
    ['violates', 'a reference whose name is escaped', value, query((it) => `${it}&credential%5Foffer%5Furi=${elsewhere}`)],
    ['violates', 'both in a link of the web', value, link((it) => `https://wallet.example/o?${queryOf(it)}&x=1&credential_offer_uri=${elsewhere}`)],
    ['legal', 'a parameter whose name only begins so', value, query((it) => `${it}&credential_offer_uri_hint=x`)],
    ['legal', 'an offer that speaks of the other', value, offer((it) => it.replace('{', '{"x_note":"&credential_offer_uri=none",'))],
    ['legal', 'a reference with such a query', reference, uri((it) => `${it}?credential_offer=1`)],
    ['legal', 'a name in capitals that means nothing', value, query((it) => `${it}&CREDENTIAL_OFFER_URI=x`)],
  ],
  'VCI-4.1-03': [
    ['violates', 'plain http', reference, uri((it) => it.replace('https:', 'http:').replace('localhost', 'issuer.example'))],
    ['violates', 'a path only', reference, uri((it) => new URL(it).pathname)],
    ['violates', 'no scheme', reference, uri((it) => it.replace('https://', ''))],
    ['violates', 'slashes without a scheme', reference, uri((it) => it.replace('https:', ''))],
    ['violates', 'a data URI', reference, uri(() => 'data:application/json,%7B%7D')],
    ['violates', 'a URN', reference, uri(() => 'urn:uuid:3f0a6f7e-8a44-4a60-8f1a-3a0a2a4c1f10')],
    ['violates', 'an address that is escaped twice', reference, uri((it) => encodeURIComponent(it))],
    ['violates', 'nothing', reference, uri(() => '')],
    ['violates', 'ftp', reference, uri((it) => it.replace('https:', 'ftp:'))],
    ['violates', 'a scheme that only begins so', reference, uri((it) => it.replace('https:', 'httpsx:'))],
    ['legal', 'a scheme in capitals', reference, uri((it) => it.replace('https:', 'HTTPS:'))],
    ['legal', 'a query', reference, uri((it) => `${it}?id=1&x=2`)],
    ['legal', 'another host', reference, uri(() => 'https://offers.cdn.example:8443/x')],
    ['legal', 'an address that is not escaped', reference, link((it) => `${scheme}?credential_offer_uri=${decodeURIComponent(queryOf(it).replace('credential_offer_uri=', ''))}`)],
  ],
  'VCI-4.1-04': [
    ['violates', 'an offer in base64url', value, offer(base64url)],
    ['violates', 'an offer in an array', value, offer((it) => `[${it}]`)],
    ['violates', 'an offer as JSON text', value, offer((it) => JSON.stringify(it))],
    ['violates', 'null', value, offer(() => 'null')],
    ['violates', 'an offer that is cut off', value, offer((it) => it.slice(0, -2))],
    ['violates', 'something behind the offer', value, offer((it) => `${it};`)],
    ['violates', 'single quotes', value, offer((it) => it.replaceAll('"', "'"))],
    ['violates', 'an offer that is escaped twice', value, offer((it) => encodeURIComponent(it))],
    ['violates', 'nothing', value, offer(() => '')],
    ['violates', 'bytes that are not UTF-8', value, link((it) => it.replace('%7B', '%7B%22x%22%3A%22%FF%FE%22%2C'))],
    ['violates', 'an array at the address', fetched, json((it: unknown) => [it])],
    ['violates', 'JSON text at the address', fetched, text((it) => JSON.stringify(it))],
    ['violates', 'a page at the address', fetched, text('<!doctype html><title>Offer</title>', 'text/html')],
    ['violates', 'nothing at the address', fetched, text('')],
    ['violates', 'UTF-16 at the address', fetched, asUtf16],
    ['violates', 'two objects at the address', fetched, text((it) => `${it}\n${it}`)],
    ['violates', 'a form at the address', fetched, text('credential_issuer=https%3A%2F%2Fissuer.example', 'application/json')],
    ['legal', 'white space in the offer', value, offer((it) => ` ${JSON.stringify(JSON.parse(it), null, 2)}\n`)],
    ['legal', 'plus signs for spaces', value, link((it) => it.replace('%7B', '%7B+'))],
    ['legal', 'letters of another script', value, offer((it) => it.replace('{', '{"x_name":"Ausweis für Jürgen 🎓",'))],
    ['legal', 'escapes in a name', value, offer((it) => it.replace('"credential_issuer"', '"\\u0063redential_issuer"'))],
    ['legal', 'white space at the address', fetched, text((it) => `\n${JSON.stringify(JSON.parse(it), null, '\t')}\n`)],
    ['legal', 'characters that need no escape', value, link((it) => it.replaceAll('%3A', ':').replaceAll('%2C', ','))],
  ],
  'VCI-4.1.3-01': [
    ['violates', 'no content', fetched, all(text(''), status(204))],
    ['violates', 'an array', fetched, json((it: unknown) => [it])],
    ['violates', 'a page', fetched, text('<!doctype html><title>Open your wallet</title>', 'text/html')],
    ['violates', 'not found', fetched, all(json({ error: 'not_found' }), status(404))],
    ['violates', 'a wallet that has to sign in', fetched, all(header('www-authenticate', 'Bearer realm="offers"'), json({}), status(401))],
    ['violates', 'a method that is not allowed', fetched, all(header('allow', 'POST'), json({}), status(405))],
    ['violates', 'a server that broke', fetched, all(json({ error: 'server_error' }), status(500))],
    ['violates', 'the first of two offers is gone', 'two-offers/offer#1', all(json({ error: 'gone' }), status(410))],
    ['legal', 'an offer that may be kept', fetched, header('cache-control', 'public, max-age=600')],
    ['legal', 'members in another order', fetched, json((it: object) => Object.fromEntries(Object.entries(it).toReversed()))],
    ['legal', 'members that nobody knows', fetched, json((it: object) => ({ ...it, x_expires_at: 1795947986, x_issuer: { name: 'x' } }))],
  ],
  'VCI-4.1.3-02': [
    ['violates', 'application/jwt', fetched, header('content-type', 'application/jwt')],
    ['violates', 'text/plain', fetched, header('content-type', 'text/plain; charset=utf-8')],
    ['violates', 'text/html', fetched, header('content-type', 'text/html')],
    ['violates', 'no media type', fetched, header('content-type', undefined)],
    ['violates', 'another kind of JSON', fetched, header('content-type', 'application/credential-offer+json')],
    ['violates', 'a type that only begins so', fetched, header('content-type', 'application/jsonp')],
    ['violates', 'a list of types', fetched, header('content-type', 'application/json, text/plain')],
    ['violates', 'application/octet-stream', fetched, header('content-type', 'application/octet-stream')],
    ['violates', 'the other offer as text', 'two-offers/offer#2', header('content-type', 'text/json')],
    ['legal', 'a charset', fetched, header('content-type', 'application/json; charset=utf-8')],
    ['legal', 'capitals', fetched, header('content-type', 'Application/JSON')],
    ['legal', 'a charset in quotes', fetched, header('content-type', 'application/json;charset="UTF-8"')],
    ['legal', 'a parameter that nobody knows', fetched, header('content-type', 'application/json ; profile="https://issuer.example/offer"')],
  ],
  'VCI-4.1.3-03': [
    ['violates', 'an unsigned JWT', fetched, text((it) => `${base64url('{"alg":"none"}')}.${base64url(it)}.`, 'application/jwt')],
    ['violates', 'a signed JWT', fetched, text((it) => `${base64url('{"alg":"ES256"}')}.${base64url(it)}.${'A'.repeat(86)}`, 'application/jwt')],
    ['violates', 'a signed JWT as JSON', fetched, text((it) => `${base64url('{"alg":"ES256","typ":"JWT"}')}.${base64url(it)}.${'A'.repeat(86)}`)],
    ['violates', 'an unsigned JWT as text', fetched, text((it) => `${base64url('{"alg":"none"}')}.${base64url(it)}.`, 'text/plain')],
    ['violates', 'JSON that calls itself a JWT', fetched, header('content-type', 'application/jwt')],
    ['violates', 'the media type in capitals', fetched, header('content-type', 'Application/JWT;charset=utf-8')],
    ['violates', 'a JWT with a line end', fetched, text((it) => `${base64url('{"alg":"none"}')}.${base64url(it)}.\n`)],
    ['legal', 'a JWT as issuer_state', fetched, json((it: { grants: object }) => ({ ...it, grants: { ...it.grants, authorization_code: { issuer_state: `${base64url('{"alg":"ES256"}')}.e30.${'A'.repeat(86)}` } } }))],
    ['legal', 'a JWT in a member that nobody knows', fetched, json((it: object) => ({ ...it, x_signed: `${base64url('{"alg":"none"}')}.e30.` }))],
    ['legal', 'a member named alg', fetched, json((it: object) => ({ ...it, alg: 'none' }))],
  ],
}

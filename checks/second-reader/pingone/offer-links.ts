import type { Shape, Shapes } from '../shape.ts'
import { type Alter, all, drop, json, set, status } from '../verbs.ts'
import { apiError, empty, legalAnswer, legalOffer, otherUuid, page, preAuthorized } from './answers.ts'

const made = 'p1-made/offers-api'
const read = 'p1-read/offers-api'
const ways = 'p1-three-ways/offer'
const deep = '/_links/openid-credential-offer/href'
const qr = '/_links/qrCode/href'
const url = '/_links/credentialOfferUrl/href'
const ids = '/credential_configuration_ids'

/** A link that has to be there is not, or is none. */
function noLink(name: string, other: string): readonly Shape[] {
  const link = `/_links/${name}`
  return [
    ['violates', 'no link', made, drop(link)],
    ['violates', 'null', made, set(link, null)],
    ['violates', 'a link of no address', made, set(link, {})],
    ['violates', 'an empty address', made, set(`${link}/href`, '')],
    ['violates', 'null as its address', made, set(`${link}/href`, null)],
    ['violates', 'a number as its address', made, set(`${link}/href`, 7)],
    ['violates', 'the address instead of the link', made, set(link, (it: { href: string }) => it.href)],
    ['violates', 'another name', made, all(set(`/_links/${other}`, { href: 'https://api.example/x' }), drop(link))],
    ['violates', 'no links at all', made, drop('/_links')],
    ['violates', 'the link beside the links', made, (it) => all(set(`/${name}`, it.json._links[name]), drop(link))(it)],
    ...legalAnswer(made),
    ['legal', 'a title beside the address', made, set(`${link}/title`, 'Offer')],
  ]
}

const png = (change: (bytes: Buffer) => Uint8Array | string): Alter =>
  set(qr, (href: string) => {
    const changed = change(Buffer.from(href.slice(href.indexOf(',') + 1), 'base64'))
    return `data:image/png;base64,${typeof changed === 'string' ? changed : Buffer.from(changed).toString('base64')}`
  })
const withByte = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}
const blank = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
const otherQr: Alter = (it) => set(qr, it.others('offers-api').find(({ json }) => json.id !== it.json.id)?.json._links.qrCode.href)(it)
const query = (change: (query: string) => string): Alter => set(deep, (href: string) => `${href.slice(0, href.indexOf('?') + 1)}${change(href.slice(href.indexOf('?') + 1))}`)

/** What a link leads to: not what it is named after. */
function leadsElsewhere(where: string, name: string): readonly Shape[] {
  return [
    ['violates', 'another id', where, set('/id', otherUuid)],
    ['violates', 'no id', where, drop('/id')],
    ['violates', 'null as id', where, set('/id', null)],
    ['violates', 'nothing there', where, apiError(404, 'NOT_FOUND')],
    ['violates', 'a page', where, page(200)],
    ['violates', 'a list with it', where, json((it: object) => ({ _embedded: { items: [it] }, size: 1 }))],
    ['violates', 'no content', where, empty(204)],
    ['violates', 'a relative address', where.replace('management-api', 'offers-api'), set(`/_links/${name}/href`, (href: string) => new URL(href).pathname)],
    ['violates', 'a number as address', where.replace('management-api', 'offers-api'), set(`/_links/${name}/href`, 7)],
    ...legalAnswer(where),
    ['legal', 'no right to read it', where, apiError(403, 'ACCESS_FAILED')],
    ['legal', 'another description', where, set('/description', 'x')],
  ]
}

/** @see https://developer.pingidentity.com/pingone-api/credentials/openid4vci-issuance.html */
export const offerLinkShapes: Shapes = {
  'P1-OFFER-04': [
    ['violates', 'a path', made, set('/_links/self/href', (href: string) => new URL(href).pathname)],
    ['violates', 'an address without its scheme', made, set('/_links/self/href', (href: string) => href.replace('https:', ''))],
    ['violates', 'the id alone', made, (it) => set('/_links/self/href', it.json.id)(it)],
    ['violates', 'null', made, set('/_links/self/href', null)],
    ['violates', 'an array', made, set('/_links/self/href', (href: string) => [href])],
    ['violates', 'empty text', made, set('/_links/self/href', '')],
    ['violates', 'a URN', made, (it) => set('/_links/self/href', `urn:uuid:${it.json.id}`)(it)],
    ['violates', 'no address', made, drop('/_links/self/href')],
    ['legal', 'no such link', made, drop('/_links/self')],
    ...legalAnswer(made),
  ],
  'P1-OFFER-06': [
    ['violates', 'another status', read, set('/status', 'ISSUING')],
    ['violates', 'no grant types', read, drop('/grantTypes')],
    ['violates', 'other grant types', read, set('/grantTypes', [preAuthorized])],
    ['violates', 'a member more', read, set('/credentials', [otherUuid])],
    ['violates', 'no QR image', read, drop('/_links/qrCode')],
    ['violates', 'another QR image', read, png((it) => withByte(it, it.length - 30))],
    ['violates', 'a creation to the second', read, set('/createdAt', (it: string) => it.replace(/\.\d+Z/, 'Z'))],
    ['violates', 'another offer URL', read, set('/credentialOfferUrl', (it: string) => `${it}x`)],
    ['violates', 'no user', read, drop('/user')],
    ['violates', 'nothing there', read, apiError(404, 'NOT_FOUND')],
    ['violates', 'an empty object', read, json({})],
    ...legalAnswer(read).filter(([, what]) => !what.startsWith('members that nobody')),
    ['legal', 'links in another order', read, set('/_links', (it: object) => Object.fromEntries(Object.entries(it).toReversed()))],
  ],
  'P1-OFFER-07': [
    ['violates', 'nothing there', read, apiError(404, 'NOT_FOUND')],
    ['violates', 'another offer', read, set('/id', otherUuid)],
    ['violates', 'no id', read, drop('/id')],
    ['violates', 'a list with it', read, json((it: object) => ({ _embedded: { openid4vciOffers: [it] } }))],
    ['violates', 'an array with it', read, json((it: object) => [it])],
    ['violates', 'no content', read, empty(204)],
    ['violates', 'a page', read, page(200)],
    ['violates', 'a method that is not allowed', read, apiError(405, 'INVALID_REQUEST')],
    ...legalAnswer(read).filter(([, what]) => !what.startsWith('members that nobody')),
    ['legal', 'links in another order', read, set('/_links', (it: object) => Object.fromEntries(Object.entries(it).toReversed()))],
  ],
  'P1-OFFER-08': [
    ['violates', 'a slash more', made, set(url, (it: string) => `${it}/`)],
    ['violates', 'the host in capitals', made, set(url, (it: string) => it.replace('localhost', 'LOCALHOST'))],
    ['violates', 'a query more', made, set(url, (it: string) => `${it}?from=link`)],
    ['violates', 'a letter percent-encoded', made, set(url, (it: string) => it.replace('offers', '%6Fffers'))],
    ['violates', 'another property', made, set('/credentialOfferUrl', (it: string) => `${it}#x`)],
    ['violates', 'a number', made, set(url, 7)],
    ['violates', 'the deep link', made, (it) => set(url, it.json._links['openid-credential-offer'].href)(it)],
    ['violates', 'another link when read', read, set(url, (it: string) => `${it}/`)],
    ['violates', 'the property in an array', made, set('/credentialOfferUrl', (it: string) => [it])],
    ...legalAnswer(made),
  ],
  'P1-OFFER-09': noLink('credentialOfferUrl', 'credentialOfferURL'),
  'P1-OFFER-10': leadsElsewhere('p1-environment-link/management-api', 'environment'),
  'P1-OFFER-11': leadsElsewhere('p1-user-link/management-api', 'user'),
  'P1-OFFER-12': noLink('openid-credential-offer', 'openidCredentialOffer'),
  'P1-OFFER-13': [
    ['violates', 'a universal link', made, set(deep, (it: string) => it.replace('openid-credential-offer://', 'https://wallet.example/'))],
    ['violates', 'the scheme of an old draft', made, set(deep, (it: string) => it.replace('openid-credential-offer:', 'openid-initiate-issuance:'))],
    ['violates', 'the scheme of a profile', made, set(deep, (it: string) => it.replace('openid-credential-offer:', 'haip:'))],
    ['violates', 'another hyphen', made, set(deep, (it: string) => it.replace('openid-credential-offer:', 'openid_credential_offer:'))],
    ['violates', 'the plural', made, set(deep, (it: string) => it.replace('openid-credential-offer:', 'openid-credential-offers:'))],
    ['violates', 'the offer URL', made, (it) => set(deep, it.json.credentialOfferUrl)(it)],
    ['violates', 'the query alone', made, set(deep, (it: string) => it.slice(it.indexOf('?')))],
    ...legalAnswer(made),
  ],
  'P1-OFFER-14': [
    ['violates', 'none of the parameters', made, query(() => 'x=1')],
    ['violates', 'no query', made, set(deep, 'openid-credential-offer://')],
    ['violates', 'both', made, query((it) => `${it}&credential_offer=%7B%7D`)],
    ['violates', 'one twice', made, query((it) => `${it}&${it}`)],
    ['violates', 'an empty value', made, query(() => 'credential_offer_uri=')],
    ['violates', 'no value', made, query(() => 'credential_offer_uri')],
    ['violates', 'another name', made, query((it) => it.replace('credential_offer_uri', 'offer_uri'))],
    ['violates', 'other letters', made, query((it) => it.replace('credential_offer_uri', 'Credential_Offer_URI'))],
    ['violates', 'the parameter in a fragment', made, set(deep, (it: string) => it.replace('?', '#'))],
    ...legalAnswer(made),
  ],
  'P1-OFFER-15': [1, 2, 3].flatMap((nth): readonly Shape[] => {
    const where = `${ways}#${nth}`
    return [
      ['violates', `another issuer, ${nth}`, where, set('/credential_issuer', (it: string) => `${it}x`)],
      ['violates', `an id less, ${nth}`, where, set(ids, (it: string[]) => it.slice(1))],
      ['violates', `an id more, ${nth}`, where, set(`${ids}/-`, otherUuid)],
      ['violates', `another grant, ${nth}`, where, set('/grants', { 'urn:example:grant': {} })],
      ['violates', `a grant more, ${nth}`, where, set('/grants/urn:example:grant', {})],
      ['legal', `an id twice in another order, ${nth}`, where, set(ids, (it: string[]) => it.toReversed())],
      [
        'legal',
        `another state, ${nth}`,
        where,
        json((it: { grants: Record<string, object> }) => ({
          ...it,
          grants: Object.fromEntries(Object.entries(it.grants).map(([name, grant]) => [name, name === preAuthorized ? { ...grant, 'pre-authorized_code': 'Zx81kQ0aVvT3sLw9RbY2nA' } : { ...grant, issuer_state: 'Zx81kQ0aVvT3sLw9RbY2nA' }])),
        })),
      ],
      ...(nth === 2 ? legalOffer(where).slice(0, 2) : []),
    ]
  }),
  'P1-OFFER-17': noLink('qrCode', 'qr'),
  'P1-OFFER-18': [
    [
      'violates',
      'base64 for URLs',
      made,
      set(
        qr,
        (it: string) =>
          `data:image/png;base64,${it
            .slice(it.indexOf(',') + 1)
            .replaceAll('+', '-')
            .replaceAll('/', '_')}`,
      ),
    ],
    ['violates', 'lines of 76', made, png((it) => it.toString('base64').replace(/.{76}/g, '$&\r\n'))],
    ['violates', 'padding too much', made, set(qr, (it: string) => `${it}=`)],
    ['violates', 'half a picture', made, png((it) => it.subarray(0, it.length >> 1))],
    ['violates', 'a wrong checksum', made, png((it) => withByte(it, 29))],
    ['violates', 'no end', made, png((it) => it.subarray(0, it.length - 12))],
    ['violates', 'another signature', made, png((it) => withByte(it, 0))],
    ['violates', 'a JPEG', made, png(() => Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'))],
    ['violates', 'an address of a picture', made, set(qr, 'https://api.example/qr/1.png')],
    ['violates', 'an SVG', made, set(qr, `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')}`)],
    ['violates', 'words', made, set(qr, 'QR code')],
    ['legal', 'no prefix', made, set(qr, (it: string) => it.slice(it.indexOf(',') + 1))],
    ...legalAnswer(made),
  ],
  'P1-OFFER-19': [
    ['violates', "another offer's QR image", 'p1-several/offers-api#2', otherQr],
    ['violates', 'no code in it', made, png(() => blank)],
    ['violates', 'a link of one parameter more', made, set(deep, (it: string) => `${it}&x=1`)],
    ['violates', 'a link in capitals', made, set(deep, (it: string) => it.replace('openid-credential-offer', 'OPENID-CREDENTIAL-OFFER'))],
    ['violates', 'a link of a slash less', made, set(deep, (it: string) => it.replace('://?', ':?'))],
    ['violates', 'a link encoded otherwise', made, set(deep, (it: string) => it.replaceAll('%2F', '%2f'))],
    ['violates', 'another code when read', 'p1-several/offers-api', otherQr],
    ['legal', 'no prefix', made, set(qr, (it: string) => it.slice(it.indexOf(',') + 1))],
    ...legalAnswer(made),
  ],
  'P1-OFFER-30': [
    ['violates', 'a wallet without a token turned away', 'p1-made/offer', apiError(401, 'ACCESS_FAILED')],
    ['violates', 'no right', 'p1-made/offer', apiError(403, 'ACCESS_FAILED')],
    ['violates', 'nothing there', 'p1-made/offer', apiError(404, 'NOT_FOUND')],
    ['violates', 'a page to sign in at', 'p1-made/offer', page(200)],
    ['violates', 'a way to another page', 'p1-made/offer', (it) => all(empty(302), (its) => void (its.headers.location = 'https://localhost/sign-in'))(it)],
    ['violates', 'no content', 'p1-made/offer', empty(204)],
    ['violates', 'an array', 'p1-made/offer', json((it: object) => [it])],
    ['violates', 'created', 'p1-made/offer', status(201)],
    ...legalOffer('p1-made/offer'),
  ],
}

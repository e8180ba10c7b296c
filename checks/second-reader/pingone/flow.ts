import { credentialsFor, issued, otherRefusals, promised } from '../answers.ts'
import type { Shape, Shapes } from '../shape.ts'
import { type Alter, all, drop, json, jwt, refused, set, status } from '../verbs.ts'
import { apiError, empty, legalAnswer, legalOffer, otherUuid, page, preAuthorized } from './answers.ts'

const credential = '/credentials/0/credential'
const flow = 'p1-flow'
const grant = `/grants/${preAuthorized}`
const code = `${grant}/pre-authorized_code`

/** The last step does not bring what it has to. */
function nothingCame(walk: string): readonly Shape[] {
  const where = `${walk}/credential`
  return [
    ['violates', `a refused request, ${walk}`, where, refused(400, 'invalid_credential_request')],
    ['violates', `no right, ${walk}`, where, all(refused(403, 'insufficient_scope'), (it) => void (it.headers['www-authenticate'] = 'DPoP error="insufficient_scope"'))],
    ['violates', `no credentials, ${walk}`, where, set('/credentials', [])],
    ['violates', `a refused code, ${walk}`, `${walk}/token`, refused(400, 'invalid_grant')],
    ['violates', `no offer there, ${walk}`, `${walk}/offer`, apiError(404, 'NOT_FOUND')],
    ['legal', `a member more, ${walk}`, where, set('/x', 1)],
    ...legalOffer(`${walk}/offer`).slice(0, 2),
  ]
}

const redirected: Alter = (it) => {
  empty(302)(it)
  it.headers.location = 'https://wallet.example/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=x&iss=https%3A%2F%2Flocalhost'
}

const withoutUser = 'p1-nothing-made/offers-api'

/** @see https://developer.pingidentity.com/pingone-api/credentials/openid4vci-issuance.html */
export const flowShapes: Shapes = {
  'P1-FLOW-02': [
    ['violates', 'a JWT', `${flow}/credential`, set(credential, (it: string) => it.split('~')[0])],
    ['violates', 'an object', `${flow}/credential`, set(credential, { type: ['VerifiableCredential'] })],
    ['violates', 'CBOR', `${flow}/credential`, set(credential, 'omppc3N1ZXJBdXRohEOhASahGCFA')],
    ['violates', 'no type', `${flow}/credential`, jwt(credential, (it) => void delete (it.payload as Record<string, unknown>).vct)],
    ['violates', 'words', `${flow}/credential`, set(credential, 'a credential')],
    ...legalOffer(`${flow}/offer`),
  ],
  'P1-FLOW-05': [
    ...nothingCame('p1-queued'),
    ['violates', 'no offer of what was made', 'p1-queued/offers-api', apiError(400, 'INVALID_DATA')],
    ['violates', 'a failure over what was made', 'p1-queued/offers-api', apiError(500, 'UNEXPECTED_ERROR')],
  ],
  'P1-FLOW-06': nothingCame('p1-ruled'),
  'P1-FLOW-10': [
    ['violates', 'no right to a second offer', 'p1-several/offers-api#2', apiError(403, 'ACCESS_FAILED')],
    ['violates', 'no right to a third', 'p1-several/offers-api#3', apiError(403, 'ACCESS_FAILED')],
    ['violates', 'no access', 'p1-made/offers-api', apiError(401, 'ACCESS_FAILED')],
    ['violates', 'no right to the first, and then to others', 'p1-several/offers-api#1', apiError(403, 'ACCESS_FAILED')],
    ['legal', 'no right where nobody knows of a role', 'p1-direct/offers-api', apiError(403, 'ACCESS_FAILED')],
    ['violates', 'a page to sign in at', 'p1-made/offers-api', page(401)],
    ...legalAnswer('p1-made/offers-api'),
  ],
  'P1-FLOW-12': [
    ['violates', 'no offer any more', 'p1-in-time/offer', apiError(404, 'NOT_FOUND')],
    ['violates', 'an offer that is gone', 'p1-in-time/offer', apiError(410, 'NOT_FOUND')],
    ['violates', 'a code too old', 'p1-in-time/token', refused(400, 'invalid_grant')],
    ['violates', 'a credential too late', 'p1-in-time/credential', refused(400, 'invalid_credential_request')],
    ...legalOffer('p1-in-time/offer'),
  ],
  'P1-FLOW-22': [
    ['violates', 'nothing there', `${flow}/issuer-metadata`, apiError(404, 'NOT_FOUND')],
    ['violates', 'no configurations', `${flow}/issuer-metadata`, set('/credential_configurations_supported', {})],
    ['violates', 'a page', `${flow}/issuer-metadata`, page(200)],
    ['violates', 'an offer of what nobody described', `${flow}/offer`, set('/credential_configuration_ids', [otherUuid])],
    ['violates', 'a server that says nothing', `${flow}/as-metadata`, apiError(404, 'NOT_FOUND')],
    ['violates', 'a server without a token endpoint', `${flow}/as-metadata`, drop('/token_endpoint')],
    ['legal', 'a member more', `${flow}/issuer-metadata`, set('/x', 1)],
    ['legal', 'a member more of the server', `${flow}/as-metadata`, set('/x', 1)],
    ['legal', 'a configuration more', `${flow}/issuer-metadata`, set('/display', [{ name: 'Issuer' }])],
  ],
  'P1-FLOW-23': [...credentialsFor('no access token'), ...credentialsFor('an unknown access token'), ...otherRefusals('no access token'), ['legal', 'a member more', 'refusal of an unknown access token', set('/trace', 'x')]],
  'P1-FLOW-24': nothingCame('p1-flow-code'),
  'P1-FLOW-25': [
    ['violates', 'a code at once', 'p1-flow-code/authorize', redirected],
    ['violates', 'a code at once, 303', 'p1-flow-code/authorize', all(redirected, status(303))],
    ['violates', 'a code at once, 307', 'p1-mistyped/authorize', all(redirected, status(307))],
    ['violates', 'a code at once for one who mistypes', 'p1-mistyped/authorize', redirected],
    ['legal', 'another header', 'p1-flow-code/authorize', (it) => void (it.headers['x-frame-options'] = 'SAMEORIGIN')],
    ['legal', 'a member more of the offer', 'p1-flow-code/offer', set('/x', 1)],
    ['legal', 'a member more of the token', 'p1-flow-code/token', set('/x', 1)],
  ],
  'P1-FLOW-26': [
    ['violates', 'a code, 302', 'p1-mistyped/sign-in', redirected],
    ['violates', 'a code, 303', 'p1-mistyped/sign-in', all(redirected, status(303))],
    ['violates', 'a code, 307', 'p1-mistyped/sign-in', all(redirected, status(307))],
    ['violates', 'a code, 308', 'p1-mistyped/sign-in', all(redirected, status(308))],
    ['legal', 'status 401', 'p1-mistyped/sign-in', status(401)],
    ['legal', 'the page again', 'p1-mistyped/sign-in', status(200)],
    ['legal', 'status 403', 'p1-mistyped/sign-in', status(403)],
  ],
  'P1-FLOW-28': [
    ['violates', 'no code', 'p1-direct/offer', drop(code)],
    ['violates', 'an empty code', 'p1-direct/offer', set(code, '')],
    ['violates', 'a number', 'p1-direct/offer', set(code, 123456)],
    ['violates', 'null', 'p1-direct/offer', set(code, null)],
    ['violates', 'a code of another name', 'p1-direct/offer', set(grant, { pre_authorized_code: 'SplxlOBeZQQYbYS6WxSbIA' })],
    ['violates', 'the code instead of the grant', 'p1-direct/offer', set(grant, 'SplxlOBeZQQYbYS6WxSbIA')],
    ['violates', 'no grant', 'p1-direct/offer', drop('/grants')],
    ['violates', 'a code in an array', 'p1-direct/offer', set(code, (it: string) => [it])],
    ...legalOffer('p1-direct/offer'),
  ],
  'P1-FLOW-29': nothingCame(flow),
  'P1-FLOW-07': [
    ['violates', 'a credential though the rule made none', 'p1-ruled/management-api#5', json({ issued: [], updated: [], revoked: [], errors: [] })],
    ['violates', 'a credential though the rule made it for another', 'p1-ruled/management-api#5', set('/issued/0/user/id', otherUuid)],
    ['violates', 'a credential that nobody could make', 'p1-queued/management-api#3', apiError(400, 'INVALID_DATA')],
    ['violates', 'a credential that was made for another alone', 'p1-two-users/management-api#5', apiError(400, 'INVALID_DATA')],
    ['legal', '403', withoutUser, apiError(403, 'ACCESS_FAILED')],
    ['legal', '404', withoutUser, apiError(404, 'NOT_FOUND')],
    ['legal', 'other words', withoutUser, set('/message', 'Nothing to offer.')],
  ],
  'P1-FLOW-08': [
    ...['ISSUED', 'REVOKED', 'EXPIRED', 'ACTIVE'].map((it): Shape => ['violates', it, 'p1-half-way/management-api#4', set('/status', it)]),
    ['violates', 'gone', 'p1-half-way/management-api#4', apiError(404, 'NOT_FOUND')],
    ...legalAnswer('p1-half-way/management-api#4'),
  ],
  'P1-FLOW-09': [
    ...['ISSUED', 'REVOKED', 'EXPIRED', 'ACTIVE'].map((it): Shape => ['violates', it, 'p1-expired-queued/management-api#4', set('/status', it)]),
    ['violates', 'gone', 'p1-expired-queued/management-api#4', apiError(404, 'NOT_FOUND')],
    ...legalAnswer('p1-expired-queued/management-api#4'),
  ],
  'P1-FLOW-32': [
    ['violates', 'all given out', 'p1-first-of-two/management-api', set('/_embedded/items', (items: object[]) => items.map((it) => ({ ...it, status: 'ISSUED' })))],
    ['violates', 'all taken back', 'p1-first-of-two/management-api', set('/_embedded/items', (items: object[]) => items.map((it) => ({ ...it, status: 'REVOKED' })))],
    ['violates', 'none left', 'p1-first-of-two/management-api', all(set('/_embedded/items', []), set('/size', 0))],
    ['violates', 'the first refused', 'p1-first-of-two/credential', refused(400, 'invalid_credential_request')],
    ['legal', 'the first for later', 'p1-first-of-two/credential', all(issued, promised)],
    ...legalAnswer('p1-first-of-two/management-api'),
  ],
  'P1-FLOW-34': [
    ['violates', 'no entry left', 'p1-native/management-api', all(set('/_embedded/provisionedCredentials', []), set('/size', 0))],
    ['violates', 'nothing there', 'p1-native/management-api', apiError(404, 'NOT_FOUND')],
    ['violates', 'another wallet', 'p1-native/management-api', set('/_embedded/provisionedCredentials/0/digitalWallet/id', otherUuid)],
    ['violates', 'no entry of the first left', 'p1-native/management-api#8', all(set('/_embedded/provisionedCredentials', []), set('/size', 0))],
    ['violates', 'an entry taken back', 'p1-native/management-api', set('/_embedded/provisionedCredentials/0/status', 'REVOKED')],
    ...legalAnswer('p1-native/management-api'),
  ],
  'P1-FLOW-35': [
    ...[1, 2, 3, 4].map((nth): Shape => ['violates', `nothing there, ${nth}`, `p1-own-domain-server/as-metadata#${nth}`, apiError(404, 'NOT_FOUND')]),
    ['violates', 'an endpoint of the region', 'p1-own-domain-server/as-metadata#3', set('/token_endpoint', 'https://localhost/as/token')],
    ['violates', 'an endpoint of the region, RFC 8414', 'p1-own-domain-server/as-metadata#4', set('/token_endpoint', 'https://localhost/as/token')],
    ['legal', 'a member more', 'p1-own-domain-server/as-metadata#3', set('/x', 1)],
    ['legal', 'a member more, RFC 8414', 'p1-own-domain-server/as-metadata#4', set('/x', 1)],
    ['legal', 'a member more at the region', 'p1-own-domain-server/as-metadata#1', set('/x', 1)],
  ],
  'P1-FLOW-36': [
    ...['self', 'environment', 'user'].map(
      (name): Shape => ['violates', `${name} on the domain`, 'p1-own-domain/offers-api', (it) => set(`/_links/${name}/href`, (href: string) => href.replace(new URL(href).host, new URL(it.json.credentialOfferUrl).host))(it)],
    ),
    ['violates', 'user on the domain when read', 'p1-own-domain-links/offers-api', (it) => set('/_links/user/href', (href: string) => href.replace(new URL(href).host, new URL(it.json.credentialOfferUrl).host))(it)],
    ...legalAnswer('p1-own-domain/offers-api'),
  ],
}

import { html, legalJson, otherTypes } from '../answers.ts'
import type { Shapes } from '../shape.ts'
import { all, drop, header, json, refused, set, status, text } from '../verbs.ts'

const at = 'nonces/nonce'

/** The nonce that came before, as the wallet has it. */
const before = (it: { others(operation: string): readonly { readonly json: { c_nonce: string } }[] }) => it.others('nonce').at(-1)?.json.c_nonce ?? ''

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-7 */
export const nonceShapes: Shapes = {
  'VCI-7-01': [
    ['legal', 'no nonces at all', 'metadata/issuer-metadata', drop('/nonce_endpoint')],
    ['legal', 'no nonces where no proof is wanted', 'unbound/issuer-metadata', drop('/nonce_endpoint')],
    ['legal', 'a Nonce Endpoint at another host', 'metadata/issuer-metadata', set('/nonce_endpoint', 'https://nonces.example/n?v=1')],
  ],
  'VCI-7.1-01': [
    ['violates', 'POST that is not allowed', at, all(refused(405, 'invalid_request'), header('allow', 'GET'))],
    ['violates', 'an empty body that is bad', at, refused(400, 'invalid_request')],
    ['violates', 'a length that is missing', at, html(411)],
    ['violates', 'a media type that is wanted', at, html(415)],
    ['violates', 'an endpoint that is not there', at, html(404)],
    ['legal', 'a nonce that was made', at, status(201)],
    ['legal', 'a nonce with one for DPoP', at, header('dpop-nonce', 'eyJ7S_zG.eyJH0-Z.HX4w-7v')],
    ['legal', 'a nonce with how long it lives', at, set('/c_nonce_expires_in', 86400)],
  ],
  'VCI-7.1-02': [
    ['violates', 'a token that is wanted', at, all(refused(401, 'invalid_token'), header('www-authenticate', 'Bearer'))],
    ['violates', 'a token that is wanted, without saying how', at, html(401)],
    ['violates', 'access that is forbidden', at, refused(403, 'insufficient_scope')],
    ['violates', 'access that is forbidden by a page', at, html(403)],
    ['violates', 'a DPoP token that is wanted', at, all(status(401), text(''), header('www-authenticate', 'DPoP algs="ES256"'))],
    ['legal', 'an answer with a cookie', at, header('set-cookie', 'lb=1; Secure; HttpOnly')],
    ['legal', 'an answer that says what it varies with', at, header('vary', 'Authorization')],
    ['legal', 'an answer with CORS', at, header('access-control-allow-origin', '*')],
  ],
  'VCI-7.2-01': [
    ['violates', 'a nonce with status 400', at, status(400)],
    ['violates', 'a nonce with status 500', at, status(500)],
    ['violates', 'a nonce with a redirect', at, all(status(302), header('location', 'https://issuer.example/nonce'))],
    ['violates', 'a nonce with a permanent redirect', at, all(status(308), header('location', 'https://issuer.example/nonce'))],
    ['violates', 'a nonce with status 304', at, status(304)],
    ['violates', 'a nonce with status 404', at, status(404)],
    ['legal', 'a nonce with status 201', at, status(201)],
    ['legal', 'a nonce with status 203', at, status(203)],
    ['legal', 'a nonce with status 202', at, status(202)],
  ],
  'VCI-7.2-02': [
    ...otherTypes(at),
    ['violates', 'a form', at, text('c_nonce=tZignsnFbp', 'application/x-www-form-urlencoded')],
    ['violates', 'a form that is called JSON', at, text('c_nonce=tZignsnFbp')],
    ['violates', 'a nonce in a list', at, json((value: unknown) => [value])],
    ['violates', 'the bare nonce', at, json('tZignsnFbptZignsnFbp')],
    ['violates', 'JSON with something behind it', at, text((it) => `${it};`)],
    ['violates', 'JSON cut off', at, text((it) => it.slice(0, -1))],
    ...legalJson(at),
    ['legal', 'JSON with white space around it', at, text((it) => `\r\n ${it}\n`)],
  ],
  'VCI-7.2-03': [
    ['violates', 'no c_nonce', at, drop('/c_nonce')],
    ['violates', 'a c_nonce of null', at, set('/c_nonce', null)],
    ['violates', 'a c_nonce that is a number', at, set('/c_nonce', 839_201_847_362)],
    ['violates', 'an empty c_nonce', at, set('/c_nonce', '')],
    ['violates', 'c_nonces', at, set('/c_nonce', (it: string) => [it])],
    ['violates', 'a c_nonce below another member', at, json((it: unknown) => ({ data: it }))],
    ['violates', 'a member called nonce', at, json((it: { c_nonce: string }) => ({ nonce: it.c_nonce }))],
    ['violates', 'a member in other letters', at, json((it: { c_nonce: string }) => ({ C_Nonce: it.c_nonce }))],
    ['violates', 'an object for a c_nonce', at, set('/c_nonce', (value: string) => ({ value }))],
    ['legal', 'a c_nonce that is a JWT', at, set('/c_nonce', 'eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiJhTDNtUnE5WnY3Q3BXMnNYIn0.Q1-4nC0uWcY9oZk3e8mT1rVbXgS6aJdH2fLpKqNxM5w')],
    ['legal', 'a c_nonce with characters of base64', at, set('/c_nonce', 'q83/+Zk0uQv7nD2xTgE1rBwYs5LhJmPoCaKfUiNtVdE=')],
    ['legal', 'the c_nonce of before', at, set('/c_nonce', (_: string, it: never) => before(it))],
    ['legal', 'a c_nonce with when it ends', at, set('/c_nonce_expires_in', 300)],
  ],
  'VCI-7.2-04': [
    ['violates', 'the time in seconds', at, set('/c_nonce', (_: string, it: { now: number }) => String(it.now))],
    ['violates', 'the time in milliseconds', at, set('/c_nonce', (_: string, it: { now: number }) => String(it.now * 1000 + 13))],
    ['violates', 'the time as text', at, set('/c_nonce', (_: string, it: { now: number }) => new Date(it.now * 1000).toISOString())],
    ['violates', 'the time in base64url', at, set('/c_nonce', (_: string, it: { now: number }) => Buffer.from(String(it.now)).toString('base64url'))],
    ['violates', 'the time behind a word', at, set('/c_nonce', (_: string, it: { now: number }) => `nonce-${it.now}`)],
    ['violates', 'the nonce of before with a counter', at, set('/c_nonce', (_: string, it: never) => `${before(it)}1`)],
    ['violates', 'the nonce of before, backwards', at, set('/c_nonce', (_: string, it: never) => [...before(it)].toReversed().join(''))],
    ['legal', 'the nonce of before once more', at, set('/c_nonce', (_: string, it: never) => before(it))],
    ['legal', 'a random UUID', at, set('/c_nonce', '5b0a7d1e-6c3f-4e2b-9d8a-71f4c2e6b093')],
    ['legal', 'a random nonce in hex', at, set('/c_nonce', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')],
    ['legal', 'a random nonce behind a version', at, set('/c_nonce', (it: string) => `v1.${it}`)],
  ],
  'VCI-7.2-05': [
    ['violates', 'an answer that may be kept', at, header('cache-control', 'max-age=60')],
    ['violates', 'an answer that says nothing of caching', at, header('cache-control', undefined)],
    ['violates', 'an answer that has to be checked again', at, header('cache-control', 'no-cache')],
    ['violates', 'a word that only begins like no-store', at, header('cache-control', 'no-storey')],
    ['legal', 'no-store among others', at, header('cache-control', 'private, No-Store, max-age=0')],
    ['legal', 'no-store with Pragma', at, header('pragma', 'no-cache')],
    ['legal', 'no-store twice, with an age', at, all(header('cache-control', 'no-store, no-store'), header('age', '0'))],
  ],
}

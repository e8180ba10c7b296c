import { answered, html, legalJson, otherRefusals, otherTypes, pushesFor, tokensFor } from '../answers.ts'
import type { Shape, Shapes } from '../shape.ts'
import { all, drop, header, json, refused, set, status, text } from '../verbs.ts'

const ways = [
  [401, 'invalid_client'],
  [400, 'invalid_client'],
  [400, 'invalid_client_attestation'],
] as const

const refusedFor = (...deviations: readonly string[]): readonly Shape[] => deviations.flatMap((it) => [...tokensFor(it), ...otherRefusals(it, ...ways)])

const made = 'refusal of a made-up challenge in the attestation proof at the pushed authorization request endpoint'
const madeAtToken = 'refusal of a made-up challenge in the attestation proof at the token endpoint'
const madeRefreshing = 'refusal of a made-up challenge in the attestation proof at the token endpoint when refreshing'
const challengeHeader = 'oauth-client-attestation-challenge'
const otherId = 'refusal of another client_id beside the client attestation in the pushed request'
const otherIdUnderHaip = 'refusal of another client_id beside the client attestation in the pushed request under HAIP'
const challenge = 'challenge/attestation-challenge'
const metadata = 'challenge/as-metadata'
const lists = ['client_attestation_signing_alg_values_supported', 'client_attestation_pop_signing_alg_values_supported']

/** @see https://datatracker.ietf.org/doc/draft-ietf-oauth-attestation-based-client-auth/ */
export const clientAttestationShapes: Shapes = {
  'ABCA-5.1-01': refusedFor('another typ in the client attestation at the token endpoint'),
  'ABCA-5.1-02': refusedFor('no sub in the client attestation at the token endpoint', 'no exp in the client attestation at the token endpoint', 'no cnf in the client attestation at the token endpoint'),
  'ABCA-5.1-03': [...refusedFor('an expired client attestation at the token endpoint'), ['legal', 'a fresh one that is wanted', 'refusal of an expired client attestation at the token endpoint', refused(400, 'use_fresh_attestation')]],
  'ABCA-5.1-04': refusedFor('a broken signature of the client attestation at the token endpoint'),
  'ABCA-5.2-01': refusedFor(
    'another typ in the attestation proof at the token endpoint',
    'no aud in the attestation proof at the token endpoint',
    'no jti in the attestation proof at the token endpoint',
    'no iat in the attestation proof at the token endpoint',
  ),
  'ABCA-5.2-02': refusedFor('an attestation proof by another key at the token endpoint'),
  // Later drafts have no iss there: that another one is accepted is a warning.
  'ABCA-5.2-03': [
    ...tokensFor('another issuer in the attestation proof at the token endpoint')
      .filter(([, what]) => !what.includes('beside an error'))
      .map(([, what, where, alter]): Shape => ['warns', what, where, alter]),
    ...otherRefusals('another issuer in the attestation proof at the token endpoint', ...ways),
  ],
  'ABCA-5.2-04': refusedFor('another audience in the attestation proof at the token endpoint'),
  'ABCA-6.2-01': refusedFor('no attestation proof at the token endpoint', 'two client attestations at the token endpoint'),
  'ABCA-6.2-02': [
    ['violates', 'a demand without a challenge', made, header('oauth-client-attestation-challenge', undefined)],
    ['violates', 'a demand with an empty challenge', made, header('oauth-client-attestation-challenge', '')],
    ['violates', 'a demand with its challenge in the body', made, all(header('oauth-client-attestation-challenge', undefined), set('/attestation_challenge', 'abc'))],
    ['violates', 'a demand with its challenge in another header', made, all(header('oauth-client-attestation-challenge', undefined), header('attestation-challenge', 'abc'))],
    ['violates', 'a demand with its challenge in the header of DPoP', made, all(header('oauth-client-attestation-challenge', undefined), header('dpop-nonce', 'abc'))],
    ['legal', 'another challenge', made, header('oauth-client-attestation-challenge', 'AYjcyMzY3ZDhiNmJkNTZ')],
    ['legal', 'a demand without words', made, drop('/error_description')],
    ['violates', 'a challenge in the JSON alone, when refreshing', madeRefreshing, all(header(challengeHeader, undefined), set('/challenge', 'c2FsdHNhbHRzYWx0'))],
    ['violates', 'a challenge under the name of a nonce for DPoP', madeAtToken, all(header(challengeHeader, undefined), header('dpop-nonce', 'c2FsdHNhbHRzYWx0'))],
    ['violates', 'a header of that name without a challenge', madeAtToken, header(challengeHeader, '')],
    ['violates', 'a header of drafts', made, all(header(challengeHeader, undefined), header('attestation-challenge', 'c2FsdHNhbHRzYWx0'))],
    ['violates', 'a challenge that is wanted where the proof is missing', 'refusal of no attestation proof at the token endpoint', refused(400, 'use_attestation_challenge')],
    ['violates', 'a challenge that is wanted at a push that was right', 'challenge/par', refused(400, 'use_attestation_challenge')],
    ['legal', 'a challenge of other letters', madeRefreshing, header(challengeHeader, 'a.b-c_d~e+f/g0123456789==')],
    ['legal', 'a nonce for DPoP beside it', madeAtToken, header('dpop-nonce', 'c2FsdHNhbHRzYWx0')],
    ['legal', 'a challenge for the next time where another thing is wrong', 'refusal of no attestation proof at the token endpoint', header(challengeHeader, 'c2FsdHNhbHRzYWx0')],
    ['legal', 'a demand in other words', made, set('/error_description', 'Please prove it again')],
  ],
  'ABCA-6.3-01': refusedFor('another client_id beside the client attestation'),
  'ABCA-6.4-01': [
    ...[...pushesFor('another client_id beside the client attestation in the pushed request'), ...otherRefusals('another client_id beside the client attestation in the pushed request', ...ways)],
    ['violates', 'a request_uri under HAIP', otherIdUnderHaip, answered(201, { request_uri: 'urn:ietf:params:oauth:request_uri:6esc_11ACC5bwc014ltc14eY22c', expires_in: 60 })],
    ['violates', 'a request_uri under HAIP, without a lifetime', otherIdUnderHaip, answered(200, { request_uri: 'https://issuer.example/pushed/17' })],
    ['violates', 'a request_uri in a form', otherId, all(status(201), text('request_uri=urn%3Aexample%3A17&expires_in=60', 'application/x-www-form-urlencoded'))],
    ['violates', '201 and nothing', otherId, all(status(201), text(''))],
    ['violates', 'a way to the sign-in', otherId, all(status(303), text(''), header('location', 'https://issuer.example/authorize?request_uri=urn%3Aexample%3A17'))],
    ['legal', 'a request that is not right, under HAIP', otherIdUnderHaip, refused(400, 'invalid_request')],
    ['legal', 'a nonce for DPoP beside it', otherId, header('dpop-nonce', 'c2FsdHNhbHRzYWx0')],
    ['legal', 'another time', otherId, all(status(429), header('retry-after', '30'), text(''))],
  ],
  'ABCA-8-01': [
    ['violates', 'an endpoint that is a number', metadata, set('/challenge_endpoint', 17)],
    ['violates', 'endpoints', metadata, set('/challenge_endpoint', (it: string) => [it])],
    ['violates', 'an endpoint of null', metadata, set('/challenge_endpoint', null)],
    ['violates', 'an endpoint that is a path', metadata, set('/challenge_endpoint', '/as/attestation-challenge')],
    ['violates', 'an empty endpoint', metadata, set('/challenge_endpoint', '')],
    ['violates', 'an endpoint without a host', metadata, set('/challenge_endpoint', 'https:/as.example/c')],
    ['legal', 'more in the metadata', metadata, set('/x_more', true)],
    ['legal', 'no challenges at all', 'attested/as-metadata', drop('/x_vcispec_unknown')],
    ['legal', 'metadata in another order', metadata, json((it: object) => Object.fromEntries(Object.entries(it).toReversed()))],
  ],
  'ABCA-8-02': [
    ...otherTypes(challenge),
    ['violates', 'a challenge with status 201', challenge, status(201)],
    ['violates', 'a challenge with status 204', challenge, all(status(204), text(''))],
    ['violates', 'a POST that is not allowed', challenge, html(405)],
    ['violates', 'no challenge', challenge, drop('/attestation_challenge')],
    ['violates', 'a challenge of null', challenge, set('/attestation_challenge', null)],
    ['violates', 'a challenge that is a number', challenge, set('/attestation_challenge', 12)],
    ['violates', 'an empty challenge', challenge, set('/attestation_challenge', '')],
    ['violates', 'a challenge by another name', challenge, json((it: { attestation_challenge: string }) => ({ challenge: it.attestation_challenge }))],
    ['violates', 'a challenge that may be kept', challenge, header('cache-control', 'max-age=60')],
    ['violates', 'a challenge that says nothing of caching', challenge, header('cache-control', undefined)],
    ['violates', 'a challenge in a list', challenge, json((it: unknown) => [it])],
    ...legalJson(challenge),
    ['legal', 'a challenge that is not kept, by more words', challenge, header('cache-control', 'private, No-Store, max-age=0')],
    ['legal', 'a challenge that is a JWT', challenge, set('/attestation_challenge', 'eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiJhIn0.Q1-4nC0uWcY9oZk3e8mT1rVbXgS6aJdH2fLpKqNxM5w')],
  ],
  'ABCA-9-01': refusedFor('a private key in the client attestation at the token endpoint'),
  'ABCA-9-02': [
    ...refusedFor('an old attestation proof at the token endpoint'),
    ['legal', 'a challenge that is wanted', 'refusal of an old attestation proof at the token endpoint', all(refused(400, 'use_attestation_challenge'), header('oauth-client-attestation-challenge', 'AYjcyMzY3ZDhiNmJkNTZ'))],
  ],
  'ABCA-9-03': refusedFor('an unsigned client attestation at the token endpoint', 'an unsigned attestation proof at the token endpoint'),
  'ABCA-10.1-01': [
    ...lists.flatMap((name): readonly Shape[] => [
      ['violates', `no ${name}`, 'attested/as-metadata', drop(`/${name}`)],
      ['violates', `${name} as text`, 'challenge/as-metadata', set(`/${name}`, 'ES256')],
      ['violates', `${name} of null`, 'attested/as-metadata', set(`/${name}`, null)],
      ['violates', `${name} as object`, 'attested/as-metadata', set(`/${name}`, { values: ['ES256'] })],
      ['violates', `numbers in ${name}`, 'attested/as-metadata', set(`/${name}`, [-7])],
      ['legal', `one algorithm in ${name}`, 'attested/as-metadata', set(`/${name}`, ['ES256'])],
      ['legal', `RSA in ${name}`, 'attested/as-metadata', set(`/${name}`, ['ES256', 'PS512'])],
    ]),
    ['violates', 'neither of the lists', 'attested/as-metadata', all(...lists.map((name) => drop(`/${name}`)))],
    ...lists.flatMap((name) => ['RSA-OAEP', 'A128GCM', 'HS256', 'none'].map((alg): Shape => ['violates', `${alg} in ${name}`, metadata, set(`/${name}/-`, alg)])),
    ['legal', 'no lists where the method is none of the server', 'metadata/as-metadata', all(...lists.map((name) => drop(`/${name}`)), set('/token_endpoint_auth_methods_supported', ['none', 'private_key_jwt']))],
  ],
  'ABCA-10.3-01': [
    ...tokensFor('a refresh token used by another instance of the wallet'),
    ...otherRefusals('a refresh token used by another instance of the wallet', [400, 'invalid_grant'], [401, 'invalid_client']),
    ['violates', 'the refresh token once more', 'refusal of a refresh token used by another instance of the wallet', answered(200, { access_token: 'WdjUb5Kz0l4Xq9', token_type: 'DPoP', expires_in: 60, refresh_token: 'Yb3fH8Rz' })],
  ],
}

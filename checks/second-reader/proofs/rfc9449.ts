import { answered, credentialsFor, foreignKey, html, issuedAs, otherRefusals, pushesFor, tokensFor } from '../answers.ts'
import type { Shape, Shapes } from '../shape.ts'
import { all, drop, header, json, payload, protectedHeader, refused, set, status, text } from '../verbs.ts'

const invalid = [
  [400, 'invalid_dpop_proof'],
  [401, 'invalid_dpop_proof'],
] as const

/** At the token endpoint. */
const proofs = (...deviations: readonly string[]): readonly Shape[] => deviations.flatMap((it) => [...tokensFor(it), ...otherRefusals(it, ...invalid)])

/** At the Credential Endpoint. */
const atResource = (...deviations: readonly string[]): readonly Shape[] =>
  deviations.flatMap((it): readonly Shape[] => {
    const where = `refusal of ${it}`
    return [
      ...credentialsFor(it),
      ['legal', `401 without a body for ${it}`, where, all(status(401), text(''), header('content-type', undefined), header('www-authenticate', 'DPoP error="invalid_dpop_proof", algs="ES256"'))],
      ['legal', `a bad token for ${it}`, where, all(refused(401, 'invalid_token'), header('www-authenticate', 'dpop error="invalid_token", algs="ES256"'))],
      ['legal', `two challenges for ${it}`, where, header('www-authenticate', 'Bearer realm="x", DPoP error="invalid_dpop_proof", algs="ES256 PS256"')],
      ['legal', `400 for ${it}`, where, refused(400, 'invalid_dpop_proof')],
    ]
  })

const demand = 'dpop-nonces/token#1'
const demanded = 'dpop-nonces/credential#1'
const listed = '/dpop_signing_alg_values_supported'
const bound = 'jwt-token/token'
const jkt = (value: unknown) => payload('/access_token', { cnf: { jkt: value } })

const notBound = (where: string): readonly Shape[] => [
  ['violates', `a good proof that is called bad, ${where}`, where, refused(400, 'invalid_dpop_proof')],
  ['violates', `a good proof that is called bad, with 401, ${where}`, where, refused(401, 'invalid_dpop_proof')],
]

const served = (where: string): readonly Shape[] => [
  ['violates', `a bad proof, ${where}`, where, all(refused(401, 'invalid_dpop_proof'), header('www-authenticate', 'DPoP error="invalid_dpop_proof", algs="ES256"'))],
  ['violates', `a bad token, ${where}`, where, all(refused(401, 'invalid_token'), header('www-authenticate', 'DPoP error="invalid_token", algs="ES256"'))],
  ['violates', `a wish for bearer tokens, ${where}`, where, all(status(401), text(''), header('www-authenticate', 'Bearer realm="issuer"'))],
]

/** @see https://www.rfc-editor.org/rfc/rfc9449.html */
export const dpopShapes: Shapes = {
  'RFC9449-4.3-01': proofs('another typ in the DPoP proof at the token endpoint', 'an unsigned DPoP proof at the token endpoint'),
  'RFC9449-4.3-02': proofs('a broken signature of the DPoP proof at the token endpoint', 'a private key in the DPoP proof at the token endpoint'),
  'RFC9449-4.3-03': [...proofs('another method in the DPoP proof at the token endpoint', 'another path in the DPoP proof at the token endpoint'), ...atResource('another path in the DPoP proof at the credential endpoint')],
  'RFC9449-4.3-04': proofs('an old DPoP proof at the token endpoint'),
  'RFC9449-4.3-05': proofs('two DPoP proofs at the token endpoint'),
  'RFC9449-4.3-06': atResource('no token hash in the DPoP proof at the credential endpoint', 'the hash of another token in the DPoP proof at the credential endpoint'),
  'RFC9449-4.3-07': atResource('a DPoP proof by another key at the credential endpoint'),
  'RFC9449-5-01': [
    ['violates', 'a bound token that is called Bearer', bound, set('/token_type', 'Bearer')],
    ['violates', 'a bound token that is called bearer', bound, set('/token_type', 'bearer')],
    ['violates', 'a bound token of no use', bound, set('/token_type', 'N_A')],
    ['violates', 'a bound token of the type PoP', bound, set('/token_type', 'PoP')],
    ['violates', 'a bound token of a type that ends with a space', bound, set('/token_type', 'DPoP ')],
    ['violates', 'a bound token of the type JWT', bound, set('/token_type', 'dpop+jwt')],
    ['legal', 'the type in small letters', bound, set('/token_type', 'dpop')],
    ['legal', 'the type in capitals', bound, set('/token_type', 'DPOP')],
    ['legal', 'a token with more members', bound, set('/issued_token_type', 'urn:ietf:params:oauth:token-type:access_token')],
  ],
  'RFC9449-5-02': [
    ...tokensFor('a refresh token used with another DPoP key'),
    ...otherRefusals('a refresh token used with another DPoP key', [400, 'invalid_dpop_proof'], [400, 'invalid_grant']),
    [
      'violates',
      'the refresh token once more, bound to the new key',
      'refusal of a refresh token used with another DPoP key',
      answered(200, { access_token: 'WdjUb5Kz0l4Xq9', token_type: 'DPoP', expires_in: 60, refresh_token: 'Yb3fH8Rz' }),
    ],
  ],
  'RFC9449-5-03': [
    ...notBound('dpop/token'),
    ...notBound('batch/token'),
    ...notBound('code/token'),
    ...notBound('refresh/token#2'),
    ['legal', 'a nonce that is wanted', 'jwt-token/token', all(refused(400, 'use_dpop_nonce'), header('dpop-nonce', 'eyJ7S_zG.eyJH0-Z.HX4w-7v'))],
    ['legal', 'a token with a nonce for the next time', 'dpop/token', header('dpop-nonce', 'eyJ7S_zG.eyJH0-Z.HX4w-7v')],
    ['legal', 'a token with more members', 'code/token', set('/x_more', 1)],
  ],
  'RFC9449-5.1-01': [
    ['violates', 'no algorithm', 'dpop/as-metadata', set(listed, [])],
    ['violates', 'a text', 'dpop/as-metadata', set(listed, 'ES256')],
    ['violates', 'algorithms in one text', 'dpop/as-metadata', set(listed, 'ES256 ES384')],
    ['violates', 'null', 'dpop/as-metadata', set(listed, null)],
    ['violates', 'none among them', 'dpop/as-metadata', set(`${listed}/-`, 'none')],
    ['violates', 'a MAC among them', 'dpop/as-metadata', set(`${listed}/-`, 'HS256')],
    ['violates', 'numbers of COSE', 'dpop/as-metadata', set(listed, [-7])],
    ['violates', 'an object', 'dpop/as-metadata', set(listed, { ES256: true })],
    ['violates', 'an algorithm that encrypts', 'dpop/as-metadata', set(`${listed}/-`, 'ECDH-ES')],
    ['violates', 'null among them', 'dpop/as-metadata', set(`${listed}/-`, null)],
    ['legal', 'RSA among them', 'dpop/as-metadata', set(listed, ['PS256', 'RS256'])],
    ['legal', 'names that say all', 'dpop/as-metadata', set(listed, ['Ed25519', 'ES256K', 'EdDSA'])],
    ['legal', 'one of them', 'dpop/as-metadata', set(listed, ['ES256'])],
    ['legal', 'algorithms of tomorrow', 'dpop/as-metadata', set(listed, ['ES256', 'ML-DSA-65'])],
  ],
  'RFC9449-4.3-08': [
    ...['jti', 'htm', 'htu', 'iat'].flatMap((claim) => [
      ...proofs(`no ${claim} in the DPoP proof at the token endpoint`, `no ${claim} in the DPoP proof at the token endpoint when refreshing`),
      ...atResource(`no ${claim} in the DPoP proof at the credential endpoint`),
      ...pushesFor(`no ${claim} in the DPoP proof at the pushed authorization request endpoint`),
    ]),
  ],
  'RFC9449-10.1-02': [
    ...pushesFor('the dpop_jkt of another key at the pushed authorization request endpoint'),
    ...otherRefusals('the dpop_jkt of another key at the pushed authorization request endpoint', [400, 'invalid_request'], [400, 'invalid_dpop_proof']),
  ],
  'RFC7519-4.1.4-01': [
    ...proofs('exp of the DPoP proof an hour ago at the token endpoint', 'exp of the DPoP proof an hour ago at the token endpoint when refreshing'),
    ...atResource('exp of the DPoP proof an hour ago at the credential endpoint', 'exp of the key proof an hour ago at the credential endpoint').filter(([verdict]) => verdict === 'violates'),
    ...pushesFor('exp of the attestation proof an hour ago at the pushed authorization request endpoint'),
  ],
  'RFC7519-4.1.5-01': [
    ...proofs('nbf of the DPoP proof in an hour at the token endpoint', 'nbf of the DPoP proof in an hour at the token endpoint when refreshing'),
    ...atResource('nbf of the key proof in an hour at the credential endpoint', 'nbf of the key attestation in an hour at the credential endpoint').filter(([verdict]) => verdict === 'violates'),
    ...tokensFor('nbf of the client attestation in an hour at the token endpoint'),
    ...pushesFor('nbf of the client attestation in an hour at the pushed authorization request endpoint'),
  ],
  'RFC9449-6.1-01': [
    ['violates', 'a thumbprint that is empty', bound, jkt('')],
    ['violates', 'a thumbprint by SHA-1', bound, jkt('Zm9vYmFyYmF6cXV4Zm9vYmFyYmE')],
    ['violates', 'the key in place of its thumbprint', bound, jkt(foreignKey)],
    ['violates', 'the thumbprint of another key', bound, jkt('0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I')],
    [
      'violates',
      'the thumbprint in small letters',
      bound,
      (it) =>
        it.jwt('/access_token', ({ payload: claims }) => {
          claims.cnf.jkt = claims.cnf.jkt.toLowerCase()
        }),
    ],
    [
      'legal',
      'a thumbprint beside one of a certificate',
      bound,
      (it) =>
        it.jwt('/access_token', ({ payload: claims }) => {
          claims.cnf['x5t#S256'] = 'bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2'
        }),
    ],
    ['legal', 'more claims', bound, payload('/access_token', { tenant: 'a', roles: [] })],
    ['legal', 'another typ', bound, protectedHeader('/access_token', { typ: 'JWT' })],
  ],
  'RFC9449-7.1-01': [
    ...served('dpop/credential'),
    ...served('dpop/notification'),
    ['legal', 'a credential with a nonce for the next time', 'dpop/credential', header('dpop-nonce', 'eyJ7S_zG.eyJH0-Z.HX4w-7v')],
    ['legal', 'a credential for later', 'dpop/credential', answered(202, { transaction_id: 'tx-1', interval: 5 })],
    ['legal', 'a notification that is answered with JSON', 'dpop/notification', answered(200, {})],
  ],
  'RFC9449-7.1-03': atResource('no DPoP proof at the credential endpoint'),
  'RFC9449-7.2-01': [
    ...atResource('a bound token as a bearer token at the credential endpoint'),
    [
      'violates',
      'a batch for a bound token as a bearer token',
      'refusal of a bound token as a bearer token at the credential endpoint',
      all(
        issuedAs(200),
        json((it: { credentials: unknown[] }) => ({ credentials: [...it.credentials, ...it.credentials] })),
      ),
    ],
  ],
  'RFC9449-8-01': [
    ['violates', 'a demand with status 401', demand, status(401)],
    ['violates', 'a demand with status 403', demand, status(403)],
    ['violates', 'a demand without a nonce', demand, header('dpop-nonce', undefined)],
    ['violates', 'a demand with an empty nonce', demand, header('dpop-nonce', '')],
    ['violates', 'a demand with its nonce in the body', demand, all(header('dpop-nonce', undefined), set('/dpop_nonce', 'eyJ7S_zG'))],
    ['violates', 'a nonce with a quote', demand, header('dpop-nonce', '"eyJ7S_zG"')],
    ['violates', 'a nonce with a space', demand, header('dpop-nonce', 'eyJ7 S_zG')],
    ['violates', 'a pushed request that is demanded with 401', 'pushed-nonces/par#1', status(401)],
    ['violates', 'a pushed request that is demanded without a nonce', 'pushed-nonces/par#1', header('dpop-nonce', undefined)],
    ['violates', 'a demand with another header', demand, all(header('dpop-nonce', undefined), header('nonce', 'eyJ7S_zG'))],
    ['legal', 'a demand without words', demand, drop('/error_description')],
    ['legal', 'another nonce', demand, header('dpop-nonce', "!#$%&'()*+,-./0:;<=>?@A[]^_`a{|}~")],
    ['legal', 'a demand with a page about it', demand, set('/error_uri', 'https://as.example/e')],
  ],
  'RFC9449-8.1-01': ['code/par', 'dpop/token', 'dpop/nonce', 'dpop/credential', 'dpop/notification', 'deferred/deferred', 'challenge/attestation-challenge'].flatMap((where): readonly Shape[] => [
    ['violates', `an empty nonce, ${where}`, where, header('dpop-nonce', '')],
    ['violates', `a nonce with a space, ${where}`, where, header('dpop-nonce', 'eyJ7 S_zG')],
    ['violates', `a nonce in quotes, ${where}`, where, header('dpop-nonce', '"eyJ7S_zG"')],
    ['violates', `two nonces, ${where}`, where, header('dpop-nonce', 'eyJ7S_zG, eyJ8S_zG')],
    ['legal', `a nonce of every sign, ${where}`, where, header('dpop-nonce', "!#$%&'()*+,-./0:;<=>?@A[]^_`a{|}~")],
    ['legal', `a nonce of one sign, ${where}`, where, header('dpop-nonce', '0')],
    ['legal', `a long nonce, ${where}`, where, header('dpop-nonce', 'eyJ7S_zG.'.repeat(100))],
    ['legal', `no nonce, ${where}`, where, header('dpop-nonce', undefined)],
  ]),
  'RFC9449-9-01': [
    ['violates', 'a demand with status 400', demanded, status(400)],
    ['violates', 'a demand with status 403', demanded, status(403)],
    ['violates', 'a demand in the body only', demanded, header('www-authenticate', undefined)],
    ['violates', 'a demand in the scheme Bearer', demanded, header('www-authenticate', 'Bearer error="use_dpop_nonce"')],
    ['violates', 'a demand without a nonce', demanded, header('dpop-nonce', undefined)],
    ['violates', 'a demand with an empty nonce', demanded, header('dpop-nonce', '')],
    ['violates', 'a challenge without the code', demanded, header('www-authenticate', 'DPoP algs="ES256"')],
    ['violates', 'a challenge with another code', demanded, header('www-authenticate', 'DPoP error="invalid_dpop_proof", algs="ES256"')],
    ['violates', 'a nonce in the challenge', demanded, all(header('dpop-nonce', undefined), header('www-authenticate', 'DPoP error="use_dpop_nonce", nonce="eyJ7S_zG"'))],
    ['violates', 'a demand with 400 as the authorization server has it', demanded, all(status(400), header('www-authenticate', undefined))],
    ['violates', 'a nonce with a quote', demanded, header('dpop-nonce', '"eyJ7S_zG"')],
    ['legal', 'the scheme in small letters', demanded, header('www-authenticate', 'dpop error="use_dpop_nonce", algs="ES256"')],
    ['legal', 'a challenge before it', demanded, header('www-authenticate', 'Bearer realm="a, b", DPoP algs="ES256", error="use_dpop_nonce"')],
    ['legal', 'no body', demanded, all(text(''), header('content-type', undefined))],
    ['legal', 'the challenge with other spaces', demanded, header('www-authenticate', 'DPoP realm="x",error = "use_dpop_nonce" , error_description="Resource server requires nonce in DPoP proof"')],
    ['legal', 'a page for people', demanded, all(html(401))],
  ],
  'RFC9449-10-01': [
    ...tokensFor('a code redeemed with another DPoP key'),
    ...otherRefusals('a code redeemed with another DPoP key', [400, 'invalid_dpop_proof'], [400, 'invalid_grant']),
    ['violates', 'a token that says its key', 'refusal of a code redeemed with another DPoP key', answered(200, { access_token: 'Kz~8', token_type: 'DPoP', cnf: { jwk: foreignKey } })],
  ],
  'RFC9449-10.1-01': ['two-pushes/par', 'code/par', 'refresh/par', 'attested/par'].flatMap((where): readonly Shape[] => [
    ['violates', `a good proof that is called bad, ${where}`, where, refused(400, 'invalid_dpop_proof')],
    ['violates', `a good proof that is called bad, with 401, ${where}`, where, refused(401, 'invalid_dpop_proof')],
    ['legal', `a request that is kept longer, ${where}`, where, set('/expires_in', 600)],
    ['legal', `a nonce for the next time, ${where}`, where, header('dpop-nonce', 'eyJ7S_zG.eyJH0-Z.HX4w-7v')],
    ['legal', `more members, ${where}`, where, set('/x_more', 1)],
  ]),
}

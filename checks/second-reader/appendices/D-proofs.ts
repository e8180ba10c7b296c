import { answered, credentialAnswer, issued, issuedAs, issuedBeside } from '../answers.ts'
import { accepted, deferredInstead, encryptedInstead, ofADraft, tokenGiven } from '../metadata/answers.ts'
import { bad, configuration, fine, metadataRow, named } from '../metadata/kinds.ts'
import type { Shape, Shapes } from '../shape.ts'
import { type Alter, all, header, json, jwt, refused, set, status, text } from '../verbs.ts'

const keys = '/proof_types_supported/jwt/key_attestations_required'
const proofs = configuration('dc+sd-jwt')
const noNonce = 'refusal of no nonce in the key attestation'
const madeUpNonce = 'refusal of a made-up nonce in the key attestation'

/** What the metadata say of proofs, in each configuration; told otherwise. */
// biome-ignore lint/suspicious/noExplicitAny: JSON as it comes
const saying = (change: (types: any, configuration: any) => unknown): Alter =>
  json((it: { credential_configurations_supported: Record<string, { proof_types_supported?: unknown }> }) => {
    for (const one of Object.values(it.credential_configurations_supported)) if (one.proof_types_supported) change(one.proof_types_supported, one)
    return it
  })

/** A proof that may not be accepted: what an issuer that accepts it answers, and how else it may be refused. */
function notAccepted(...deviations: readonly string[]): readonly Shape[] {
  return deviations.flatMap((deviation) => [
    ...bad(`refusal of ${deviation}`, {
      [`accepted: ${deviation}`]: accepted,
      [`accepted for later: ${deviation}`]: deferredInstead,
      [`accepted as drafts had it: ${deviation}`]: ofADraft,
      [`accepted in an answer that is encrypted: ${deviation}`]: encryptedInstead,
    }),
    ...fine(`refusal of ${deviation}`, {
      [`refused without a description: ${deviation}`]: (it) => {
        delete it.json.error_description
      },
      [`refused with a page on it: ${deviation}`]: set('/error_uri', 'https://issuer.example/errors'),
      [`refused in a charset: ${deviation}`]: header('content-type', 'application/json; charset=utf-8'),
    }),
  ])
}

/** Of a type beside JWTs, which other requests have: whatever refuses it is about it. */
function isTaken(where: string): readonly Shape[] {
  return [
    ...isAccepted(where),
    ...bad(where, {
      [`refused as a request, at ${where}`]: refused(400, 'invalid_credential_request', { error_description: 'The proof is not supported' }),
      [`a server that breaks on it, at ${where}`]: all(status(500), text('Internal Server Error', 'text/plain')),
    }),
  ]
}

/** A right proof that has to be accepted. */
function isAccepted(where: string): readonly Shape[] {
  return [
    ...bad(where, {
      [`refused as a proof, at ${where}`]: refused(400, 'invalid_proof'),
      [`refused for its nonce, at ${where}`]: refused(400, 'invalid_nonce'),
      [`refused as a proof, with a word on it, at ${where}`]: refused(400, 'invalid_proof', {
        error_description: 'The proof is not valid',
      }),
      [`refused as a proof, with 422, at ${where}`]: refused(422, 'invalid_proof'),
    }),
    ...fine(where, {
      [`accepted, with an unknown member, at ${where}`]: set('/x_more', 1),
      [`accepted for later, at ${where}`]: deferredInstead,
      [`accepted, in a charset, at ${where}`]: header('content-type', 'application/json; charset=utf-8'),
    }),
  ]
}

/** Two credentials, the one at this place bound to the key of the bad proof. */
function boundToBad(bad: number): Alter {
  return all(accepted, (it) => {
    const { jwt } = it.request.decoded?.proofs ?? JSON.parse(it.request.body ?? '{}').proofs
    const { jwk } = JSON.parse(Buffer.from(String(jwt[bad]).split('.')[0] ?? '', 'base64url').toString())
    const [first] = it.json.credentials
    it.json.credentials = [first, { ...first }]
    it.jwt('/credentials/1/credential', (one) => {
      one.payload.cnf = { jwk }
    })
  })
}

const otherKey = {
  kty: 'EC',
  crv: 'P-256',
  x: 'TCAER19Zvu3OHF4j4W4vfSVoHIP1ILilDls7vCeGemc',
  y: 'ZxjiWWbZMQGHVWKVQ4hbSIirsVfuecCE6t4jT9F2HZQ',
}

type Confirmation = Readonly<Record<'jwk', Readonly<Record<string, unknown>>>>

/** The credential bound to something else than it was. */
function bound(change: (cnf: Confirmation) => unknown): Alter {
  return jwt('/credentials/0/credential', (it) => {
    it.payload.cnf = change(it.payload.cnf)
  })
}

const noClient: readonly Shape[] = [
  ...bad('refusal of a client attestation by an unknown provider at the token endpoint', {
    'a token for a wallet of an unknown provider': tokenGiven,
    'a bound token for a wallet of an unknown provider': all(tokenGiven, set('/token_type', 'DPoP')),
    'a token with what it is for': all(tokenGiven, set('/authorization_details', [{ type: 'openid_credential', credential_configuration_id: 'x', credential_identifiers: ['x'] }])),
    'a token with one to refresh it': all(tokenGiven, set('/refresh_token', 'tGzv3JOkF0XG5Qx2TlKWIA')),
  }),
  ...fine('refusal of a client attestation by an unknown provider at the token endpoint', {
    'refused with 401': all(refused(401, 'invalid_client'), header('www-authenticate', 'Basic realm="as"')),
    'refused as an attestation': refused(400, 'invalid_client_attestation'),
    'refused as a client': refused(400, 'invalid_client', { error_description: 'unknown provider' }),
  }),
]

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-D */
export const proofShapes: Shapes = {
  'VCI-D-01': [
    // The need may be told out of band: what the metadata keep silent about is worth a warning at most.
    ...fine('unattested/issuer-metadata#3', {
      'not a word of attestations': saying(({ jwt }) => {
        delete jwt.key_attestations_required
      }),
      'what is required under a name of its own': saying(({ jwt }) => {
        jwt.x_attestations = jwt.key_attestations_required
        delete jwt.key_attestations_required
      }),
      'anything that is attested': saying(({ jwt }) => {
        jwt.key_attestations_required = {}
      }),
      'a member of it that nobody knows': saying(({ jwt }) => {
        jwt.key_attestations_required = { ...jwt.key_attestations_required, x_more: 1 }
      }),
    }),
    ...fine('attested-keys/issuer-metadata#2', {
      'attestations that are taken and not required': saying(({ jwt }) => {
        delete jwt.key_attestations_required
      }),
    }),
  ],
  'VCI-D.1-01': notAccepted('another typ in the key attestation'),
  'VCI-D.1-02': notAccepted('an unsigned key attestation', 'a MAC as the signature of the key attestation'),
  'VCI-D.1-03': notAccepted('no iat in the key attestation'),
  'VCI-D.1-05': notAccepted('an expired key attestation'),
  'VCI-D.1-06': notAccepted('no attested keys in the key attestation', 'an empty list of attested keys'),
  'VCI-D.1-07': notAccepted('a proof by a key that is not attested'),
  'VCI-D.1-08': notAccepted('a broken signature of the key attestation'),
  'VCI-D.2-01': metadataRow(
    {
      ...named('key_storage', {
        capitals: proofs(set(keys, { key_storage: ['iso_18045_HIGH'] })),
        'an underscore in the last name': proofs(set(keys, { key_storage: ['iso_18045_enhanced_basic'] })),
        'a level that is not defined': proofs(set(keys, { key_storage: ['iso_18045_low'] })),
        'a wrong one after a right one': proofs(set(keys, { key_storage: ['iso_18045_high', 'iso_18045_medium'] })),
      }),
      ...named('user_authentication', {
        'a level that is not defined': proofs(set(keys, { user_authentication: ['iso_18045_very-high'] })),
        'nothing behind the prefix': proofs(set(keys, { user_authentication: ['iso_18045_'] })),
      }),
    },
    {
      'all four': proofs(set(keys, { key_storage: ['iso_18045_high', 'iso_18045_moderate', 'iso_18045_enhanced-basic', 'iso_18045_basic'] })),
      'a URL': proofs(set(keys, { key_storage: ['https://trust.example/high'] })),
      'words of an ecosystem': proofs(set(keys, { user_authentication: ['fips_140-3_level3'] })),
    },
  ),
  'VCI-E-01': noClient,
  'VCI-F.1-01': [...isAccepted('pre-authorized/credential'), ...isAccepted('code/credential')],
  'VCI-F.1-02': notAccepted('an unsigned proof', 'a MAC as proof signature'),
  'VCI-F.1-03': notAccepted('another typ in the proof', 'no typ in the proof'),
  'VCI-F.1-05': notAccepted('no key in the proof'),
  'VCI-F.1-07': notAccepted('another audience in the proof', 'no audience in the proof', 'the credential endpoint as audience of the proof'),
  'VCI-F.1-08': notAccepted('no iat in the proof', 'an iat as text in the proof'),
  'VCI-F.1-09': [...notAccepted('no nonce in the proof', 'a numeric nonce in the proof'), ...fine('refusal of a numeric nonce in the proof', { 'refused for the nonce': refused(400, 'invalid_nonce') })],
  'VCI-F.1-12': notAccepted('a proof signed by another key'),
  'VCI-F.1-22': [...isAccepted('each-alg/credential#1'), ...isAccepted('each-alg/credential#3')],
  'VCI-F.1-24': [...isAccepted('with-iss/credential#1'), ...isAccepted('with-iss/credential#2')],
  'VCI-F.1-13': [
    ...bad('certificate-key/credential', {
      'another key than that of the certificate': bound(() => ({ jwk: otherKey })),
      'an Ed25519 key': bound(() => ({ jwk: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } })),
      'the key with its coordinates exchanged': bound(({ jwk }) => ({ jwk: { ...jwk, x: jwk.y, y: jwk.x } })),
      'the key on another curve': bound(({ jwk }) => ({ jwk: { ...jwk, crv: 'secp256k1' } })),
    }),
    ...fine('certificate-key/credential', {
      'the key with a name': bound(({ jwk }) => ({ jwk: { ...jwk, kid: '1' } })),
      'the key with what it is for': bound(({ jwk }) => ({ jwk: { ...jwk, use: 'sig', alg: 'ES256' } })),
      'the key in another order': bound(({ jwk }) => ({ jwk: Object.fromEntries(Object.entries(jwk).toReversed()) })),
    }),
  ],
  'VCI-F.2-08': isAccepted('more-properties/credential'),
  'VCI-F.2-01': isTaken('twin of a tampered presentation'),
  'VCI-F.2-03': notAccepted('another proof purpose of the presentation'),
  'VCI-F.2-04': notAccepted('another domain in the presentation'),
  'VCI-F.2-05': notAccepted('no challenge in the presentation', 'a made-up challenge in the presentation'),
  'VCI-F.2-06': notAccepted('another holder of the presentation'),
  'VCI-F.2-07': notAccepted('a tampered presentation'),
  'VCI-F.3-01': isTaken('twin of a broken signature of the key attestation'),
  'VCI-F.3-02': [
    ...notAccepted('no nonce in the key attestation', 'a made-up nonce in the key attestation'),
    ...[noNonce, madeUpNonce].flatMap((where): readonly Shape[] => [
      ['violates', `taken with status 201, ${where}`, where, issuedAs(201)],
      ['violates', `taken beside an error, ${where}`, where, issuedBeside(400, 'invalid_nonce')],
      ['violates', `taken in an answer called text, ${where}`, where, all(issued, header('content-type', 'text/plain'))],
      ['violates', `taken, for a credential and a transaction, ${where}`, where, (it) => answered(202, { ...credentialAnswer(it), transaction_id: 'b7e1a4de-8c5f-4e0f-a7fb-1f5d0c6a2f31', interval: 5 })(it)],
      ['legal', `refused with a nonce of drafts, ${where}`, where, set('/c_nonce', 'tZignsnFbp')],
      ['legal', `refused with a nonce for DPoP, ${where}`, where, header('dpop-nonce', 'c2FsdHNhbHRzYWx0')],
      ['legal', `refused, and not to be kept by anybody, ${where}`, where, header('cache-control', 'no-store, private, max-age=0')],
    ]),
  ],
  'VCI-F.4-01': notAccepted('a DPoP proof as key proof'),
  'VCI-F.4-02': notAccepted('a private key in the proof'),
  'VCI-F.4-03': notAccepted('a proof of last year', 'a proof of tomorrow'),
  'RFC7515-4.1.6-03': [
    ...notAccepted('a certificate that the next one of the chain did not certify at the credential endpoint'),
    // RFC 5280 has dates, and RFC 7515 does not say that they count.
    ...['a certificate that ended yesterday', 'a certificate that begins tomorrow'].map((deviation): Shape => ['warns', `accepted: ${deviation}`, `refusal of ${deviation} at the credential endpoint`, accepted]),
  ],
  'RFC7515-4.1.11-01': notAccepted('crit in the key proof at the credential endpoint'),
  'VCI-F.4-04': [
    ...bad('refusal of a broken proof after a good one', {
      'a credential for each key, the second by a bad proof': boundToBad(1),
      'a credential for each key, with 201': all(boundToBad(1), status(201)),
    }),
    ...bad('refusal of a broken proof before a good one', {
      'a credential for each key, the first by a bad proof': boundToBad(0),
      'a credential for the key of the bad proof alone': all(boundToBad(0), (it) => void it.json.credentials.shift()),
    }),
    ...fine('refusal of a broken proof before a good one', {
      'refused without a description': refused(400, 'invalid_proof'),
      'refused with more members': refused(400, 'invalid_proof', { x_more: 1 }),
      'refused in a charset': header('content-type', 'application/json; charset=utf-8'),
    }),
  ],
  'VCI-F.4-06': notAccepted('an unregistered proof alg'),
}

import type { Place } from '../../protocol/places.ts'
import { basic } from '../client/basic-credentials.ts'
import {
  brokenSignature,
  byAnotherKey,
  hoursOld,
  withClaims,
  withHeader,
} from '../deviations/altered-jwt.ts'
import { madeUp } from '../deviations/made-up.ts'
import { noChallengeEndpoint } from '../deviations/obstacles.ts'
import { nameOnly } from '../deviations/registrations.ts'
import { type AlterationTable, altered } from './alteration.ts'
import { ended, jwtAlterations, withoutClaims } from './jwt.ts'

const at = ['par', 'token', 'refresh'] as const
const hour = 3600

/** @see https://www.rfc-editor.org/rfc/rfc7523#section-3 */
export const assertionTable: AlterationTable = {
  artefact: 'client assertion',
  at,
  client: ['private_key_jwt'],
  alterations: [
    ...jwtAlterations('clientAssertion', 'client assertion', {
      form: 'RFC7523-3-05',
      algorithm: 'RFC7523-3-05',
      begun: 'RFC7523-3-04',
    }),
    altered('credentials', 'another type of client assertion', 'RFC7523-2.2-01', (right) => ({
      ...right,
      parameters: {
        ...right.parameters,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:vcispec',
      },
    })),
    altered(
      'clientAssertion',
      'a broken signature of the client assertion',
      'RFC7523-3-05',
      brokenSignature,
    ),
    altered('clientAssertion', 'a client assertion by another key', 'RFC7523-3-05', byAnotherKey),
    ...withoutClaims('clientAssertion', 'client assertion', 'RFC7523-3-01', ['iss', 'sub']),
    altered('clientAssertion', 'another issuer in the client assertion', 'RFC7523-3-01', (draft) =>
      withClaims(draft, { iss: 'another-wallet' }),
    ),
    altered('clientAssertion', 'another subject in the client assertion', 'RFC7523-3-01', (draft) =>
      withClaims(draft, { sub: 'another-wallet' }),
    ),
    ...withoutClaims('clientAssertion', 'client assertion', 'RFC7523-3-02', ['aud']),
    altered(
      'clientAssertion',
      'another audience in the client assertion',
      'RFC7523-3-02',
      (draft) => withClaims(draft, { aud: 'https://elsewhere.example' }),
    ),
    ...withoutClaims('clientAssertion', 'client assertion', 'RFC7523-3-03', ['exp']),
    altered('clientAssertion', 'an expired client assertion', 'RFC7523-3-03', (draft) =>
      withClaims(draft, {
        iat: Number(draft.payload.iat) - 2 * hour,
        exp: Number(draft.payload.iat) - hour,
      }),
    ),
  ],
}

/** @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-attestation-based-client-auth-07#section-5.1 */
export const attestationTable: AlterationTable = {
  artefact: 'client attestation',
  at,
  client: ['attest_jwt_client_auth'],
  alterations: [
    ...jwtAlterations('clientAttestation', 'client attestation', {
      form: 'ABCA-6.2-01',
      algorithm: 'ABCA-9-03',
    }),
    altered('headers', 'two client attestations', 'ABCA-6.2-01', (headers) => ({
      headers,
      moreHeaders: { 'oauth-client-attestation': headers['oauth-client-attestation'] ?? '' },
    })),
    altered('clientAttestation', 'another typ in the client attestation', 'ABCA-5.1-01', (draft) =>
      withHeader(draft, { typ: 'JWT' }),
    ),
    ...withoutClaims('clientAttestation', 'client attestation', 'ABCA-5.1-02', [
      'iss',
      'sub',
      'exp',
      'cnf',
    ]),
    altered('clientAttestation', 'an expired client attestation', 'ABCA-5.1-03', (draft) =>
      withClaims(draft, {
        iat: Number(draft.payload.iat) - 2 * hour,
        exp: Number(draft.payload.iat) - hour,
      }),
    ),
    altered(
      'clientAttestation',
      'a broken signature of the client attestation',
      'ABCA-5.1-04',
      brokenSignature,
    ),
    altered(
      'clientAttestation',
      'a private key in the client attestation',
      'ABCA-9-01',
      (draft, { privateKey }) =>
        withClaims(draft, { cnf: { jwk: privateKey.export({ format: 'jwk' }) } }),
    ),
    altered(
      'tokenRequest',
      'another client_id than that of the client attestation',
      'ABCA-6.3-01',
      (form) => form.set('client_id', 'another-wallet'),
      { at: ['refresh'] },
    ),
    altered(
      'clientAttestation',
      'a client attestation by an unknown provider',
      'VCI-E-01',
      (draft) =>
        withHeader(withClaims(byAnotherKey(draft), { iss: 'https://unknown-provider.example' }), {
          x5c: undefined,
        }),
    ),
  ],
}

/** @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-attestation-based-client-auth-07#section-5.2 */
export const attestationProofTable: AlterationTable = {
  artefact: 'attestation proof',
  at,
  client: ['attest_jwt_client_auth'],
  alterations: [
    ...jwtAlterations('attestationProof', 'attestation proof', {
      form: 'ABCA-6.2-01',
      algorithm: 'ABCA-9-03',
    }),
    ended('attestationProof', 'attestation proof'),
    altered(
      'headers',
      'no attestation proof',
      'ABCA-6.2-01',
      ({ 'oauth-client-attestation-pop': _, ...headers }) => ({ headers }),
    ),
    altered('headers', 'two attestation proofs', 'ABCA-6.2-01', (headers) => ({
      headers,
      moreHeaders: {
        'oauth-client-attestation-pop': headers['oauth-client-attestation-pop'] ?? '',
      },
    })),
    altered('attestationProof', 'another typ in the attestation proof', 'ABCA-5.2-01', (draft) =>
      withHeader(draft, { typ: 'JWT' }),
    ),
    ...withoutClaims('attestationProof', 'attestation proof', 'ABCA-5.2-01', [
      'iss',
      'aud',
      'jti',
      'iat',
    ]),
    altered(
      'attestationProof',
      'a broken signature of the attestation proof',
      'ABCA-5.2-02',
      brokenSignature,
    ),
    altered('attestationProof', 'an attestation proof by another key', 'ABCA-5.2-02', byAnotherKey),
    altered('attestationProof', 'another issuer in the attestation proof', 'ABCA-5.2-03', (draft) =>
      withClaims(draft, { iss: 'another-wallet' }),
    ),
    altered(
      'attestationProof',
      'another audience in the attestation proof',
      'ABCA-5.2-04',
      (draft) => withClaims(draft, { aud: 'https://elsewhere.example' }),
    ),
    altered('attestationProof', 'an old attestation proof', 'ABCA-9-02', (draft) =>
      hoursOld(draft, 24),
    ),
    altered('attestationProof', 'an attestation proof of tomorrow', 'ABCA-9-02', (draft) =>
      hoursOld(draft, -24),
    ),
    altered(
      'attestationProof',
      'a made-up challenge in the attestation proof',
      'ABCA-6.2-02',
      (draft) => withClaims(draft, { challenge: madeUp() }),
      { obstacle: noChallengeEndpoint },
    ),
    altered('replaysAttestationProof', 'a used attestation proof', 'ABCA-12.1-01', true),
  ],
}

/** The same error is another sentence at the PAR endpoint. */
const unproven = (place: Place) => (place === 'par' ? 'RFC9126-2.1-01' : 'VCI-6.1-05')

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 */
export const secretTable: AlterationTable = {
  artefact: 'client secret',
  at,
  client: ['client_secret_basic', 'client_secret_post'],
  alterations: [
    altered('credentials', 'another client secret', unproven, (right, { id }) => ({
      ...right,
      parameters:
        'client_secret' in right.parameters
          ? { ...right.parameters, client_secret: madeUp() }
          : right.parameters,
      headers:
        right.headers.authorization === undefined
          ? right.headers
          : { ...right.headers, authorization: basic(id, madeUp()) },
    })),
    altered('credentials', 'only the name of the client', unproven, nameOnly),
  ],
}

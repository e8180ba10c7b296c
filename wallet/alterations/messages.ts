import type { JWK } from 'jose'
import { grantTypes } from '../../protocol/grants.ts'
import { withClaims, withHeader } from '../deviations/altered-jwt.ts'
import { madeUp } from '../deviations/made-up.ts'
import {
  attestationNotListed,
  noProofNeeded,
  presentationNotListed,
  pushIsAuthenticated,
  serverIsIssuer,
} from '../deviations/obstacles.ts'
import { newKeyPair } from '../signed-jwt.ts'
import { type AlterationTable, altered } from './alteration.ts'

const hour = 3600

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-6 */
export const refreshTokenTable: AlterationTable = {
  artefact: 'refresh token',
  at: ['refresh'],
  alterations: [
    altered('tokenRequest', 'an unknown refresh token', 'RFC6749-6-04', (form) =>
      form.set('refresh_token', madeUp()),
    ),
    altered('tokenRequest', 'no refresh token', 'RFC6749-6-04', (form) =>
      form.delete('refresh_token'),
    ),
  ],
}

/**
 * Beside what `wallet/deviations` has.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-D.1
 */
export const keyAttestationTable: AlterationTable = {
  artefact: 'key attestation',
  at: ['credential'],
  obstacle: attestationNotListed,
  request: { proof: { type: 'attestation' } },
  alterations: [
    altered('keyAttestation', 'a key attestation that is no JWT', 'VCI-D.1-08', (draft) => ({
      ...draft,
      text: 'vcispec',
    })),
    altered(
      'keyAttestation',
      'nbf of the key attestation in an hour',
      'RFC7519-4.1.5-01',
      (draft) => withClaims(draft, { nbf: Number(draft.payload.iat) + hour }),
    ),
  ],
}

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-3.1.2.4 */
export const authorizationRequestTable: AlterationTable = {
  artefact: 'authorization request',
  at: ['authorize', 'par'],
  grant: grantTypes.authorizationCode,
  alterations: [
    altered(
      'authorizationRequest',
      'a redirect URI that goes on where the registered one ends',
      'RFC9700-2.1-01',
      (parameters) => parameters.set('redirect_uri', `${parameters.get('redirect_uri')}/elsewhere`),
      { obstacle: (it, at) => (at === 'par' ? pushIsAuthenticated(it) : undefined) },
    ),
    altered(
      'authorizationRequest',
      'a client that nobody registered',
      'RFC6749-3.1.2.4-01',
      (parameters) => parameters.set('client_id', madeUp()),
      { at: ['authorize'] },
    ),
    altered(
      'authorizationRequest',
      'a parameter that is there twice',
      'RFC6749-3.1-01',
      (parameters) => parameters.append('response_type', 'code'),
    ),
    altered('pushedRequest', 'no client_id', 'RFC9126-2.1-03', (form) => form.delete('client_id'), {
      at: ['par'],
      obstacle: pushIsAuthenticated,
    }),
  ],
}

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-3.2 */
export const tokenRequestTable: AlterationTable = {
  artefact: 'token request',
  at: ['token', 'refresh'],
  alterations: [
    altered('tokenRequest', 'what is redeemed, twice', 'RFC6749-3.2-02', (form) => {
      const redeemed = ['code', 'pre-authorized_code', 'refresh_token'].find((it) => form.has(it))
      if (redeemed !== undefined) form.append(redeemed, form.get(redeemed) ?? '')
    }),
  ],
}

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3 */
export const codeTable: AlterationTable = {
  artefact: 'authorization code',
  at: ['token'],
  grant: grantTypes.authorizationCode,
  alterations: [
    altered('tokenRequest', 'no authorization code', 'RFC6749-4.1.3-03', (form) =>
      form.delete('code'),
    ),
  ],
}

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-9.1 */
export const deferredRequestTable: AlterationTable = {
  artefact: 'deferred request',
  at: ['deferred'],
  alterations: [
    altered('deferredRequest', 'a deferred request that is no JSON', 'VCI-8.3.1.2-05', (draft) => ({
      ...draft,
      raw: '{',
    })),
    altered(
      'deferredRequest',
      'a deferred request that is no object',
      'VCI-8.3.1.2-05',
      (draft) => ({ ...draft, raw: JSON.stringify([draft.body]) }),
    ),
    altered('deferredRequest', 'a repeated member', 'VCI-8.3.1.2-07', ({ body, ...draft }) => {
      const text = JSON.stringify(body)
      return { ...draft, body, raw: `{"transaction_id":"vcispec",${text.slice(1)}` }
    }),
  ],
}

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-11.3 */
export const notificationTable: AlterationTable = {
  artefact: 'notification',
  at: ['notification'],
  alterations: [
    altered('notificationRequest', 'no notification id', 'VCI-11.3-06', ({ body, ...draft }) => {
      const { notification_id: _, ...others } = body
      return { ...draft, body: others }
    }),
    altered('notificationRequest', 'a number as the notification id', 'VCI-11.3-06', (draft) => ({
      ...draft,
      body: { ...draft.body, notification_id: 1 },
    })),
    altered('notificationRequest', 'no event', 'VCI-11.3-06', ({ body, ...draft }) => {
      const { event: _, ...others } = body
      return { ...draft, body: others }
    }),
    altered('notificationRequest', 'a notification that is no JSON', 'VCI-11.3-06', (draft) => ({
      ...draft,
      raw: '{',
    })),
    altered('notificationRequest', 'a notification that is no object', 'VCI-11.3-06', (draft) => ({
      ...draft,
      raw: JSON.stringify([draft.body]),
    })),
    altered('notificationRequest', 'a list as the event', 'VCI-11.3-06', (draft) => ({
      ...draft,
      body: { ...draft.body, event: ['credential_accepted'] },
    })),
  ],
}

/**
 * Beside what `wallet/deviations` has: what any JWT can be wrong by.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F.1
 */
export const keyProofTable: AlterationTable = {
  artefact: 'key proof',
  at: ['credential'],
  obstacle: noProofNeeded,
  alterations: [
    altered('keyProof', 'a key proof that is no JWT', 'VCI-8.3.1.2-11', (draft) => ({
      ...draft,
      text: 'vcispec',
    })),
    altered('keyProof', 'crit in the key proof', 'RFC7515-4.1.11-01', (draft) =>
      withHeader(draft, { crit: ['x_vcispec'], x_vcispec: true }),
    ),
    altered(
      'keyProof',
      'the authorization server as audience of the key proof',
      'VCI-F.1-07',
      (draft, { server }) => withClaims(draft, { aud: server?.identifier }),
      { obstacle: serverIsIssuer },
    ),
    altered('keyProof', 'nbf of the key proof in an hour', 'RFC7519-4.1.5-01', (draft) =>
      withClaims(draft, { nbf: Number(draft.payload.iat) + hour }),
    ),
    altered('keyProof', 'exp of the key proof an hour ago', 'RFC7519-4.1.4-01', (draft) =>
      withClaims(draft, { exp: Number(draft.payload.iat) - hour }),
    ),
  ],
}

/**
 * Beside what `wallet/deviations` has.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F.2
 */
export const presentationTable: AlterationTable = {
  artefact: 'presentation',
  at: ['credential'],
  obstacle: presentationNotListed,
  alterations: [
    // Without a holder, which is none of a credential's terms.
    altered(
      'presentation',
      'a presentation that is of another type',
      'VCI-F.2-07',
      ({ presentation: { holder: _, ...others }, ...draft }) => ({
        ...draft,
        presentation: { ...others, type: ['VerifiableCredential'] },
      }),
    ),
    altered(
      'presentation',
      'the authorization server as domain of the presentation',
      'VCI-F.2-04',
      (draft, { server }) => ({
        ...draft,
        proof: { ...draft.proof, domain: server?.identifier },
      }),
      { obstacle: serverIsIssuer },
    ),
    altered('presentation', 'a presentation without a proof', 'VCI-F.2-07', (draft) => ({
      ...draft,
      finish: ({ proof: _, ...rest }) => rest,
    })),
    altered(
      'presentation',
      'a presentation by a key that is not to be found',
      'VCI-F.2-07',
      (draft) => ({
        ...draft,
        presentation: { ...draft.presentation, holder: nowhere },
        verificationMethod: `${nowhere}#key-1`,
      }),
    ),
  ],
}

/** A DID of a method that nobody resolves. */
const nowhere = 'did:example:vcispec'

/**
 * Beside a right one that the key certifies for itself.
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-4.1.6
 */
export const certificateTable: AlterationTable = {
  artefact: 'certificate of the key proof',
  at: ['credential'],
  obstacle: noProofNeeded,
  request: { proof: { type: 'jwt', reference: 'x5c' } },
  alterations: [
    altered(
      'certificates',
      'a certificate that the next one of the chain did not certify',
      'RFC7515-4.1.6-03',
      (own) => [own, { ...own, ...anotherKey() }],
    ),
    altered('certificates', 'a certificate that ended yesterday', 'RFC7515-4.1.6-03', (own) => [
      { ...own, notBefore: new Date(Number(own.notBefore) - dayMs), notAfter: own.notBefore },
    ]),
    altered('certificates', 'a certificate that begins tomorrow', 'RFC7515-4.1.6-03', (own) => [
      { ...own, notBefore: own.notAfter, notAfter: new Date(Number(own.notAfter) + dayMs) },
    ]),
  ],
}

const dayMs = 24 * hour * 1000

function anotherKey() {
  const { privateKey, publicKey } = newKeyPair('ES256')
  return { privateKey, publicJwk: publicKey.export({ format: 'jwk' }) as JWK }
}

import type { KeptEvidence } from '../steps/support/kept-evidence.ts'

/** Scenarios whose evidence shapes alter, by a short name: the feature's file, and what the name of the example ends with. */
export const walks = {
  'pre-authorized': [
    'openid4vci/08.3-credential-response.feature',
    'an offer that needs no sign-in',
  ],
  'qr-image': [
    'openid4vci/08.3-credential-response.feature',
    'from the QR image on the screen to the credential',
  ],
  'by-value': ['openid4vci/04.1-credential-offer.feature', 'an offer by value'],
  'by-reference': ['openid4vci/04.1-credential-offer.feature', 'a link that is clicked'],
  'two-offers': ['openid4vci/04.1.3-offer-by-reference.feature', 'two offers of one issuer'],
  'tx-code': [
    'openid4vci/04.1.1-offer-parameters.feature',
    'a code that is described by its digits',
  ],
  'tx-code-letters': [
    'openid4vci/04.1.1-offer-parameters.feature',
    'a code that is described by its letters',
  ],
  'unknown-parameter': [
    'openid4vci/05.1-authorization-request.feature',
    'a parameter that nobody knows',
  ],
  'unknown-token-parameter': [
    'openid4vci/06.1-token-request.feature',
    'a parameter that nobody knows',
  ],
  'unknown-scope': ['openid4vci/05.1.2-scope.feature', 'the token says which scopes were granted'],
  'scope-and-details': ['openid4vci/05.1.2-scope.feature', 'a wallet that asks by both'],
  code: ['openid4vci/08.3-credential-response.feature', 'a user who signs in'],
  'two-pushes': ['oauth/rfc9126-pushed-authorization-request.feature', 'two pushed requests'],
  declined: [
    'openid4vci/05.3-authorization-error.feature',
    'a user who does not want the credential',
  ],
  details: [
    'openid4vci/05.1.1-authorization-details.feature',
    'the identifier is good for a credential',
  ],
  'two-details': [
    'openid4vci/05.1.1-authorization-details.feature',
    'a wallet that asks for two credentials',
  ],
  'two-scopes': ['openid4vci/05.1.2-scope.feature', 'a credential for each of two scopes'],
  'several-servers': [
    'openid4vci/12.2.4-authorization-servers.feature',
    'a token by authorization code from one of several servers',
  ],
  'several-servers-direct': [
    'openid4vci/12.2.4-authorization-servers.feature',
    'a token by pre-authorized code from one of several servers',
  ],
  'two-credentials': [
    'openid4vci/08.3-credential-response.feature',
    'two credentials of one offer',
  ],
  batch: ['openid4vci/03.3.2-batch-issuance.feature', 'two copies'],
  'deferred-batch': ['openid4vci/03.3.2-batch-issuance.feature', 'three copies, later'],
  dpop: [
    'oauth/rfc9449-7-protected-resources.feature',
    'from the offer to the notification with a bound token',
  ],
  'dpop-nonces': [
    'oauth/rfc9449-8-nonces.feature',
    'a credential request without the nonce, and once more with it',
  ],
  'jwt-token': ['oauth/rfc9449-7-protected-resources.feature', 'an access token that is a JWT'],
  refresh: ['oauth/rfc6749-6-refreshing.feature', 'a wallet that goes on with its new token'],
  challenge: ['oauth/attestation-6-authentication.feature', 'a wallet that fetches the challenge'],
  attested: ['oauth/attestation-5-client-attestation.feature', 'a wallet with both'],
  jwks: ['oauth/rfc8414-authorization-server-metadata.feature', 'the set at jwks_uri'],
  metadata: ['openid4vci/12.2.4-metadata-parameters.feature', 'everything the metadata says'],
  'own-domain': ['openid4vci/12.2.2-metadata-retrieval.feature', 'an identifier without a path'],
  language: ['openid4vci/12.2.2-metadata-retrieval.feature', 'a user who reads German'],
  'signed-metadata': [
    'openid4vci/12.2.3-signed-metadata.feature',
    'a wallet that likes a JWT better',
  ],
  nonces: ['openid4vci/07.2-nonce-response.feature', 'several nonces in a row'],
  notification: [
    'openid4vci/11.2-notification-response.feature',
    'a wallet that lost the first answer',
  ],
  deferred: [
    'openid4vci/09.2-deferred-response.feature',
    'what becomes of it is reported like any other',
  ],
  encrypted: [
    'openid4vci/10-encrypted-messages.feature',
    'a wallet that asks for an encrypted answer',
  ],
  compressed: [
    'openid4vci/10-encrypted-messages.feature',
    'a wallet that asks for a compressed one',
  ],
  'encrypted-deferred': [
    'openid4vci/10-encrypted-messages.feature',
    'what the deferred request asks for counts, not the first request',
  ],
  'encrypted-anew': [
    'openid4vci/10-encrypted-messages.feature',
    'a wallet that encrypts its deferred request',
  ],
  'failure-notified': ['openid4vci/11.1-notification-request.feature', 'credential_failure'],
  'deletion-notified': ['openid4vci/11.1-notification-request.feature', 'credential_deleted'],
  'unknown-notified': [
    'openid4vci/11.1-notification-request.feature',
    'a member that nobody knows',
  ],
  'unknown-asked': ['openid4vci/08.2-credential-request.feature', 'a member that nobody knows'],
  'unknown-deferred': [
    'openid4vci/09.1-deferred-request.feature',
    'a member that nobody knows, in a deferred request',
  ],
  'pushed-nonces': [
    'oauth/rfc9449-8-nonces.feature',
    'a pushed authorization request without the nonce, and once more with it',
  ],
  mdoc: ['openid4vci/A.2-mdoc.feature', "an mdoc for the wallet's key"],
  'two-mdocs': ['mdoc/issuer-signed.feature', 'two mdocs of one document type'],
  'driving-licence': ['mdoc/driving-licence.feature', 'the elements of a driving licence'],
  'jwt-vc': ['openid4vci/A.1-w3c-credentials.feature', 'a JWT without JSON-LD'],
  'jwt-vc-ld': ['openid4vci/A.1-w3c-credentials.feature', 'a JWT with JSON-LD'],
  'ldp-vc': ['openid4vci/A.1-w3c-credentials.feature', 'a JSON object with a proof'],
  'sd-jwt': ['sd-jwt-vc/3.2-data-format.feature', "a credential for the wallet's key"],
  plain: ['sd-jwt-vc/3.2-data-format.feature', 'a credential whose claims all stand in the open'],
  disclosures: ['sd-jwt-vc/rfc9901-disclosures.feature', 'an address, nationalities and decoys'],
  'disclosures-copies': ['sd-jwt-vc/rfc9901-disclosures.feature', 'copies of it'],
  'vc-issuer': ['sd-jwt-vc/05-issuer-metadata.feature', 'a credential without a certificate'],
  'vc-issuer-slash': [
    'sd-jwt-vc/05-issuer-metadata.feature',
    'a credential of an issuer whose name ends in a slash',
  ],
  type: ['sd-jwt-vc/06-type-metadata.feature', 'from the credential to its type'],
  status: ['status-list/status-list-tokens.feature', 'the status of a dc+sd-jwt credential'],
  'status-jwt-vc': [
    'status-list/status-list-tokens.feature',
    'the status of a jwt_vc_json credential',
  ],
  'status-mdoc': ['status-list/status-list-tokens.feature', 'the status of an mdoc'],
  'status-lists': [
    'status-list/status-list-tokens.feature',
    'from the status of a credential to all lists',
  ],
  'status-copies': ['status-list/allocation.feature', 'copies of one credential'],
  haip: ['haip/04-issuance.feature', 'from the offer to the credential'],
  'haip-copies': ['haip/04-issuance.feature', 'one copy, and two'],
  'haip-metadata': [
    'haip/04.1-metadata.feature',
    'the metadata of issuer and authorization server',
  ],
  'haip-signed': ['haip/04.1-metadata.feature', 'metadata as a JWT under HAIP'],
  'haip-status': ['haip/06.1-status.feature', 'copies of an SD-JWT VC and their status'],
  'haip-mdoc': ['haip/06.1-status.feature', 'the status of an mdoc under HAIP'],
  'haip-refresh': ['haip/04-issuance.feature', 'a wallet that comes back with its refresh token'],
  'haip-clock': ['haip/fapi2-5.3-refusals.feature', 'a clock that is a little fast'],
  'each-alg': ['openid4vci/F.1-jwt-proof.feature', 'a proof by each alg that the metadata lists'],
  'with-iss': ['openid4vci/F.1-jwt-proof.feature', 'the client in the proof, or not'],
  'certificate-key': ['openid4vci/F.1-jwt-proof.feature', 'a key in a certificate'],
  'more-properties': [
    'openid4vci/F.2-presentation-proof.feature',
    'properties that the issuer need not understand',
  ],
  unbound: ['openid4vci/08.2-credential-request.feature', 'a credential that is bound to no key'],
  offers: ['pingone/offer-data-model.feature', 'read right after it was made'],
  'several-offers': ['pingone/offer-data-model.feature', 'several offers for one user'],
  'unknown-offer': ['pingone/api-conventions.feature', 'an unknown offer'],
} as const satisfies Readonly<Record<string, readonly [feature: string, example: string]>>

/** @throws where the run has no such scenario. */
export function walked(kept: readonly KeptEvidence[], walk: string): KeptEvidence {
  const [feature, example] =
    (walks as Readonly<Record<string, readonly [string, string]>>)[walk] ?? []
  const found = kept.find(
    ({ at, scenario }) => at.includes(`/${feature}:`) && scenario.endsWith(` › ${example}`),
  )
  if (found) return found
  throw new Error(`the run has no scenario for the walk "${walk}": ${feature}, ${example}`)
}

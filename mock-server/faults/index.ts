import type { Fault } from './fault.ts'

/**
 * The files of faults, a file for each clause: each is loaded where one of its faults is wanted. The clause is that of the
 * requirement a fault breaks (`checks/clause-files.json`).
 */
export const faultFiles = {
  'haip/04-issuance': () => import('./haip/04-issuance.ts'),
  'haip/04.1-metadata': () => import('./haip/04.1-metadata.ts'),
  'haip/06.1-status': () => import('./haip/06.1-status.ts'),
  'haip/06.1.1-signing-certificates': () => import('./haip/06.1.1-signing-certificates.ts'),
  'haip/fapi2-5.2-transport': () => import('./haip/fapi2-5.2-transport.ts'),
  'haip/fapi2-5.3-refusals': () => import('./haip/fapi2-5.3-refusals.ts'),
  'mdoc/driving-licence': () => import('./mdoc/driving-licence.ts'),
  'mdoc/issuer-auth': () => import('./mdoc/issuer-auth.ts'),
  'mdoc/issuer-signed': () => import('./mdoc/issuer-signed.ts'),
  'oauth/attestation-6-authentication': () => import('./oauth/attestation-6-authentication.ts'),
  'oauth/rfc6749-10.10-guessing': () => import('./oauth/rfc6749-10.10-guessing.ts'),
  'oauth/rfc6749-3-endpoints': () => import('./oauth/rfc6749-3-endpoints.ts'),
  'oauth/rfc6749-3.1.2-redirect-uri': () => import('./oauth/rfc6749-3.1.2-redirect-uri.ts'),
  'oauth/rfc6749-3.3-scope': () => import('./oauth/rfc6749-3.3-scope.ts'),
  'oauth/rfc6749-4.1-authorization-code': () => import('./oauth/rfc6749-4.1-authorization-code.ts'),
  'oauth/rfc6749-5.1-token-response': () => import('./oauth/rfc6749-5.1-token-response.ts'),
  'oauth/rfc6749-5.2-token-error': () => import('./oauth/rfc6749-5.2-token-error.ts'),
  'oauth/rfc6749-6-refreshing': () => import('./oauth/rfc6749-6-refreshing.ts'),
  'oauth/rfc6750-bearer-token': () => import('./oauth/rfc6750-bearer-token.ts'),
  'oauth/rfc7515-jws': () => import('./oauth/rfc7515-jws.ts'),
  'oauth/rfc7516-jwe': () => import('./oauth/rfc7516-jwe.ts'),
  'oauth/rfc7517-jwk': () => import('./oauth/rfc7517-jwk.ts'),
  'oauth/rfc7519-jwt': () => import('./oauth/rfc7519-jwt.ts'),
  'oauth/rfc7636-pkce': () => import('./oauth/rfc7636-pkce.ts'),
  'oauth/rfc8259-json': () => import('./oauth/rfc8259-json.ts'),
  'oauth/rfc8414-authorization-server-metadata': () =>
    import('./oauth/rfc8414-authorization-server-metadata.ts'),
  'oauth/rfc9126-pushed-authorization-request': () =>
    import('./oauth/rfc9126-pushed-authorization-request.ts'),
  'oauth/rfc9207-issuer-identification': () => import('./oauth/rfc9207-issuer-identification.ts'),
  'oauth/rfc9396-authorization-details': () => import('./oauth/rfc9396-authorization-details.ts'),
  'oauth/rfc9449-10-authorization-code-binding': () =>
    import('./oauth/rfc9449-10-authorization-code-binding.ts'),
  'oauth/rfc9449-4.3-checking-proofs': () => import('./oauth/rfc9449-4.3-checking-proofs.ts'),
  'oauth/rfc9449-7-protected-resources': () => import('./oauth/rfc9449-7-protected-resources.ts'),
  'oauth/rfc9449-8-nonces': () => import('./oauth/rfc9449-8-nonces.ts'),
  'oauth/rfc9700-best-current-practice': () => import('./oauth/rfc9700-best-current-practice.ts'),
  'openid4vci/03.3.2-batch-issuance': () => import('./openid4vci/03.3.2-batch-issuance.ts'),
  'openid4vci/04.1-credential-offer': () => import('./openid4vci/04.1-credential-offer.ts'),
  'openid4vci/04.1.1-offer-parameters': () => import('./openid4vci/04.1.1-offer-parameters.ts'),
  'openid4vci/04.1.1-offered-grants': () => import('./openid4vci/04.1.1-offered-grants.ts'),
  'openid4vci/04.1.3-offer-by-reference': () => import('./openid4vci/04.1.3-offer-by-reference.ts'),
  'openid4vci/05.1-authorization-request': () =>
    import('./openid4vci/05.1-authorization-request.ts'),
  'openid4vci/05.1.1-authorization-details': () =>
    import('./openid4vci/05.1.1-authorization-details.ts'),
  'openid4vci/05.1.2-scope': () => import('./openid4vci/05.1.2-scope.ts'),
  'openid4vci/05.2-authorization-response': () =>
    import('./openid4vci/05.2-authorization-response.ts'),
  'openid4vci/06.1-token-request': () => import('./openid4vci/06.1-token-request.ts'),
  'openid4vci/06.1.1-authorization-details': () =>
    import('./openid4vci/06.1.1-authorization-details.ts'),
  'openid4vci/06.2-token-response': () => import('./openid4vci/06.2-token-response.ts'),
  'openid4vci/06.3-token-error': () => import('./openid4vci/06.3-token-error.ts'),
  'openid4vci/07.1-nonce-request': () => import('./openid4vci/07.1-nonce-request.ts'),
  'openid4vci/07.2-nonce-response': () => import('./openid4vci/07.2-nonce-response.ts'),
  'openid4vci/08-every-way-to-a-credential': () =>
    import('./openid4vci/08-every-way-to-a-credential.ts'),
  'openid4vci/08.2-credential-request': () => import('./openid4vci/08.2-credential-request.ts'),
  'openid4vci/08.3-credential-response': () => import('./openid4vci/08.3-credential-response.ts'),
  'openid4vci/08.3.1.1-authorization-errors': () =>
    import('./openid4vci/08.3.1.1-authorization-errors.ts'),
  'openid4vci/08.3.1.2-credential-request-errors': () =>
    import('./openid4vci/08.3.1.2-credential-request-errors.ts'),
  'openid4vci/09.1-deferred-request': () => import('./openid4vci/09.1-deferred-request.ts'),
  'openid4vci/09.2-deferred-response': () => import('./openid4vci/09.2-deferred-response.ts'),
  'openid4vci/09.3-deferred-error': () => import('./openid4vci/09.3-deferred-error.ts'),
  'openid4vci/10-encrypted-messages': () => import('./openid4vci/10-encrypted-messages.ts'),
  'openid4vci/11.1-notification-request': () => import('./openid4vci/11.1-notification-request.ts'),
  'openid4vci/11.2-notification-response': () =>
    import('./openid4vci/11.2-notification-response.ts'),
  'openid4vci/11.3-notification-error': () => import('./openid4vci/11.3-notification-error.ts'),
  'openid4vci/12.2.1-issuer-identifier': () => import('./openid4vci/12.2.1-issuer-identifier.ts'),
  'openid4vci/12.2.2-metadata-retrieval': () => import('./openid4vci/12.2.2-metadata-retrieval.ts'),
  'openid4vci/12.2.3-signed-metadata': () => import('./openid4vci/12.2.3-signed-metadata.ts'),
  'openid4vci/12.2.4-authorization-servers': () =>
    import('./openid4vci/12.2.4-authorization-servers.ts'),
  'openid4vci/12.2.4-metadata-parameters': () =>
    import('./openid4vci/12.2.4-metadata-parameters.ts'),
  'openid4vci/12.2.4-metadata-parameters.configurations': () =>
    import('./openid4vci/12.2.4-metadata-parameters.configurations.ts'),
  'openid4vci/12.2.4-metadata-parameters.display': () =>
    import('./openid4vci/12.2.4-metadata-parameters.display.ts'),
  'openid4vci/12.2.4-metadata-parameters.encryption': () =>
    import('./openid4vci/12.2.4-metadata-parameters.encryption.ts'),
  'openid4vci/12.3-authorization-server-metadata': () =>
    import('./openid4vci/12.3-authorization-server-metadata.ts'),
  'openid4vci/13.10-access-token-lifetime': () =>
    import('./openid4vci/13.10-access-token-lifetime.ts'),
  'openid4vci/13.9-transport-security': () => import('./openid4vci/13.9-transport-security.ts'),
  'openid4vci/14.3-reissuance': () => import('./openid4vci/14.3-reissuance.ts'),
  'openid4vci/15-privacy': () => import('./openid4vci/15-privacy.ts'),
  'openid4vci/A.1-w3c-credentials': () => import('./openid4vci/A.1-w3c-credentials.ts'),
  'openid4vci/A.1-w3c-metadata': () => import('./openid4vci/A.1-w3c-metadata.ts'),
  'openid4vci/A.2-mdoc': () => import('./openid4vci/A.2-mdoc.ts'),
  'openid4vci/A.3-sd-jwt-vc': () => import('./openid4vci/A.3-sd-jwt-vc.ts'),
  'openid4vci/B-claims-descriptions': () => import('./openid4vci/B-claims-descriptions.ts'),
  'openid4vci/C-claims-path-pointers': () => import('./openid4vci/C-claims-path-pointers.ts'),
  'openid4vci/D-key-attestations': () => import('./openid4vci/D-key-attestations.ts'),
  'openid4vci/F.1-jwt-proof': () => import('./openid4vci/F.1-jwt-proof.ts'),
  'openid4vci/F.2-presentation-proof': () => import('./openid4vci/F.2-presentation-proof.ts'),
  'openid4vci/F.3-attestation-proof': () => import('./openid4vci/F.3-attestation-proof.ts'),
  'openid4vci/F.4-verifying-proof': () => import('./openid4vci/F.4-verifying-proof.ts'),
  'pingone/api-conventions': () => import('./pingone/api-conventions.ts'),
  'pingone/api-rate-limit': () => import('./pingone/api-rate-limit.ts'),
  'pingone/credential-queue': () => import('./pingone/credential-queue.ts'),
  'pingone/credential-types': () => import('./pingone/credential-types.ts'),
  'pingone/custom-domain': () => import('./pingone/custom-domain.ts'),
  'pingone/disabled-type': () => import('./pingone/disabled-type.ts'),
  'pingone/discovery': () => import('./pingone/discovery.ts'),
  'pingone/issuance-rules': () => import('./pingone/issuance-rules.ts'),
  'pingone/native-wallets': () => import('./pingone/native-wallets.ts'),
  'pingone/offer-data-model': () => import('./pingone/offer-data-model.ts'),
  'pingone/offer-data-model.ways': () => import('./pingone/offer-data-model.ways.ts'),
  'pingone/offer-flow': () => import('./pingone/offer-flow.ts'),
  'pingone/offer-lifetime': () => import('./pingone/offer-lifetime.ts'),
  'pingone/offer-requests': () => import('./pingone/offer-requests.ts'),
  'pingone/offer-scopes': () => import('./pingone/offer-scopes.ts'),
  'pingone/offer-status': () => import('./pingone/offer-status.ts'),
  'pingone/user-credentials': () => import('./pingone/user-credentials.ts'),
  'sd-jwt-vc/05-issuer-metadata': () => import('./sd-jwt-vc/05-issuer-metadata.ts'),
  'sd-jwt-vc/06-type-metadata': () => import('./sd-jwt-vc/06-type-metadata.ts'),
  'sd-jwt-vc/3.2-data-format': () => import('./sd-jwt-vc/3.2-data-format.ts'),
  'sd-jwt-vc/rfc9901-disclosures': () => import('./sd-jwt-vc/rfc9901-disclosures.ts'),
  'sd-jwt-vc/rfc9901-disclosures.verifying': () =>
    import('./sd-jwt-vc/rfc9901-disclosures.verifying.ts'),
  'sd-jwt-vc/rfc9901-disclosures.privacy': () =>
    import('./sd-jwt-vc/rfc9901-disclosures.privacy.ts'),
  'status-list/status-list-tokens': () => import('./status-list/status-list-tokens.ts'),
  'status-list/status-list-tokens.list': () => import('./status-list/status-list-tokens.list.ts'),
  'status-list/status-list-tokens.serving': () =>
    import('./status-list/status-list-tokens.serving.ts'),
  'vcdm/verifiable-credential': () => import('./vcdm/verifiable-credential.ts'),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly faults: readonly Fault[] }>>>

export type FaultFile = keyof typeof faultFiles

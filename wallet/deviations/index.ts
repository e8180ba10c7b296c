import type { Deviation } from './deviation.ts'

/**
 * The files of deviations, a file for each clause, which is that of the requirement that a deviation is refused for
 * (`checks/clause-files.json`).
 */
export const deviationFiles = {
  'haip/04-issuance': () => import('./haip/04-issuance.ts'),
  'haip/fapi2-5.3-refusals': () => import('./haip/fapi2-5.3-refusals.ts'),
  'oauth/attestation-6-authentication': () => import('./oauth/attestation-6-authentication.ts'),
  'oauth/rfc6749-3-endpoints': () => import('./oauth/rfc6749-3-endpoints.ts'),
  'oauth/rfc6749-3.1.2-redirect-uri': () => import('./oauth/rfc6749-3.1.2-redirect-uri.ts'),
  'oauth/rfc6749-3.2.1-client-authentication': () =>
    import('./oauth/rfc6749-3.2.1-client-authentication.ts'),
  'oauth/rfc6749-4.1-authorization-code': () => import('./oauth/rfc6749-4.1-authorization-code.ts'),
  'oauth/rfc6749-5.2-token-error': () => import('./oauth/rfc6749-5.2-token-error.ts'),
  'oauth/rfc6749-6-refreshing': () => import('./oauth/rfc6749-6-refreshing.ts'),
  'oauth/rfc6750-bearer-token': () => import('./oauth/rfc6750-bearer-token.ts'),
  'oauth/rfc7636-pkce': () => import('./oauth/rfc7636-pkce.ts'),
  'oauth/rfc9126-pushed-authorization-request': () =>
    import('./oauth/rfc9126-pushed-authorization-request.ts'),
  'oauth/rfc9396-authorization-details': () => import('./oauth/rfc9396-authorization-details.ts'),
  'oauth/rfc9449-10-authorization-code-binding': () =>
    import('./oauth/rfc9449-10-authorization-code-binding.ts'),
  'oauth/rfc9449-4.3-checking-proofs': () => import('./oauth/rfc9449-4.3-checking-proofs.ts'),
  'oauth/rfc9700-best-current-practice': () => import('./oauth/rfc9700-best-current-practice.ts'),
  'openid4vci/04.1.1-offer-parameters': () => import('./openid4vci/04.1.1-offer-parameters.ts'),
  'openid4vci/05.1.1-authorization-details': () =>
    import('./openid4vci/05.1.1-authorization-details.ts'),
  'openid4vci/05.1.2-scope': () => import('./openid4vci/05.1.2-scope.ts'),
  'openid4vci/05.3-authorization-error': () => import('./openid4vci/05.3-authorization-error.ts'),
  'openid4vci/06.1-token-request': () => import('./openid4vci/06.1-token-request.ts'),
  'openid4vci/06.1.1-authorization-details': () =>
    import('./openid4vci/06.1.1-authorization-details.ts'),
  'openid4vci/06.3-token-error': () => import('./openid4vci/06.3-token-error.ts'),
  'openid4vci/08.2-credential-request': () => import('./openid4vci/08.2-credential-request.ts'),
  'openid4vci/08.3.1.1-authorization-errors': () =>
    import('./openid4vci/08.3.1.1-authorization-errors.ts'),
  'openid4vci/08.3.1.2-credential-request-errors': () =>
    import('./openid4vci/08.3.1.2-credential-request-errors.ts'),
  'openid4vci/09.1-deferred-request': () => import('./openid4vci/09.1-deferred-request.ts'),
  'openid4vci/09.3-deferred-error': () => import('./openid4vci/09.3-deferred-error.ts'),
  'openid4vci/10-encrypted-messages': () => import('./openid4vci/10-encrypted-messages.ts'),
  'openid4vci/11.3-notification-error': () => import('./openid4vci/11.3-notification-error.ts'),
  'openid4vci/12.2.4-metadata-parameters.configurations': () =>
    import('./openid4vci/12.2.4-metadata-parameters.configurations.ts'),
  'openid4vci/13.6.3-transaction-code-guessing': () =>
    import('./openid4vci/13.6.3-transaction-code-guessing.ts'),
  'openid4vci/B-claims-descriptions': () => import('./openid4vci/B-claims-descriptions.ts'),
  'openid4vci/D-key-attestations': () => import('./openid4vci/D-key-attestations.ts'),
  'openid4vci/F-proof-types': () => import('./openid4vci/F-proof-types.ts'),
  'openid4vci/F.1-jwt-proof': () => import('./openid4vci/F.1-jwt-proof.ts'),
  'openid4vci/F.2-presentation-proof': () => import('./openid4vci/F.2-presentation-proof.ts'),
  'openid4vci/F.3-attestation-proof': () => import('./openid4vci/F.3-attestation-proof.ts'),
  'openid4vci/F.4-verifying-proof': () => import('./openid4vci/F.4-verifying-proof.ts'),
} as const satisfies Readonly<
  Record<string, () => Promise<{ readonly deviations: readonly Deviation[] }>>
>

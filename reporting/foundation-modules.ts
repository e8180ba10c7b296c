/**
 * Modules of the OpenID Foundation's issuer plan (`oid4vci-1_0-issuer-test-plan`), as known of August 2026: what each is about,
 * and the requirements that judge the same here. The Foundation's suite decides by its own rules.
 */
export interface FoundationModule {
  readonly name: string
  readonly about: string
  readonly rows: readonly string[]
}

const attestation = (name: string, about: string, ...rows: readonly string[]) => ({
  name: `fail-${name}`,
  about,
  rows,
})

export const foundationModules: readonly FoundationModule[] = [
  {
    name: 'metadata-test',
    about: 'Metadata of issuer and authorization server',
    rows: [
      ...['VCI-12.2.2-01', 'VCI-12.2.2-03', 'VCI-12.2.4-01', 'VCI-12.2.4-05', 'VCI-12.2.4-30'],
      ...['VCI-12.2.4-31', 'VCI-12.2.4-39', 'RFC8414-2-01', 'RFC8414-3.2-01', 'RFC8414-3.3-01'],
    ],
  },
  {
    name: 'metadata-test-signed',
    about: 'Signed metadata, where they are served',
    rows: ['VCI-12.2.3-02', 'VCI-12.2.3-03', 'VCI-12.2.3-04', 'VCI-12.2.3-05', 'VCI-12.2.3-08'],
  },
  {
    name: 'happy-flow',
    about: 'A whole flow, with unknown members everywhere',
    rows: ['VCI-8.3-07', 'VCI-5.1.3-02', 'VCI-6.1-04', 'VCI-8.2-13', 'RFC6749-5-01'],
  },
  {
    name: 'happy-flow-additional-requests',
    about: 'TLS of the credential endpoint, and requests again',
    rows: ['VCI-8-02', 'VCI-13.9-01'],
  },
  {
    name: 'happy-flow-multiple-clients',
    about: 'A second client; its token with the key of the first',
    rows: ['RFC9449-4.3-07', 'RFC6749-3.1.2-01', 'RFC6749-4.1.2-04'],
  },
  {
    name: 'happy-flow-skip-notification',
    about: 'A flow without a notification',
    rows: ['VCI-8.3-01', 'VCI-8.3-07'],
  },
  {
    name: 'batch-issuance',
    about: 'As many credentials as keys, each with its own key, salts and status',
    rows: ['VCI-12.2.4-21', 'VCI-3.3.2-01', 'VCI-3.3.2-02', 'VCI-8.3-09', 'TSL-13.2-02'],
  },
  { name: 'fail-invalid-nonce', about: 'A made-up nonce', rows: ['VCI-8.3.1.2-13'] },
  {
    name: 'fail-invalid-jwt-proof-signature',
    about: 'A proof with a broken signature',
    rows: ['VCI-F.1-12', 'VCI-8.3.1.2-11'],
  },
  attestation(
    'invalid-key-attestation-signature',
    'A key attestation with a broken signature',
    'VCI-D.1-08',
  ),
  { name: 'fail-missing-proof', about: 'A request without a proof', rows: ['VCI-8.3.1.2-10'] },
  {
    name: 'fail-unknown-credential-configuration',
    about: 'An unknown configuration',
    rows: ['VCI-8.3.1.2-08'],
  },
  {
    name: 'fail-unknown-credential-identifier',
    about: 'An unknown credential identifier',
    rows: ['VCI-8.3.1.2-09'],
  },
  {
    name: 'fail-unsupported-encryption-algorithm',
    about: 'Encryption by an algorithm that is not supported',
    rows: ['VCI-8.3.1.2-15'],
  },
  {
    name: 'fail-on-access-token-in-query',
    about: 'An access token in the query',
    rows: ['RFC6750-2.3-01'],
  },
  attestation(
    'invalid-client-attestation-signature',
    'A client attestation with a broken signature',
    'ABCA-5.1-04',
  ),
  attestation(
    'invalid-client-attestation-pop-signature',
    'A proof of possession with a broken signature',
    'ABCA-5.2-02',
  ),
  attestation(
    'client-attestation-exp-in-past',
    'A client attestation that has expired',
    'ABCA-5.1-03',
  ),
  attestation('client-attestation-no-sub', 'A client attestation for nobody', 'ABCA-5.1-02'),
  attestation(
    'client-attestation-pop-wrong-aud',
    'A proof of possession for another server',
    'ABCA-5.2-04',
  ),
  attestation(
    'mismatched-client-attestation-pop-key',
    'A proof of possession by another key',
    'ABCA-5.2-02',
  ),
]

import type { MessageSchema } from '../../../schemas/messages.ts'

const preAuthorized = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'
const png = `data:image/png;base64,${Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).toString('base64')}`
const api = 'https://api.pingone.com/v1/environments/11111111-1111-4111-8111-111111111111'
const offerUrl = 'https://auth.pingone.com/11111111-1111-4111-8111-111111111111/offers/x7'
const display = {
  name: 'Identity card',
  locale: 'en-US',
  logo: { uri: 'https://issuer.example/logo.png', alt_text: 'A square' },
  description: 'Proves who you are',
  background_color: '#12107c',
  background_image: { uri: 'data:image/png;base64,AAAA' },
  text_color: '#FFFFFF',
}
const bound = {
  cryptographic_binding_methods_supported: ['jwk', 'did:web'],
  proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
}

/** One message of each schema with every member that the schema knows. */
export const completeMessages: Readonly<Record<MessageSchema, object>> = {
  'credential-offer': {
    credential_issuer: 'https://issuer.example/tenant',
    credential_configuration_ids: ['IdentityCard', 'DrivingLicence'],
    grants: {
      authorization_code: {
        issuer_state: 'eyJhbGciOiJSU0Et',
        authorization_server: 'https://as.example',
      },
      [preAuthorized]: {
        'pre-authorized_code': 'SplxlOBeZQQYbYS6WxSbIA',
        authorization_server: 'https://as.example',
        tx_code: { input_mode: 'numeric', length: 4, description: 'Sent by letter' },
      },
      'urn:example:another': {},
    },
    later: true,
  },
  'issuer-metadata': {
    credential_issuer: 'https://issuer.example/tenant',
    authorization_servers: ['https://as.example'],
    credential_endpoint: 'https://issuer.example/credential?tenant=1',
    nonce_endpoint: 'https://issuer.example/nonce',
    deferred_credential_endpoint: 'https://issuer.example/deferred',
    notification_endpoint: 'https://issuer.example/notification',
    credential_request_encryption: {
      jwks: {
        keys: [
          { kty: 'EC', kid: 'a', alg: 'ECDH-ES', crv: 'P-256', x: 'YO4epjif', y: 'Hekpm0zf' },
          { kty: 'OKP', kid: 'b', alg: 'ECDH-ES', crv: 'X25519', x: 'hSDwCYkw' },
          { kty: 'RSA', kid: 'c', alg: 'RSA-OAEP-256', n: '0vx7agoe', e: 'AQAB' },
        ],
      },
      enc_values_supported: ['A128GCM'],
      zip_values_supported: ['DEF'],
      encryption_required: true,
    },
    credential_response_encryption: {
      alg_values_supported: ['ECDH-ES'],
      enc_values_supported: ['A128GCM'],
      zip_values_supported: ['DEF'],
      encryption_required: true,
    },
    batch_credential_issuance: { batch_size: 2 },
    display: [
      {
        name: 'Issuer',
        locale: 'de',
        logo: { uri: 'https://issuer.example/l.png', alt_text: 'l' },
      },
    ],
    credential_configurations_supported: {
      IdentityCard: {
        format: 'dc+sd-jwt',
        scope: 'identity_card',
        vct: 'https://issuer.example/vct/identity',
        credential_signing_alg_values_supported: ['ES256', 'Ed25519'],
        cryptographic_binding_methods_supported: ['jwk', 'did:web'],
        proof_types_supported: {
          jwt: {
            proof_signing_alg_values_supported: ['ES256'],
            key_attestations_required: {
              key_storage: ['iso_18045_moderate'],
              user_authentication: ['https://example.com/strong'],
            },
          },
          attestation: { proof_signing_alg_values_supported: ['ES256'] },
          di_vp: { proof_signing_alg_values_supported: ['eddsa-rdfc-2022'] },
          'urn:example:other': { proof_signing_alg_values_supported: [7] },
        },
        credential_metadata: {
          display: [display],
          claims: [
            { path: ['given_name'], mandatory: true, display: [{ name: 'Name', locale: 'en' }] },
            { path: ['nationalities', null, 0] },
          ],
        },
      },
      DrivingLicence: {
        format: 'mso_mdoc',
        doctype: 'org.iso.18013.5.1.mDL',
        credential_signing_alg_values_supported: [-7, -9],
        cryptographic_binding_methods_supported: ['cose_key'],
        proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
        credential_metadata: { claims: [{ path: ['org.iso.18013.5.1', 'family_name', -1] }] },
      },
      Degree: {
        format: 'jwt_vc_json',
        credential_signing_alg_values_supported: ['ES256'],
        credential_definition: { type: ['VerifiableCredential', 'Degree'] },
        ...bound,
      },
      LinkedDegree: {
        format: 'ldp_vc',
        credential_signing_alg_values_supported: ['Ed25519Signature2020'],
        credential_definition: {
          '@context': ['https://www.w3.org/2018/credentials/v1', { degree: 'https://a.example/d' }],
          type: ['VerifiableCredential', 'Degree'],
        },
        ...bound,
      },
      LinkedJwtDegree: {
        format: 'jwt_vc_json-ld',
        credential_definition: {
          '@context': ['https://www.w3.org/2018/credentials/v1'],
          type: ['VerifiableCredential', 'Degree'],
        },
        ...bound,
      },
      Unbound: { format: 'urn:example:format' },
    },
    later: true,
  },
  'as-metadata': {
    issuer: 'https://as.example/tenant',
    authorization_endpoint: 'https://as.example/authorize',
    token_endpoint: 'https://as.example/token',
    pushed_authorization_request_endpoint: 'https://as.example/par',
    require_pushed_authorization_requests: true,
    authorization_response_iss_parameter_supported: true,
    authorization_details_types_supported: ['openid_credential'],
    scopes_supported: ['identity_card'],
    ui_locales_supported: ['de-CH', 'rm'],
    response_modes_supported: ['query'],
    jwks_uri: 'https://as.example/jwks',
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', preAuthorized],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none', 'attest_jwt_client_auth'],
    token_endpoint_auth_signing_alg_values_supported: ['ES256'],
    client_attestation_signing_alg_values_supported: ['ES256'],
    client_attestation_pop_signing_alg_values_supported: ['ES256'],
    challenge_endpoint: 'https://as.example/challenge',
    revocation_endpoint: 'https://as.example/revoke',
    revocation_endpoint_auth_signing_alg_values_supported: ['ES256', 'HS256'],
    introspection_endpoint: 'https://as.example/introspect',
    registration_endpoint: 'https://as.example/register',
    service_documentation: 'https://as.example/docs#start',
    op_policy_uri: 'http://as.example/policy',
    op_tos_uri: 'https://as.example/terms?of=service',
    signed_metadata: 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln',
    dpop_signing_alg_values_supported: ['ES256'],
    'pre-authorized_grant_anonymous_access_supported': true,
    later: true,
  },
  'par-response': { request_uri: 'urn:ietf:params:oauth:request_uri:6esc', expires_in: 60 },
  'token-response': {
    access_token: 'czZCaGRSa3F0MzpnWDFmQmF0M2JW',
    token_type: 'bearer',
    expires_in: 86400,
    refresh_token: 'tGzv3JOkF0XG5Qx2TlKWIA',
    scope: 'identity_card',
    authorization_details: [
      {
        type: 'openid_credential',
        credential_configuration_id: 'IdentityCard',
        credential_identifiers: ['IdentityCard-2026'],
        locations: ['https://issuer.example'],
      },
      { type: 'payment_initiation' },
    ],
    later: true,
  },
  'token-error': {
    error: 'invalid_request',
    error_description: 'The transaction code is missing.',
    error_uri: 'https://as.example/errors',
  },
  'nonce-response': { c_nonce: 'wKI4LT17ac15ES9bw8ac4', later: true },
  'credential-request': {
    credential_configuration_id: 'IdentityCard',
    proofs: { jwt: ['eyJh.eyJp.c2ln'] },
    credential_response_encryption: {
      jwk: { kty: 'EC', alg: 'ECDH-ES', crv: 'P-256', x: 'YO4epjif', y: 'Hekpm0zf' },
      enc: 'A128GCM',
      zip: 'DEF',
    },
    later: true,
  },
  'credential-response': {
    credentials: [{ credential: 'eyJh.eyJp.c2ln~' }, { credential: { type: [] } }],
    notification_id: '3fwe98js',
    later: true,
  },
  'credential-error': { error: 'invalid_proof', error_description: 'The nonce is missing.' },
  'deferred-credential-response': {
    credentials: [{ credential: 'eyJh.eyJp.c2ln~' }],
    notification_id: '3fwe98js',
  },
  'deferred-credential-error': {
    error: 'invalid_transaction_id',
    error_description: 'It was used before.',
  },
  'notification-request': {
    notification_id: '3fwe98js',
    event: 'credential_accepted',
    event_description: 'Stored.',
    later: true,
  },
  'notification-error': {
    error: 'invalid_notification_id',
    error_description: 'Nobody knows it.',
  },
  'pingone-offer': {
    _links: {
      self: {
        href: `${api}/users/22222222-2222-4222-8222-222222222222/openid4vciOffers/33333333-3333-4333-8333-333333333333`,
      },
      environment: { href: api },
      user: { href: `${api}/users/22222222-2222-4222-8222-222222222222` },
      credentialOfferUrl: { href: offerUrl },
      'openid-credential-offer': {
        href: `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(offerUrl)}`,
      },
      qrCode: { href: png },
      later: { href: 'https://api.pingone.com/v1' },
    },
    id: '33333333-3333-4333-8333-333333333333',
    createdAt: '2026-06-09T15:40:08.609561124Z',
    expiresAt: '2026-06-09T16:10:08.609561124Z',
    environment: { id: '11111111-1111-4111-8111-111111111111' },
    user: { id: '22222222-2222-4222-8222-222222222222' },
    grantTypes: ['authorization_code'],
    credentials: ['c0ffee00-0000-4000-8000-0000000000c1'],
    requiredScopes: ['p1:provision:credentials'],
    credentialOfferUrl: offerUrl,
    status: 'CREATED',
  },
  'pingone-error': {
    id: '9d3c0000-0000-4000-8000-00000000abcd',
    code: 'INVALID_DATA',
    message: 'The request could not be completed.',
    details: [
      {
        code: 'INVALID_VALUE',
        target: 'grantTypes',
        message: 'no',
        innerError: { allowedValues: [] },
      },
    ],
  },
}

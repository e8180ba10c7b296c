import { body, member, without } from '../faults/shared/body.ts'
import { eachConfiguration, withConfigurations } from '../faults/shared/configurations.ts'
import type { Reply } from '../seams/reply.ts'
import type { Variant } from './variant.ts'

/** Issuers and authorization servers that offer less, or more, than most. */
export const metadataVariants: readonly Variant[] = [
  {
    name: 'metadata of required members only',
    allowedBy:
      'OpenID4VCI 1.0, Section 12.2.4: display, batches and credential_metadata are optional',
    leaves: ['VCI-15.4.1-01'],
    seams: {
      'issuer-metadata reply': (reply) =>
        leaner(
          eachConfiguration(reply, (configuration) =>
            without(configuration, 'credential_metadata'),
          ),
          'display',
          'batch_credential_issuance',
        ),
    },
  },
  {
    name: 'authorization server metadata of required members only',
    allowedBy: 'RFC 8414, Section 2: all but issuer, endpoints and response types is optional',
    leaves: ['VCI-13.3-01', 'RFC9396-10-01'],
    seams: {
      'as-metadata reply': (reply) =>
        leaner(
          reply,
          'jwks_uri',
          'scopes_supported',
          'response_modes_supported',
          'token_endpoint_auth_methods_supported',
          'require_pushed_authorization_requests',
          'authorization_details_types_supported',
        ),
    },
  },
  {
    name: 'no proofs by ES256',
    allowedBy:
      'RFC 9449, Section 5.1; OpenID4VCI 1.0, Section 12.2.4: an issuer lists what it supports, and ES256 is no duty',
    seams: {
      'as-metadata reply': (reply) =>
        body(reply, (metadata) => {
          const dpop = member(metadata, 'dpop_signing_alg_values_supported', withoutEs256)
          return member(dpop, 'client_attestation_pop_signing_alg_values_supported', withoutEs256)
        }),
      takenAlgorithms: (listed, { request: { of } }) =>
        of === 'DPoP proof' || of === 'attestation proof' ? withoutEs256(listed) : listed,
    },
  },
  {
    name: 'no word about anonymous access',
    allowedBy: 'OpenID4VCI 1.0, Section 12.3: the member is optional, its default is false',
    options: { anonymousAccess: false },
    seams: {
      'as-metadata reply': (reply) =>
        leaner(reply, 'pre-authorized_grant_anonymous_access_supported'),
    },
  },
  {
    name: 'no nonce endpoint',
    allowedBy:
      'OpenID4VCI 1.0, Section 12.2.4: nonce_endpoint is optional, and so is then the nonce',
    leaves: ['VCI-13.8-01'],
    overlooks: ['proof-nonce', 'presentation-challenge', 'key-attestation-nonce'],
    seams: {
      'issuer-metadata reply': (reply) => leaner(reply, 'nonce_endpoint'),
      'nonce reply': nothingThere,
    },
  },
  {
    name: 'no notification endpoint',
    allowedBy: 'OpenID4VCI 1.0, Section 11: support for notifications is optional',
    seams: {
      'issuer-metadata reply': (reply) => leaner(reply, 'notification_endpoint'),
      'credential reply': (reply) => leaner(reply, 'notification_id'),
      'notification reply': nothingThere,
    },
  },
  {
    name: 'no key binding',
    allowedBy:
      'OpenID4VCI 1.0, Section 8.2: a proof is due only where proof_types_supported asks for it',
    leaves: ['VCI-8.1-01'],
    overlooks: ['proofs-present'],
    seams: {
      'issuer-metadata reply': (reply) =>
        eachConfiguration(reply, (configuration) =>
          ['proof_types_supported', 'cryptographic_binding_methods_supported'].reduce(
            (members, name) => without(members, name),
            { ...configuration },
          ),
        ),
    },
  },
  {
    name: 'no scopes',
    allowedBy:
      'OpenID4VCI 1.0, Section 12.2.4: scope is optional, authorization_details do as well',
    seams: {
      'issuer-metadata reply': (reply) =>
        eachConfiguration(reply, (configuration) => without(configuration, 'scope')),
      signedMetadataClaims: (claims) =>
        withConfigurations(claims, (configuration) => without(configuration, 'scope')),
      'as-metadata reply': (reply) => leaner(reply, 'scopes_supported'),
    },
  },
  {
    name: 'configurations of another world',
    allowedBy:
      'OpenID4VCI 1.0, Sections 12.2.4 and A: formats, proof types and binding methods may be others',
    seams: {
      'issuer-metadata reply': (reply) =>
        body(reply, (metadata) => member(metadata, 'credential_configurations_supported', foreign)),
      signedMetadataClaims: (claims) =>
        member(claims, 'credential_configurations_supported', foreign),
    },
  },
  {
    name: 'many languages and pictures',
    allowedBy: 'OpenID4VCI 1.0, Section 12.2.4: display has an object for each language',
    seams: {
      'issuer-metadata reply': (reply) =>
        body(reply, (metadata) => ({ ...metadata, display: pictures })),
    },
  },
]

const foreignConfiguration = {
  format: 'x-anoncreds',
  cryptographic_binding_methods_supported: ['did:example', 'x-secret'],
  proof_types_supported: {
    'x-secret': { proof_signing_alg_values_supported: ['X-CL'] },
  },
  credential_metadata: { display: [{ name: 'Anonymous', 'x-mood': 'calm' }] },
}

function foreign(configurations: unknown): Readonly<Record<string, unknown>> {
  return { 'urn:example:anoncred#1': foreignConfiguration, ...Object(configurations) }
}

const pictures = [
  { name: 'Amt für Musterausweise', locale: 'de-DE' },
  { name: '見本発行局', locale: 'ja', logo: { uri: 'https://wallet.example/logo.png' } },
  { logo: { uri: 'data:image/png;base64,iVBORw0KGgo=', alt_text: 'a coat of arms' } },
]

function leaner(reply: Reply, ...names: readonly string[]): Reply {
  return body(reply, (members) => names.reduce((left, name) => without(left, name), { ...members }))
}

function nothingThere(): Reply {
  return { status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>Not found</h1>' }
}

function withoutEs256(listed: unknown): readonly string[] {
  return Array.isArray(listed) ? listed.filter((name) => name !== 'ES256') : []
}

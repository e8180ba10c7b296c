import type { Fault } from '../fault.ts'
import { member, without } from '../shared/body.ts'
import { eachConfiguration } from '../shared/configurations.ts'
import { furtherConfiguration, inIssuerMetadata } from '../shared/documents.ts'

export const faults: readonly Fault[] = [
  {
    name: 'configuration that is a text',
    breaks: 'VCI-12.2.4-30',
    seams: inIssuerMetadata((metadata) =>
      member(metadata, 'credential_configurations_supported', (configurations) => ({
        ...Object(configurations),
        'vcispec-further': 'dc+sd-jwt',
      })),
    ),
  },
  {
    name: 'configuration without format',
    breaks: 'VCI-12.2.4-31',
    seams: furtherConfiguration((it) => without(it, 'format')),
  },
  {
    name: 'scope with a space',
    breaks: 'VCI-12.2.4-32',
    seams: furtherConfiguration((it) => ({ ...it, scope: 'staff pass' })),
  },
  {
    name: 'signing algorithm that is no list',
    breaks: 'VCI-12.2.4-35',
    seams: furtherConfiguration((it) => ({
      ...it,
      credential_signing_alg_values_supported: 'ES256',
    })),
  },
  {
    name: 'binding method that is a whole DID',
    breaks: 'VCI-12.2.4-37',
    seams: furtherConfiguration((it) => ({
      ...it,
      cryptographic_binding_methods_supported: ['did:web:issuer.example'],
    })),
  },
  {
    name: 'key binding that is not announced',
    breaks: 'VCI-12.2.4-38',
    entails: [
      {
        requirement: 'VCI-12.2.4-39',
        reason: 'the proof types are there without the binding methods',
      },
    ],
    seams: {
      'issuer-metadata reply': (reply) =>
        eachConfiguration(reply, (configuration) =>
          without(configuration, 'cryptographic_binding_methods_supported'),
        ),
    },
  },
  {
    name: 'binding methods without proof types',
    breaks: 'VCI-12.2.4-39',
    seams: furtherConfiguration((it) => without(it, 'proof_types_supported')),
  },
  {
    name: 'proof types as a list',
    breaks: 'VCI-12.2.4-40',
    seams: furtherConfiguration((it) => ({ ...it, proof_types_supported: ['jwt'] })),
  },
  {
    name: 'proof type without algorithms',
    breaks: 'VCI-12.2.4-41',
    entails: [{ requirement: 'VCI-13.8-03', reason: 'the other proof types are gone' }],
    seams: {
      'issuer-metadata reply': (reply) =>
        eachConfiguration(reply, (it) => ({ ...it, proof_types_supported: { jwt: {} } })),
    },
  },
  {
    name: 'proof algorithm that is a MAC',
    breaks: 'VCI-12.2.4-42',
    seams: furtherConfiguration((it) => ({
      ...it,
      proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256', 'HS256'] } },
    })),
  },
  {
    name: 'required key attestation of an empty key_storage',
    breaks: 'VCI-12.2.4-43',
    seams: furtherConfiguration((it) => ({
      ...it,
      proof_types_supported: {
        jwt: {
          proof_signing_alg_values_supported: ['ES256'],
          key_attestations_required: { key_storage: [] },
        },
      },
    })),
  },
]

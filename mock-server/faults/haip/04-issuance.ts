import { refreshTokenGrant } from '../../../protocol/grants.ts'
import type { Fault } from '../fault.ts'
import { refusal } from '../shared/answers.ts'
import { body, member, without } from '../shared/body.ts'
import { eachConfiguration } from '../shared/configurations.ts'
import { furtherConfiguration, inServerMetadata } from '../shared/documents.ts'

export const faults: readonly Fault[] = [
  {
    name: 'code grant not listed under HAIP',
    breaks: 'HAIP-4-01',
    entails: [{ requirement: 'VCI-4.1.1-05', reason: 'offers for the grant remain' }],
    profile: 'haip',
    seams: inServerMetadata((metadata) =>
      member(metadata, 'grant_types_supported', (types) =>
        (types as string[]).filter((type) => type !== 'authorization_code'),
      ),
    ),
  },
  {
    name: 'plain code challenge accepted under HAIP',
    breaks: 'HAIP-4-02',
    entails: [{ requirement: 'RFC7636-4.4.1-02', reason: 'RFC 7636 says the same' }],
    profile: 'haip',
    overlooks: ['code-challenge-method'],
  },
  {
    name: 'authorization request that nobody pushed under HAIP',
    breaks: 'HAIP-4-03',
    entails: [
      {
        requirement: 'RFC9126-5-01',
        reason: 'RFC 9126 says the same of servers that require pushed requests',
      },
    ],
    profile: 'haip',
    overlooks: ['request-pushed'],
  },
  {
    name: 'iss of authorization responses not told under HAIP',
    breaks: 'HAIP-4-04',
    entails: [{ requirement: 'RFC9207-3-01', reason: 'RFC 9207 says the same' }],
    profile: 'haip',
    seams: {
      'as-metadata reply': (reply) =>
        body(reply, (metadata) => ({
          ...metadata,
          authorization_response_iss_parameter_supported: false,
        })),
    },
  },
  {
    name: 'bearer token under HAIP',
    breaks: 'HAIP-4-05',
    entails: [
      { requirement: 'FAPI2-5.3.2.1-01', reason: 'a bearer token is bound to nothing' },
      { requirement: 'RFC9449-5-01', reason: 'a token that is bound is not called so' },
    ],
    profile: 'haip',
    seams: {
      'token reply': (reply) =>
        body(reply, (token) =>
          'token_type' in token ? { ...token, token_type: 'Bearer' } : { ...token },
        ),
    },
  },
  {
    name: 'several proofs refused under HAIP',
    breaks: 'HAIP-4-06',
    profile: 'haip',
    seams: {
      'credential reply': (reply, { request }) =>
        Object.values(Object(request.proofs)).flat().length > 1
          ? refusal(400, 'invalid_proof')
          : reply,
    },
  },
  {
    name: 'offer that names no credential under HAIP',
    breaks: 'HAIP-4-07',
    entails: [{ requirement: 'VCI-4.1.1-02', reason: 'OpenID4VCI says the same' }],
    profile: 'haip',
    seams: { credentialOffer: (offer) => ({ ...offer, credential_configuration_ids: [] }) },
  },
  {
    name: 'code grant refused under HAIP',
    breaks: 'HAIP-4.2-01',
    profile: 'haip',
    seams: {
      'token reply': (reply, { request }) =>
        request.grant_type === 'authorization_code' && reply.status === 200
          ? refusal(400, 'unauthorized_client')
          : reply,
    },
  },
  {
    name: 'offered configuration without scope under HAIP',
    breaks: 'HAIP-4.2-02',
    entails: [{ requirement: 'HAIP-4.1-02', reason: 'what is offered has no scope' }],
    profile: 'haip',
    seams: {
      'issuer-metadata reply': (reply) => eachConfiguration(reply, (one) => without(one, 'scope')),
    },
  },
  {
    name: 'pushed request of anybody under HAIP',
    breaks: 'HAIP-4.3-01',
    entails: [
      {
        requirement: 'HAIP-4.4.1-01',
        reason: 'the PAR and token endpoints look at clients in the same way',
      },
      { requirement: 'VCI-6.1-05', reason: 'the token endpoint looks at clients in the same way' },
      { requirement: 'RFC9126-2.1-01', reason: 'clients that have to authenticate need not' },
    ],
    profile: 'haip',
    overlooks: ['client-authenticated'],
  },
  {
    name: 'scope refused where requests are pushed under HAIP',
    breaks: 'HAIP-4.3-02',
    entails: [
      { requirement: 'VCI-5.1.2-01', reason: 'the scope is one that the metadata publish' },
      { requirement: 'VCI-5.1.2-02', reason: 'several of them at once are as well' },
    ],
    profile: 'haip',
    seams: {
      'par reply': (reply, { request }) =>
        'scope' in request && reply.status === 201 ? refusal(400, 'invalid_scope') : reply,
    },
  },
  {
    name: 'scope that stands for two types under HAIP',
    breaks: 'HAIP-4.3-03',
    profile: 'haip',
    seams: furtherConfiguration((first) => ({ ...first, vct: 'https://types.example/other' })),
  },
  {
    name: 'no refreshing under HAIP',
    breaks: 'HAIP-4.4-01',
    profile: 'haip',
    seams: {
      'token reply': (reply) => body(reply, (token) => without(token, 'refresh_token')),
      'as-metadata reply': (reply) =>
        body(reply, (metadata) =>
          member(metadata, 'grant_types_supported', (types) =>
            (types as string[]).filter((type) => type !== refreshTokenGrant),
          ),
        ),
    },
  },
  {
    name: 'token request of anybody under HAIP',
    breaks: 'HAIP-4.4.1-01',
    entails: [
      {
        requirement: 'HAIP-4.3-01',
        reason: 'the PAR and token endpoints look at clients in the same way',
      },
      { requirement: 'VCI-6.1-05', reason: 'the token endpoint looks at clients in the same way' },
    ],
    profile: 'haip',
    overlooks: ['client-authenticated'],
  },
  {
    name: 'any client_id beside a wallet attestation',
    breaks: 'HAIP-4.4.1-03',
    entails: [
      { requirement: 'ABCA-6.4-01', reason: 'HAIP says the same of wallet attestations' },
      { requirement: 'ABCA-6.3-01', reason: 'the token endpoint looks at clients in the same way' },
    ],
    profile: 'haip',
    overlooks: ['client-id-same'],
  },
  {
    name: 'digests by SHA-512 under HAIP',
    breaks: 'HAIP-8-01',
    entails: [
      { requirement: 'SDJWT-4.2.3-01', reason: 'the digests are still by SHA-256' },
      { requirement: 'SDJWT-4.2.4.1-01', reason: 'the digests are still by SHA-256' },
    ],
    profile: 'haip',
    seams: {
      sdJwtParts: (parts) => ({ ...parts, payload: { ...parts.payload, _sd_alg: 'sha-512' } }),
    },
  },
]

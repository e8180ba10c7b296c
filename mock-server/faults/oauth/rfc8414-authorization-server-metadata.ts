import type { Fault } from '../fault.ts'
import { onSuccess } from '../shared/answers.ts'
import { body, member, without } from '../shared/body.ts'
import { inServerMetadata } from '../shared/documents.ts'
import { refusing } from '../shared/listed-algorithms.ts'

export const faults: readonly Fault[] = [
  {
    name: 'authorization server metadata without issuer',
    breaks: 'RFC8414-2-01',
    entails: [
      { requirement: 'P1-API-19', reason: 'the issuer is not that of the address' },
      { requirement: 'VCI-12.2.4-03', reason: 'what is there is of no server' },
    ],
    seams: inServerMetadata((metadata) => without(metadata, 'issuer')),
  },
  {
    name: 'authorization server metadata without token endpoint',
    breaks: 'RFC8414-2-02',
    entails: [
      { requirement: 'P1-FLOW-22', reason: 'a wallet cannot find out how to authenticate' },
    ],
    seams: {
      'as-metadata reply': (reply) =>
        body(reply, (metadata) => without(metadata, 'token_endpoint')),
    },
  },
  {
    name: 'authorization server metadata without authorization endpoint',
    breaks: 'RFC8414-2-03',
    seams: inServerMetadata((metadata) => without(metadata, 'authorization_endpoint')),
  },
  {
    name: 'authorization endpoint that is no URL',
    breaks: 'RFC8414-2-03',
    seams: inServerMetadata((metadata) => ({
      ...metadata,
      authorization_endpoint: '/as/authorize',
    })),
  },
  {
    name: 'authorization server metadata without response types',
    breaks: 'RFC8414-2-04',
    seams: inServerMetadata((metadata) => without(metadata, 'response_types_supported')),
  },
  {
    name: 'jwks_uri with a fragment',
    breaks: 'RFC8414-2-06',
    seams: inServerMetadata((metadata) => member(metadata, 'jwks_uri', (url) => `${url}#signing`)),
  },
  {
    name: 'client assertions without a signature announced',
    breaks: 'RFC8414-2-08',
    seams: inServerMetadata((metadata) => ({
      ...metadata,
      token_endpoint_auth_signing_alg_values_supported: ['ES256', 'none'],
    })),
  },
  {
    name: 'scopes as one text',
    breaks: 'RFC8414-2-09',
    seams: inServerMetadata((metadata) => ({ ...metadata, scopes_supported: 'openid' })),
  },
  {
    name: 'authorization server metadata at the appended path',
    breaks: 'RFC8414-3-01',
    seams: { serverMetadataLocation: () => 'appended' },
  },
  {
    name: 'authorization server metadata as plain text',
    breaks: 'RFC8414-3.2-01',
    seams: {
      'as-metadata reply': (reply) => onSuccess(reply, { 'content-type': 'text/plain' }),
    },
  },
  {
    name: 'authorization server metadata with an empty list',
    breaks: 'RFC8414-3.2-02',
    seams: inServerMetadata((metadata) => ({ ...metadata, ui_locales_supported: [] })),
  },
  {
    name: 'authorization server metadata of another issuer',
    breaks: 'RFC8414-3.3-01',
    entails: [
      {
        requirement: 'RFC9207-2.3-01',
        reason: 'iss is right and the metadata is wrong: they differ',
      },
      { requirement: 'P1-API-19', reason: 'the issuer is not that of the address' },
      { requirement: 'VCI-12.2.4-03', reason: 'what is there is of another server' },
    ],
    seams: {
      'as-metadata reply': (reply) =>
        body(reply, (metadata) => member(metadata, 'issuer', (id) => `${id}/`)),
    },
  },
  {
    name: 'listed alg of client assertions refused',
    breaks: 'RFC8414-2-10',
    seams: refusing('client assertion', 'PS256'),
  },
  {
    name: 'client assertions without their algorithms announced',
    breaks: 'RFC8414-2-11',
    seams: inServerMetadata((metadata) =>
      without(metadata, 'token_endpoint_auth_signing_alg_values_supported'),
    ),
  },
]

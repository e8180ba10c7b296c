import type { Fault } from '../fault.ts'
import { body, member, without } from '../shared/body.ts'
import { inIssuerMetadata } from '../shared/documents.ts'

export const faults: readonly Fault[] = [
  {
    name: 'metadata of another issuer',
    breaks: 'VCI-12.2.4-01',
    entails: [
      {
        requirement: 'P1-API-21',
        reason: 'the identifier of the metadata is not the one PingOne would have',
      },
      {
        requirement: 'RFC8414-3.3-01',
        reason: 'an issuer that is its own authorization server has that other identifier as well',
      },
    ],
    seams: {
      'issuer-metadata reply': (reply) =>
        body(reply, (metadata) => member(metadata, 'credential_issuer', (id) => `${id}/other`)),
    },
  },
  {
    name: 'metadata without credential endpoint',
    breaks: 'VCI-12.2.4-05',
    seams: {
      'issuer-metadata reply': (reply) =>
        body(reply, (metadata) => without(metadata, 'credential_endpoint')),
    },
  },
  {
    name: 'nonce endpoint with a fragment',
    breaks: 'VCI-12.2.4-06',
    seams: inIssuerMetadata((metadata) =>
      member(metadata, 'nonce_endpoint', (url) => `${url}#here`),
    ),
  },
  {
    name: 'deferred credential endpoint with a fragment',
    breaks: 'VCI-12.2.4-07',
    entails: [{ requirement: 'VCI-9-02', reason: 'the same URL, told by the section on deferral' }],
    seams: inIssuerMetadata((metadata) =>
      member(metadata, 'deferred_credential_endpoint', (url) => `${url}#here`),
    ),
  },
  {
    name: 'notification endpoint with a fragment',
    breaks: 'VCI-12.2.4-08',
    entails: [{ requirement: 'VCI-11-03', reason: 'it is the same URL' }],
    seams: inIssuerMetadata((metadata) =>
      member(metadata, 'notification_endpoint', (url) => `${url}#here`),
    ),
  },
]

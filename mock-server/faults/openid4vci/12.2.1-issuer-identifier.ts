import type { Fault } from '../fault.ts'
import { body, member } from '../shared/body.ts'
import { inIssuerMetadata } from '../shared/documents.ts'

export const faults: readonly Fault[] = [
  {
    name: 'identifier without TLS',
    breaks: 'VCI-12.2.1-01',
    entails: [
      {
        requirement: 'VCI-12.2.4-01',
        reason: 'the identifier in the metadata is another one than the offer has',
      },
      {
        requirement: 'P1-API-21',
        reason: 'the identifier of the metadata is not the one PingOne would have',
      },
    ],
    seams: inIssuerMetadata((metadata) =>
      member(metadata, 'credential_issuer', (id) => String(id).replace('https:', 'http:')),
    ),
  },
  {
    name: 'identifier with a query',
    breaks: 'VCI-12.2.1-02',
    entails: [
      {
        requirement: 'VCI-12.2.4-01',
        reason: 'the identifier in the metadata is another one than the offer has',
      },
      {
        requirement: 'P1-API-21',
        reason: 'the identifier of the metadata is not the one PingOne would have',
      },
    ],
    seams: inIssuerMetadata((metadata) =>
      member(metadata, 'credential_issuer', (id) => `${id}?tenant=1`),
    ),
  },
  {
    name: 'issuer identifier in another spelling',
    breaks: 'VCI-12.2.1-03',
    entails: [
      {
        requirement: 'P1-API-21',
        reason: 'the identifier of the metadata is not the one PingOne would have',
      },
      {
        requirement: 'RFC8414-3.3-01',
        reason: 'an issuer that is its own authorization server has that other identifier as well',
      },
      { requirement: 'VCI-12.2.4-01', reason: 'another spelling is another identifier' },
    ],
    seams: {
      'issuer-metadata reply': (reply) =>
        body(reply, (metadata) => member(metadata, 'credential_issuer', (id) => `${id}/`)),
    },
  },
]

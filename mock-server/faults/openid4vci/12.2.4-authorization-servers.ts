import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'
import { refusal } from '../shared/answers.ts'
import { member } from '../shared/body.ts'
import { inIssuerMetadata } from '../shared/documents.ts'

export const faults: readonly Fault[] = [
  {
    name: 'authorization server that is no URL',
    breaks: 'VCI-12.2.4-02',
    seams: inIssuerMetadata((metadata) =>
      member(metadata, 'authorization_servers', (servers) => [servers, 'as-2'].flat()),
    ),
  },
  {
    name: 'authorization server without metadata',
    breaks: 'VCI-12.2.4-03',
    entails: [{ requirement: 'RFC8414-3-01', reason: 'nothing is at its place' }],
    seams: inIssuerMetadata((metadata) =>
      member(metadata, 'authorization_servers', (servers) =>
        [servers, `${metadata.credential_issuer}/nowhere`].flat(),
      ),
    ),
  },
  {
    name: 'own authorization server without metadata',
    breaks: 'VCI-12.2.4-04',
    entails: [{ requirement: 'RFC8414-3-01', reason: 'nothing is at its place' }],
    seams: {
      'as-metadata reply': (reply, { credentialIssuer }) =>
        isObject(reply.body) && reply.body.issuer === credentialIssuer
          ? refusal(404, 'not_found')
          : reply,
    },
  },
]

import { without } from '../body.ts'
import { inServerMetadata } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const authorizationServerMetadataWithoutIssuer: Fault = {
  name: 'authorization server metadata without issuer',
  breaks: 'RFC8414-2-01',
  entails: [
    { requirement: 'P1-API-19', reason: 'the issuer is not that of the address' },
    { requirement: 'VCI-12.2.4-03', reason: 'what is there is of no server' },
  ],
  seams: inServerMetadata((metadata) => without(metadata, 'issuer')),
}

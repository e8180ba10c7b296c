import { body, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const authorizationServerMetadataWithoutTokenEndpoint: Fault = {
  name: 'authorization server metadata without token endpoint',
  breaks: 'RFC8414-2-02',
  entails: [{ requirement: 'P1-FLOW-22', reason: 'a wallet cannot find out how to authenticate' }],
  seams: {
    'as-metadata reply': (reply) => body(reply, (metadata) => without(metadata, 'token_endpoint')),
  },
}

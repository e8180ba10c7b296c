import { onSuccess } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const authorizationServerMetadataAsPlainText: Fault = {
  name: 'authorization server metadata as plain text',
  breaks: 'RFC8414-3.2-01',
  seams: {
    'as-metadata reply': (reply) => onSuccess(reply, { 'content-type': 'text/plain' }),
  },
}

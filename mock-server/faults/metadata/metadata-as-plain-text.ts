import { onSuccess } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const metadataAsPlainText: Fault = {
  name: 'metadata as plain text',
  breaks: 'VCI-12.2.2-05',
  entails: [{ requirement: 'VCI-12.2.2-04', reason: 'no answer is application/json' }],
  seams: { 'issuer-metadata reply': (reply) => onSuccess(reply, { 'content-type': 'text/plain' }) },
}

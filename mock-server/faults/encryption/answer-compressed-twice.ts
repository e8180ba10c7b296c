import { deflateRawSync } from 'node:zlib'
import type { Fault } from '../fault.ts'

export const answerCompressedTwice: Fault = {
  name: 'answer compressed twice',
  breaks: 'VCI-8.2-17',
  entails: [{ requirement: 'VCI-8.3-14', reason: 'the answer cannot be read' }],
  seams: {
    encryptedContent: (content, { request }) =>
      request.zip === undefined ? content : deflateRawSync(content),
  },
}

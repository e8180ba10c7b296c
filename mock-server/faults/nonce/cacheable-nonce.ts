import { withHeaders } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const cacheableNonce: Fault = {
  name: 'cacheable nonce',
  breaks: 'VCI-7.2-05',
  seams: { 'nonce reply': (reply) => withHeaders(reply, { 'cache-control': 'max-age=3600' }) },
}

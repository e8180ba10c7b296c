import { withHeaders } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const metadataInALanguageThatIsNoTag: Fault = {
  name: 'metadata in a language that is no tag',
  breaks: 'VCI-12.2.2-09',
  seams: {
    'issuer-metadata reply': (reply) => withHeaders(reply, { 'content-language': 'en_US' }),
  },
}

import { withHeaders } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const jweOfAnotherMediaType: Fault = {
  name: 'JWE of another media type',
  breaks: 'VCI-10-01',
  seams: {
    encryptedReply: (reply) => withHeaders(reply, { 'content-type': 'application/jose' }),
  },
}

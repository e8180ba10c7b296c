import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

const challenge = ['Bearer', 'DPoP algs="ES256",']
  .map((scheme) => `${scheme} realm="credentials", error="invalid_token"`)
  .join(', ')

export const issuanceTokenRefusedForNotifications: Fault = {
  name: 'issuance token refused for notifications',
  breaks: 'VCI-11-01',
  entails: [{ requirement: 'RFC9449-7.1-01', reason: 'a token that is bound is refused as well' }],
  seams: {
    'notification reply': (reply) =>
      reply.status < 300 ? refusal(401, 'invalid_token', { 'www-authenticate': challenge }) : reply,
  },
}

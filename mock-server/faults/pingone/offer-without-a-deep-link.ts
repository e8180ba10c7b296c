import { relinked } from '../body.ts'
import type { Fault } from '../fault.ts'

export const offerWithoutADeepLink: Fault = {
  name: 'offer without a deep link',
  breaks: 'P1-OFFER-12',
  profile: 'pingone',
  entails: [{ requirement: 'P1-FLOW-18', reason: 'there is no link to start from' }],
  seams: {
    'offers-api reply': (reply) => relinked(reply, 'openid-credential-offer', () => undefined),
  },
}

import { relinked } from '../body.ts'
import type { Fault } from '../fault.ts'

export const relativeSelfLink: Fault = {
  name: 'offer whose self link is relative',
  breaks: 'P1-OFFER-04',
  profile: 'pingone',
  entails: [{ requirement: 'P1-API-14', reason: 'Location is no longer what the link says' }],
  seams: {
    'offers-api reply': (reply) => relinked(reply, 'self', (href) => new URL(href).pathname),
  },
}

import { relinked } from '../body.ts'
import type { Fault } from '../fault.ts'

export const environmentLinkThatLeadsNowhere: Fault = {
  name: 'offer whose environment link leads nowhere',
  breaks: 'P1-OFFER-10',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) =>
      relinked(reply, 'environment', (href) => href.replace(/\/environments\//, '/environment/')),
  },
}

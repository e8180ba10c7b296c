import { relinked } from '../body.ts'
import type { Fault } from '../fault.ts'

export const userLinkThatLeadsNowhere: Fault = {
  name: 'offer whose user link leads nowhere',
  breaks: 'P1-OFFER-11',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) =>
      relinked(reply, 'user', (href) => href.replace(/\/users\//, '/user/')),
  },
}

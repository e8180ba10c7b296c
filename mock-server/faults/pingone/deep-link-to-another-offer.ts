import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const deepLinkToAnotherOffer: Fault = {
  name: 'deep link that leads to another offer',
  breaks: 'P1-OFFER-15',
  profile: 'pingone',
  entails: [{ requirement: 'P1-OFFER-16', reason: 'the link has another URL than the offer' }],
  seams: {
    offerLink: (link) => `${link}%3Fvia%3Dlink`,
    'offer reply': (reply, { request }) =>
      request.via === 'link'
        ? body(reply, (offer) =>
            member(offer, 'credential_configuration_ids', (ids) =>
              Array.isArray(ids) ? ids.slice(0, 1) : ids,
            ),
          )
        : reply,
  },
}

import { shown } from '../body.ts'
import type { Fault } from '../fault.ts'

function earlier(date: unknown): string {
  return new Date(Date.parse(String(date)) - 3600_000).toISOString()
}

export const offerMadeAnHourAgo: Fault = {
  name: 'offer that says it was made an hour ago',
  breaks: 'P1-OFFER-25',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) =>
      shown(reply, (offer) => ({
        ...offer,
        createdAt: earlier(offer.createdAt),
        expiresAt: earlier(offer.expiresAt),
      })),
  },
}

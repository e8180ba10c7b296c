import { member, shown } from '../body.ts'
import type { Fault } from '../fault.ts'

function later(date: unknown): string {
  return new Date(Date.parse(String(date)) + 1000).toISOString()
}

export const expiryThatMoves: Fault = {
  name: 'offer whose expiresAt moves',
  breaks: 'P1-OFFER-56',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-OFFER-06', reason: 'the read does not show what the creation showed' },
  ],
  seams: {
    'offers-api reply': (reply) =>
      shown(reply, (offer, created) =>
        member(offer, 'expiresAt', (date) => (created ? date : later(date))),
      ),
  },
}

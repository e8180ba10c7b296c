import type { Fault } from '../fault.ts'

export const unknownOfferAnswered400: Fault = {
  name: 'unknown offer answered with 400',
  breaks: 'P1-API-07',
  profile: 'pingone',
  entails: [
    {
      requirement: 'P1-API-08',
      reason: 'the offer of another user is refused as an unknown one is',
    },
  ],
  seams: {
    'offers-api reply': (reply, { call }) =>
      reply.status === 404 && call?.method === 'GET' ? { ...reply, status: 400 } : reply,
  },
}

import type { Fault } from '../fault.ts'

export const newOfferWithoutLocation: Fault = {
  name: 'new offer without Location',
  breaks: 'P1-API-14',
  profile: 'pingone',
  seams: {
    'offers-api reply': ({ headers: { location: _omitted, ...headers }, ...reply }) => ({
      ...reply,
      headers,
    }),
  },
}

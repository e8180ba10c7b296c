import type { Fault } from '../fault.ts'

export const offerForTheFirstAlone: Fault = {
  name: 'offer without a list that is for one credential',
  breaks: 'P1-OFFER-45',
  profile: 'pingone',
  seams: {
    offeredTypeIds: (offered, { request }) => (request.isListed ? offered : offered.slice(0, 1)),
  },
}

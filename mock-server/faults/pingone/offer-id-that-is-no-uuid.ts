import type { Fault } from '../fault.ts'

export const offerIdThatIsNoUuid: Fault = {
  name: 'offer whose id is no UUID',
  breaks: 'P1-OFFER-22',
  profile: 'pingone',
  seams: { offerId: (id) => `offer-${id.slice(0, 8)}` },
}

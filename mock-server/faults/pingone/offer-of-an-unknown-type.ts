import type { Fault } from '../fault.ts'

export const offerOfAnUnknownType: Fault = {
  name: 'offer of a credential type that does not exist',
  breaks: 'P1-OFFER-48',
  profile: 'pingone',
  overlooks: ['valid credentials'],
}

import type { Fault } from '../fault.ts'

export const completedTooEarly: Fault = {
  name: 'offer that is COMPLETED after the first of two credentials',
  breaks: 'P1-OFFER-61',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-OFFER-63', reason: 'COMPLETED comes before everything was provisioned' },
  ],
  seams: { offerStatus: (status) => (status === 'ISSUING' ? 'COMPLETED' : status) },
}

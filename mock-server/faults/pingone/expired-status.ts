import type { Fault } from '../fault.ts'

export const expiredStatus: Fault = {
  name: 'offer whose status becomes EXPIRED',
  breaks: 'P1-OFFER-58',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-OFFER-65', reason: 'EXPIRED has no place in the order of the statuses' },
    { requirement: 'P1-OFFER-66', reason: 'the last status is not kept' },
  ],
  seams: { offerStatus: (status, { request }) => (request.expired ? 'EXPIRED' : status) },
}

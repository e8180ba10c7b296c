import type { Fault } from '../fault.ts'

export const statusThatGoesBack: Fault = {
  name: 'offer that is CREATED again after its expiry',
  breaks: 'P1-OFFER-65',
  profile: 'pingone',
  entails: [{ requirement: 'P1-OFFER-63', reason: 'what was completed is CREATED' }],
  seams: { offerStatus: (status, { request }) => (request.expired ? 'CREATED' : status) },
}

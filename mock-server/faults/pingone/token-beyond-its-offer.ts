import type { Fault } from '../fault.ts'

export const tokenBeyondItsOffer: Fault = {
  name: 'pre-authorized token that reaches beyond its offer',
  breaks: 'P1-OFFER-46',
  profile: 'pingone',
  entails: [
    { requirement: 'VCI-6.1-03', reason: 'the token is of a pre-authorized code' },
    { requirement: 'VCI-8.2-01', reason: 'the token is for types that nothing is queued of' },
  ],
  seams: {
    preAuthorizedTypeIds: (_offered, { request }) =>
      (request.all as () => Promise<readonly string[]>)(),
  },
}

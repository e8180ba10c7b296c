import type { Fault } from '../fault.ts'

export const preAuthorizedTokenForEveryType: Fault = {
  name: 'pre-authorized token for every type',
  breaks: 'VCI-6.1-03',
  entails: [
    { requirement: 'P1-OFFER-46', reason: 'an unlisted credential can be had' },
    { requirement: 'VCI-8.2-01', reason: 'the token is for types that nothing is queued of' },
  ],
  seams: {
    preAuthorizedTypeIds: (_offered, { request }) =>
      (request.all as () => Promise<readonly string[]>)(),
  },
}

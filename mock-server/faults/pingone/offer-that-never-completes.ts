import type { Fault } from '../fault.ts'

export const offerThatNeverCompletes: Fault = {
  name: 'offer of several credentials that never completes',
  breaks: 'P1-OFFER-63',
  profile: 'pingone',
  seams: {
    offerStatus: (status, { request }) =>
      status === 'COMPLETED' && Number(request.offered) > 1 ? 'ISSUING' : status,
  },
}

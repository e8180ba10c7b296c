import type { Fault } from '../fault.ts'

export const listIgnored: Fault = {
  name: 'offer for everything, whatever is listed',
  breaks: 'P1-OFFER-44',
  profile: 'pingone',
  seams: {
    offeredTypeIds: (offered, { request }) =>
      request.isListed && Array.isArray(request.queued) ? request.queued : offered,
  },
}

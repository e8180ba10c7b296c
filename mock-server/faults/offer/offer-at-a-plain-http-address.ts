import type { Fault } from '../fault.ts'

export const offerAtAPlainHttpAddress: Fault = {
  name: 'offer at a plain http address',
  breaks: 'VCI-4.1-03',
  seams: {
    offerLink: (link) => link.replace('credential_offer_uri=https', 'credential_offer_uri=http'),
  },
}

import type { Fault } from '../fault.ts'

export const deepLinkWithBothParameters: Fault = {
  name: 'deep link with both offer parameters',
  breaks: 'P1-OFFER-14',
  profile: 'pingone',
  entails: [
    { requirement: 'VCI-4.1-01', reason: 'the link has both parameters' },
    { requirement: 'P1-FLOW-18', reason: 'no wallet can tell which of them to take' },
    { requirement: 'VCI-4.1-02', reason: 'the link has both parameters' },
  ],
  seams: { offerLink: (link) => `${link}&credential_offer=%7B%7D` },
}

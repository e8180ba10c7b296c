import type { Fault } from '../fault.ts'

export const faults: readonly Fault[] = [
  {
    name: 'link with the same offer twice',
    breaks: 'VCI-4.1-01',
    seams: { offerLink: (link) => `${link}&${link.slice(link.indexOf('?') + 1)}` },
  },
  {
    name: 'link with an offer beside its reference',
    breaks: 'VCI-4.1-02',
    seams: {
      offerLink: (link) =>
        link.includes('credential_offer_uri=') ? `${link}&credential_offer=%7B%7D` : link,
    },
  },
  {
    name: 'offer at a plain http address',
    breaks: 'VCI-4.1-03',
    seams: {
      offerLink: (link) => link.replace('credential_offer_uri=https', 'credential_offer_uri=http'),
    },
  },
  {
    name: 'offer in a list',
    breaks: 'VCI-4.1-04',
    entails: [{ requirement: 'VCI-4.1.3-01', reason: 'a list is no offer' }],
    seams: { 'offer reply': (reply) => ({ ...reply, body: [reply.body] }) },
  },
]

import type { Fault } from '../fault.ts'

export const linkWithTheSameOfferTwice: Fault = {
  name: 'link with the same offer twice',
  breaks: 'VCI-4.1-01',
  seams: { offerLink: (link) => `${link}&${link.slice(link.indexOf('?') + 1)}` },
}

import type { Fault } from '../fault.ts'

export const linkWithAnOfferBesideItsReference: Fault = {
  name: 'link with an offer beside its reference',
  breaks: 'VCI-4.1-02',
  seams: {
    offerLink: (link) =>
      link.includes('credential_offer_uri=') ? `${link}&credential_offer=%7B%7D` : link,
  },
}

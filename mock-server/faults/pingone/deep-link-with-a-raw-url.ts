import type { Fault } from '../fault.ts'

export const deepLinkWithARawUrl: Fault = {
  name: 'deep link whose URL is not percent-encoded',
  breaks: 'P1-OFFER-16',
  profile: 'pingone',
  seams: { offerLink: (link) => link.replace(/=.*/, (value) => decodeURIComponent(value)) },
}

import type { Fault } from '../fault.ts'

export const qrImageThatLeadsNowhere: Fault = {
  name: 'QR image that leads nowhere',
  breaks: 'P1-FLOW-18',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-OFFER-19', reason: 'the image says something else than the deep link' },
    { requirement: 'VCI-4.1.3-01', reason: 'there is no offer where the image leads' },
  ],
  seams: { qrText: (link) => `${link}x` },
}

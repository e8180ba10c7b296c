import { relinked } from '../body.ts'
import type { Fault } from '../fault.ts'

export const qrImageAsBareBase64: Fault = {
  name: 'QR image as bare base64',
  breaks: 'P1-OFFER-20',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) =>
      relinked(reply, 'qrCode', (href) => href.replace(/^data:image\/png;base64,/, '')),
  },
}

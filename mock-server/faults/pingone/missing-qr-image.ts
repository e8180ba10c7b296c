import { isObject } from '../../http/wire.ts'
import { body, member, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const missingQrImage: Fault = {
  name: 'offer without a QR image',
  breaks: 'P1-OFFER-17',
  profile: 'pingone',
  entails: [{ requirement: 'P1-FLOW-18', reason: 'there is no image to start from' }],
  seams: {
    'offers-api reply': (reply) =>
      body(reply, (offer) =>
        member(offer, '_links', (links) => (isObject(links) ? without(links, 'qrCode') : links)),
      ),
  },
}

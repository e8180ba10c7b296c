import { relinked } from '../body.ts'
import type { Fault } from '../fault.ts'

const prefix = 'data:image/png;base64,'

/** A byte of the header's checksum is turned. */
function damaged(image: string): string {
  const bytes = Buffer.from(image.slice(prefix.length), 'base64')
  bytes[29] = (bytes[29] ?? 0) ^ 1
  return prefix + bytes.toString('base64')
}

export const damagedQrImage: Fault = {
  name: 'QR image with a wrong checksum',
  breaks: 'P1-OFFER-18',
  profile: 'pingone',
  entails: [
    { requirement: 'VCI-4.1-01', reason: 'an image that cannot be read gives no offer' },
    { requirement: 'P1-FLOW-18', reason: 'there is no image to start from' },
  ],
  seams: {
    'offers-api reply': (reply) => relinked(reply, 'qrCode', damaged),
  },
}

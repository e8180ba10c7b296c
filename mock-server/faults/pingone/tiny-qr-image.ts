import type { Fault } from '../fault.ts'

export const tinyQrImage: Fault = {
  name: 'QR image of one pixel a module',
  breaks: 'P1-OFFER-21',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-OFFER-19', reason: 'not every reader makes out so small a code' },
    { requirement: 'P1-FLOW-18', reason: 'not every reader makes out so small a code' },
  ],
  seams: { qrModulePixels: () => 1 },
}

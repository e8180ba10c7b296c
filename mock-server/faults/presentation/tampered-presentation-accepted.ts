import type { Fault } from '../fault.ts'

export const tamperedPresentationAccepted: Fault = {
  name: 'tampered presentation accepted',
  breaks: 'VCI-F.2-07',
  entails: [
    {
      requirement: 'VCI-F.2-02',
      reason: 'a suite is as good as another where nothing is verified',
    },
  ],
  overlooks: ['presentation-signature'],
}

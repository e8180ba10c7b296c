import { shown } from '../body.ts'
import type { Fault } from '../fault.ts'

export const statusTakenFromTheRequest: Fault = {
  name: 'offer whose status the caller sets',
  breaks: 'P1-OFFER-55',
  profile: 'pingone',
  entails: [{ requirement: 'P1-OFFER-59', reason: 'the caller chose another status than CREATED' }],
  seams: {
    'offers-api reply': (reply, { request }) =>
      shown(reply, (offer) => ({
        ...offer,
        ...(request.status !== undefined && { status: request.status }),
      })),
  },
}

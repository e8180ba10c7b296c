import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const foreignEnvironmentId: Fault = {
  name: 'offer that names another environment',
  breaks: 'P1-OFFER-34',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) =>
      body(reply, (offer) =>
        member(offer, 'environment', () => ({ id: '00000000-0000-4000-8000-000000000000' })),
      ),
  },
}

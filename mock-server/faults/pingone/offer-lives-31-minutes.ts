import type { Fault } from '../fault.ts'

export const offerLives31Minutes: Fault = {
  name: 'offer that lives 31 minutes',
  breaks: 'P1-OFFER-27',
  profile: 'pingone',
  seams: { offerLifetimeSeconds: (seconds) => seconds + 60 },
}

import { grantTypes } from '../../../protocol/grants.ts'
import type { Fault } from '../fault.ts'

export const bothGrantsByDefault: Fault = {
  name: 'offer with both grants by default',
  breaks: 'P1-OFFER-38',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-OFFER-41', reason: 'the resource shows the default that is in force' },
  ],
  seams: { defaultGrantTypes: () => Object.values(grantTypes) },
}

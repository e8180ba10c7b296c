import type { Fault } from '../fault.ts'

export const misshapenMembersIgnored: Fault = {
  name: 'offers API that ignores misshapen members',
  breaks: 'P1-OFFER-54',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-OFFER-49', reason: 'a scope with a space is shown as it came' },
    { requirement: 'P1-OFFER-41', reason: 'the resource shows others than were sent' },
  ],
  overlooks: ['arrays of strings', 'valid requiredScopes'],
}

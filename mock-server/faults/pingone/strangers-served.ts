import type { Fault } from '../fault.ts'

export const strangersServed: Fault = {
  name: 'credential for whoever signs in',
  breaks: 'P1-FLOW-27',
  profile: 'pingone',
  entails: [{ requirement: 'P1-FLOW-31', reason: 'another user’s credential is delivered' }],
  overlooks: ['credential-of-user'],
}

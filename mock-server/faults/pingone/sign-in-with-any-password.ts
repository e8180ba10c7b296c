import type { Fault } from '../fault.ts'

export const signInWithAnyPassword: Fault = {
  name: 'sign-in with any password',
  breaks: 'P1-FLOW-26',
  profile: 'pingone',
  overlooks: ['password'],
}

import type { Fault } from '../fault.ts'

export const codeWithoutSignIn: Fault = {
  name: 'code without a sign-in',
  breaks: 'P1-FLOW-25',
  profile: 'pingone',
  overlooks: ['sign-in'],
}

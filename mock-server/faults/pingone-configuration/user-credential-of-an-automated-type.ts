import type { Fault } from '../fault.ts'

export const userCredentialOfAnAutomatedType: Fault = {
  name: 'user credential of an AUTOMATED type',
  breaks: 'P1-CRED-05',
  profile: 'pingone',
  overlooks: ['credential of a MANAGED type'],
}

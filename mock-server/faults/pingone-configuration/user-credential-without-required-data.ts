import type { Fault } from '../fault.ts'

export const userCredentialWithoutRequiredData: Fault = {
  name: 'user credential without what its type requires',
  breaks: 'P1-CRED-08',
  profile: 'pingone',
  overlooks: ['required data'],
}

import type { Fault } from '../fault.ts'

export const credentialTypeOfAnyMode: Fault = {
  name: 'credential type of a mode there is not',
  breaks: 'P1-TYPE-02',
  profile: 'pingone',
  overlooks: ['valid management.mode'],
}

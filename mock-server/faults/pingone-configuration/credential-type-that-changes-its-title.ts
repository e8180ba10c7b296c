import type { Fault } from '../fault.ts'

export const credentialTypeThatChangesItsTitle: Fault = {
  name: 'credential type that changes its title',
  breaks: 'P1-TYPE-06',
  profile: 'pingone',
  overlooks: ['unchanged title'],
}

import type { Fault } from '../fault.ts'

export const managedTypeWithAnExpiration: Fault = {
  name: 'MANAGED credential type with an expiration',
  breaks: 'P1-TYPE-07',
  profile: 'pingone',
  overlooks: ['valid expiration'],
}

import type { Fault } from '../fault.ts'

export const credentialTypeOfAnyScope: Fault = {
  name: 'credential type with a scope of any name',
  breaks: 'P1-TYPE-04',
  profile: 'pingone',
  overlooks: ['valid openid4VCI.scope'],
}

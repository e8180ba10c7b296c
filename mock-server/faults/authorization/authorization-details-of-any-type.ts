import type { Fault } from '../fault.ts'

export const authorizationDetailsOfAnyType: Fault = {
  name: 'authorization details of any type',
  breaks: 'VCI-5.1.1-02',
  entails: [{ requirement: 'RFC9396-5-01', reason: 'an object of an unknown type is not refused' }],
  overlooks: ['details-type'],
}

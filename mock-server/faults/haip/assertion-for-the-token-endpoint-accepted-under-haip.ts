import type { Fault } from '../fault.ts'

export const assertionForTheTokenEndpointAcceptedUnderHaip: Fault = {
  name: 'assertion for the token endpoint accepted under HAIP',
  breaks: 'FAPI2-5.3.2.1-03',
  profile: 'haip',
  overlooks: ['assertion-audience'],
}

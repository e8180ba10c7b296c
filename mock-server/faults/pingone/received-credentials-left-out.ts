import type { Fault } from '../fault.ts'

export const receivedCredentialsLeftOut: Fault = {
  name: 'queue that leaves out what any wallet received',
  breaks: 'P1-FLOW-33',
  profile: 'pingone',
  seams: {
    retrievable: (credentials) => credentials.filter(({ status }) => status === 'PENDING'),
  },
}

import type { Fault } from '../fault.ts'

export const oneStatusListEntryForAllUnderHaip: Fault = {
  name: 'one status list entry for all under HAIP',
  breaks: 'HAIP-6.1-09',
  entails: [
    { requirement: 'TSL-12.5.1-01', reason: 'one entry is no random one' },
    { requirement: 'TSL-13.2-01', reason: 'it is that of the issuance before' },
    { requirement: 'TSL-13.2-02', reason: 'it is that of every copy' },
    { requirement: 'TSL-13.3-01', reason: 'it is that of other credentials' },
  ],
  profile: 'haip',
  seams: { statusReference: (place) => ({ ...place, idx: 7 }) },
}

import type { Fault } from '../fault.ts'

export const credentialThatTellsTheSecondOfItsIssuance: Fault = {
  name: 'credential that tells the second of its issuance',
  breaks: 'VCI-15.4.1-02',
  seams: {
    // A round second would pass for a rounded time.
    issuedAt: (_, { now }) =>
      now.getUTCSeconds() % 10 === 0 ? new Date(now.getTime() - 1000) : now,
  },
}

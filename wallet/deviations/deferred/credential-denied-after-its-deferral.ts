import type { Deviation } from '../deviation.ts'

export const credentialDeniedAfterItsDeferral: Deviation = {
  name: 'a credential denied after its deferral',
  requirement: 'VCI-9.3-03',
  at: 'deferred',
  needs: { deferred: true },
  ownNeeds: { denied: true },
  goesOn: true,
}

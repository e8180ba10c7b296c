import type { Deviation } from '../deviation.ts'

export const credentialThatTheIssuerDenies: Deviation = {
  name: 'a credential that the issuer denies',
  requirement: 'VCI-8.3.1.2-17',
  at: 'credential',
  ownNeeds: { denied: true },
}

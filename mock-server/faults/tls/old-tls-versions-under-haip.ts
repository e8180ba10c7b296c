import type { Fault } from '../fault.ts'

export const oldTlsVersionsUnderHaip: Fault = {
  name: 'authorization server that still speaks TLS 1.1',
  breaks: 'FAPI2-5.2.1-01',
  profile: 'haip',
  entails: [
    { requirement: 'VCI-13.9-01', reason: 'OpenID4VCI refers to BCP 195 as well' },
    { requirement: 'FAPI2-5.2.2-01', reason: 'TLS 1.1 knows none of the recommended suites' },
  ],
  seams: { tlsHandshakes: () => ({ minVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }) },
}

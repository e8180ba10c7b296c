import type { Fault } from '../fault.ts'

export const faults: readonly Fault[] = [
  {
    name: 'authorization server that still speaks TLS 1.1',
    breaks: 'FAPI2-5.2.1-01',
    profile: 'haip',
    entails: [
      { requirement: 'VCI-13.9-01', reason: 'OpenID4VCI refers to BCP 195 as well' },
      { requirement: 'FAPI2-5.2.2-01', reason: 'TLS 1.1 knows none of the recommended suites' },
    ],
    seams: { tlsHandshakes: () => ({ minVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }) },
  },
  /** CBC and CCM are legal for OpenID4VCI (RFC 9325, Section 4.2), and not where no browser comes under HAIP. */
  {
    name: 'server that agrees to suites that are not recommended',
    breaks: 'FAPI2-5.2.2-01',
    profile: 'haip',
    seams: {
      tlsHandshakes: ({ ciphers }) => ({
        ciphers: `${ciphers}:ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES256-CCM`,
      }),
    },
  },
]

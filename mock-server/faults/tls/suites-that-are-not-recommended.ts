import type { Fault } from '../fault.ts'

/** CBC and CCM are legal for OpenID4VCI (RFC 9325, Section 4.2), and not where no browser comes under HAIP. */
export const suitesThatAreNotRecommended: Fault = {
  name: 'server that agrees to suites that are not recommended',
  breaks: 'FAPI2-5.2.2-01',
  profile: 'haip',
  seams: {
    tlsHandshakes: ({ ciphers }) => ({
      ciphers: `${ciphers}:ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES256-CCM`,
    }),
  },
}

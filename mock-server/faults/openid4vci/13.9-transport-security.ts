import type { Fault } from '../fault.ts'

export const faults: readonly Fault[] = [
  {
    name: 'server that agrees to no encryption',
    breaks: 'VCI-13.9-01',
    seams: { tlsHandshakes: () => ({ ciphers: 'ALL:eNULL@SECLEVEL=0' }) },
  },
  {
    name: 'server that still speaks TLS 1.0',
    breaks: 'VCI-13.9-01',
    seams: { tlsHandshakes: () => ({ minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }) },
  },
  /** A warning: RFC 9325, Section 3.1.1 recommends it. */
  {
    name: 'server without TLS 1.3',
    breaks: 'VCI-13.9-01',
    seams: { tlsHandshakes: (wish) => ({ ...wish, maxVersion: 'TLSv1.2' }) },
  },
  {
    name: 'server certificate that has expired',
    breaks: 'VCI-13.9-02',
    seams: { tlsCertificate: (wish) => ({ ...wish, validDays: [-90, -1] }) },
  },
  {
    name: 'server certificate of another host',
    breaks: 'VCI-13.9-02',
    seams: {
      tlsCertificate: (wish) => ({ ...wish, names: [{ type: 'dns', value: 'other.example' }] }),
    },
  },
  {
    name: 'server certificate that nobody vouches for',
    breaks: 'VCI-13.9-02',
    seams: { tlsCertificate: (wish) => ({ ...wish, selfSigned: true }) },
  },
  /** A warning, a week before it is one no more. */
  {
    name: 'server certificate that ends within a week',
    breaks: 'VCI-13.9-02',
    seams: { tlsCertificate: (wish) => ({ ...wish, validDays: [-83, 7] }) },
  },
]

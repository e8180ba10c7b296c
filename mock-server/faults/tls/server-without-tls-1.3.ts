import type { Fault } from '../fault.ts'

/** A warning: RFC 9325, Section 3.1.1 recommends it. */
export const serverWithoutTls13: Fault = {
  name: 'server without TLS 1.3',
  breaks: 'VCI-13.9-01',
  seams: { tlsHandshakes: (wish) => ({ ...wish, maxVersion: 'TLSv1.2' }) },
}

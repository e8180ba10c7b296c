import type { Fault } from '../fault.ts'

export const oldTlsVersions: Fault = {
  name: 'server that still speaks TLS 1.0',
  breaks: 'VCI-13.9-01',
  seams: { tlsHandshakes: () => ({ minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }) },
}

import type { Fault } from '../fault.ts'

export const nullCipherSuites: Fault = {
  name: 'server that agrees to no encryption',
  breaks: 'VCI-13.9-01',
  seams: { tlsHandshakes: () => ({ ciphers: 'ALL:eNULL@SECLEVEL=0' }) },
}

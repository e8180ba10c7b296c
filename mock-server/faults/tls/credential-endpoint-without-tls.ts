import type { Fault } from '../fault.ts'
import { inTheClear } from './in-the-clear.ts'

export const credentialEndpointWithoutTls: Fault = {
  name: 'credential endpoint without TLS',
  breaks: 'VCI-8-02',
  entails: [
    { requirement: 'VCI-12.2.4-05', reason: 'the section on metadata says the same of the URL' },
  ],
  seams: inTheClear('credential_endpoint'),
}

import type { Fault } from '../fault.ts'
import { inTheClear } from './in-the-clear.ts'

export const deferredEndpointWithoutTls: Fault = {
  name: 'deferred credential endpoint without TLS',
  breaks: 'VCI-9-02',
  entails: [
    { requirement: 'VCI-12.2.4-07', reason: 'the section on metadata says the same of the URL' },
  ],
  seams: inTheClear('deferred_credential_endpoint'),
}

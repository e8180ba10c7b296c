import type { Fault } from '../fault.ts'

export const credentialIdentifiersRefused: Fault = {
  name: 'credential identifiers refused',
  breaks: 'VCI-8.2-02',
  entails: [{ requirement: 'VCI-5.1.2-04', reason: 'those beside a scope are refused, too' }],
  seams: { requestIsServed: (_, { request }) => request.credential_identifier === undefined },
  refuses: { 'request-served': { error: 'unknown_credential_identifier' } },
}

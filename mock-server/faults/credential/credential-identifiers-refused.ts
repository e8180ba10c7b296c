import type { Fault } from '../fault.ts'

export const credentialIdentifiersRefused: Fault = {
  name: 'credential identifiers refused',
  breaks: 'VCI-8.2-02',
  seams: { requestIsServed: (_, { request }) => request.credential_identifier === undefined },
  refuses: { 'request-served': { error: 'unknown_credential_identifier' } },
}

import type { Fault } from '../fault.ts'

export const credentialOfAnIssuerThatIsNoUri: Fault = {
  name: 'credential of an issuer that is no URI',
  breaks: 'SDJWTVC-3.2.2.2-05',
  seams: { credentialPayload: (payload) => ({ ...payload, iss: 'not a: URI' }) },
}

import type { Fault } from '../fault.ts'

export const credentialOfAnotherVct: Fault = {
  name: 'credential of another vct',
  breaks: 'VCI-A.3.4-03',
  entails: [{ requirement: 'VCI-6.2-05', reason: 'an identifier leads to it as well' }],
  seams: { credentialPayload: (payload) => ({ ...payload, vct: 'urn:example:another' }) },
}

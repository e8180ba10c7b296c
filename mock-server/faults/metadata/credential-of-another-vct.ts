import type { Fault } from '../fault.ts'

export const credentialOfAnotherVct: Fault = {
  name: 'credential of another vct',
  breaks: 'VCI-A.3.4-03',
  seams: { credentialPayload: (payload) => ({ ...payload, vct: 'urn:example:another' }) },
}

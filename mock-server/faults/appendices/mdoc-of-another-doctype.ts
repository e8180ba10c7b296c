import type { Fault } from '../fault.ts'

export const mdocOfAnotherDoctype: Fault = {
  name: 'mdoc of another doctype',
  breaks: 'VCI-A.2.4-02',
  entails: [
    { requirement: 'MDOC-9.1.2.4-07', reason: 'the same member of the same object' },
    { requirement: 'VCI-6.2-05', reason: 'an identifier leads to it as well' },
  ],
  seams: {
    mobileSecurityObject: (object) => new Map([...object, ['docType', 'org.example.other']]),
  },
}

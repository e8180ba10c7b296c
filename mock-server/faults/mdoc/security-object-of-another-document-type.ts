import type { Fault } from '../fault.ts'
import { having } from './changes.ts'

export const sObjectOfAnotherDocumentType: Fault = {
  name: 'security object of another document type',
  breaks: 'MDOC-9.1.2.4-07',
  entails: [
    { requirement: 'VCI-A.2.4-02', reason: 'the same comparison in OpenID4VCI' },
    { requirement: 'VCI-6.2-05', reason: 'an identifier leads to it as well' },
  ],
  seams: { mobileSecurityObject: (mso) => having(mso, 'docType', 'org.example.pass') },
}

import type { Fault } from '../fault.ts'
import { having } from './changes.ts'

export const sObjectOfAnotherVersion: Fault = {
  name: 'security object of another version',
  breaks: 'MDOC-9.1.2.4-06',
  seams: { mobileSecurityObject: (mso) => having(mso, 'version', '2.0') },
}

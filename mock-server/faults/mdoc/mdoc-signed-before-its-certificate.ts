import type { Fault } from '../fault.ts'
import { having, inside } from './changes.ts'

const dayMs = 24 * 60 * 60 * 1000

export const mSignedBeforeItsCertificate: Fault = {
  name: 'mdoc signed before its certificate',
  breaks: 'MDOC-9.1.2.4-14',
  seams: {
    mobileSecurityObject: (mso, { now }) =>
      inside(mso, 'validityInfo', (info) =>
        having(info, 'signed', new Date(now.getTime() - 700 * dayMs)),
      ),
  },
}

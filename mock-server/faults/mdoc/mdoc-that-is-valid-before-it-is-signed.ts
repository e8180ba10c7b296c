import type { Fault } from '../fault.ts'
import { having, inside } from './changes.ts'

const dayMs = 24 * 60 * 60 * 1000

export const mThatIsValidBeforeItIsSigned: Fault = {
  name: 'mdoc that is valid before it is signed',
  breaks: 'MDOC-9.1.2.4-13',
  seams: {
    mobileSecurityObject: (mso, { now }) =>
      inside(mso, 'validityInfo', (info) =>
        having(info, 'validFrom', new Date(now.getTime() - dayMs)),
      ),
  },
}

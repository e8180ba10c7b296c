import type { Fault } from '../fault.ts'
import { having, inside } from './changes.ts'

const namespace = 'org.iso.18013.5.1'
const authorizations = new Map<string, unknown>([
  ['nameSpaces', [namespace]],
  ['dataElements', new Map([[namespace, ['given_name']]])],
])

export const mThatAuthorisesANamespaceTwice: Fault = {
  name: 'mdoc that authorises a namespace twice',
  breaks: 'MDOC-9.1.2.4-15',
  seams: {
    mobileSecurityObject: (mso) =>
      inside(mso, 'deviceKeyInfo', (info) => having(info, 'keyAuthorizations', authorizations)),
  },
}

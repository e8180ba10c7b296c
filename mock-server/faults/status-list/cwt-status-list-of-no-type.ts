import { coseHeader } from '../../../protocol/cose.ts'
import type { Fault } from '../fault.ts'

export const cwtStatusListOfNoType: Fault = {
  name: 'CWT status list of no type',
  breaks: 'TSL-5.2-01',
  seams: {
    statusListProtected: (headers) =>
      new Map([...headers].filter(([label]) => label !== coseHeader.type)),
  },
}

import type { Fault } from '../fault.ts'
import { inCwt } from './changes.ts'

export const cwtStatusListWhoseListIsAText: Fault = {
  name: 'CWT status list whose list is a text',
  breaks: 'TSL-4.3-01',
  seams: inCwt('statusList', (list) => ({
    ...Object(list),
    lst: Buffer.from(Object(list).lst).toString('base64url'),
  })),
}

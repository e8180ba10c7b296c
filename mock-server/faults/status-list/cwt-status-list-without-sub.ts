import type { Fault } from '../fault.ts'
import { inCwt } from './changes.ts'

export const cwtStatusListWithoutSub: Fault = {
  name: 'CWT status list without sub',
  breaks: 'TSL-5.2-02',
  seams: inCwt('sub', () => undefined),
}

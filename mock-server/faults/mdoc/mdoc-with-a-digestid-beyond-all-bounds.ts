import type { Fault } from '../fault.ts'
import { element } from './changes.ts'

export const mWithADigestIDBeyondAllBounds: Fault = {
  name: 'mdoc with a digestID beyond all bounds',
  breaks: 'MDOC-9.1.2.4-10',
  seams: { mdocItems: element('given_name', { digestID: 2 ** 31 }) },
}

import type { Fault } from '../fault.ts'
import { inList } from './changes.ts'

export const statusListWithATextForItsBits: Fault = {
  name: 'status list with a text for its bits',
  breaks: 'TSL-4.2-01',
  seams: inList({ bits: '1' }),
}

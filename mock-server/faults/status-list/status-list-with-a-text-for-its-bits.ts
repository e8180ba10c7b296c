import type { Fault } from '../fault.ts'
import { inList } from './changes.ts'

export const statusListWithATextForItsBits: Fault = {
  name: 'status list with a text for its bits',
  breaks: 'TSL-4.2-01',
  entails: [{ requirement: 'TSL-4.1-01', reason: 'a text is none of the four numbers' }],
  seams: inList({ bits: '1' }),
}

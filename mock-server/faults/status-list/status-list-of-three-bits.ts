import type { Fault } from '../fault.ts'
import { inList } from './changes.ts'

export const statusListOfThreeBits: Fault = {
  name: 'status list of three bits',
  breaks: 'TSL-4.1-01',
  seams: inList({ bits: 3 }),
}

import type { Fault } from '../fault.ts'
import { inList } from './changes.ts'

export const aggregationUriThatIsANumber: Fault = {
  name: 'aggregation_uri that is a number',
  breaks: 'TSL-4.2-02',
  seams: inList({ aggregation_uri: 1 }),
}

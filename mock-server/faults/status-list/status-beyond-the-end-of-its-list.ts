import type { Fault } from '../fault.ts'

export const statusBeyondTheEndOfItsList: Fault = {
  name: 'status beyond the end of its list',
  breaks: 'TSL-4.1-03',
  seams: { statusReference: (place) => ({ ...place, idx: place.idx + 2 ** 24 }) },
}

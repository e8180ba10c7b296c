import type { Fault } from '../fault.ts'

export const pushedRequestsThatAreRequiredInNameOnly: Fault = {
  name: 'pushed requests that are required in name only',
  breaks: 'RFC9126-5-01',
  overlooks: ['request-pushed'],
}

import type { Fault } from '../fault.ts'

export const scopeThatGrantsNothing: Fault = {
  name: 'scope that grants nothing',
  breaks: 'VCI-5.1.2-01',
  seams: { typesOfScope: () => [] },
}

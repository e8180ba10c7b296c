import type { Fault } from '../fault.ts'

export const firstScopeOnly: Fault = {
  name: 'first scope only',
  breaks: 'VCI-5.1.2-02',
  seams: { typesOfScope: (ids) => ids.slice(0, 1) },
}

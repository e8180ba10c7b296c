import type { Fault } from '../fault.ts'
import { element } from '../shared/mdoc.ts'

export const faults: readonly Fault[] = [
  {
    name: 'driving licence without a portrait',
    breaks: 'MDOC-7.2.1-01',
    entails: [{ requirement: 'VCI-B.2-03', reason: 'the metadata calls the claims mandatory' }],
    seams: {
      mdocItems: (items) =>
        items.filter(({ elementIdentifier }) => elementIdentifier !== 'portrait'),
    },
  },
  {
    name: 'driving licence with a text for its birth date',
    breaks: 'MDOC-7.2.1-02',
    seams: { mdocItems: element('birth_date', { elementValue: '1985-04-12' }) },
  },
]

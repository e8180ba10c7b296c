import type { Fault } from '../fault.ts'

export const dLicenceWithoutAPortrait: Fault = {
  name: 'driving licence without a portrait',
  breaks: 'MDOC-7.2.1-01',
  entails: [{ requirement: 'VCI-B.2-03', reason: 'the metadata calls the claims mandatory' }],
  seams: {
    mdocItems: (items) => items.filter(({ elementIdentifier }) => elementIdentifier !== 'portrait'),
  },
}

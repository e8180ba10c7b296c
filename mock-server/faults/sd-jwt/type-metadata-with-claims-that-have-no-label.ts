import type { Fault } from '../fault.ts'

export const typeMetadataWithClaimsThatHaveNoLabel: Fault = {
  name: 'type metadata with claims that have no label',
  breaks: 'SDJWTVC-9.2-01',
  seams: {
    typeMetadata: (document) => ({
      ...document,
      claims: [{ path: ['given_name'], display: [{ locale: 'en', name: 'Given name' }] }],
    }),
  },
}

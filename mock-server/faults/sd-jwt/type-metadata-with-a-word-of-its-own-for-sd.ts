import type { Fault } from '../fault.ts'

export const typeMetadataWithAWordOfItsOwnForSd: Fault = {
  name: 'type metadata with a word of its own for sd',
  breaks: 'SDJWTVC-9.4-03',
  seams: {
    typeMetadata: (document) => ({
      ...document,
      claims: [{ path: ['given_name'], sd: 'sometimes' }],
    }),
  },
}

import type { Fault } from '../fault.ts'

export const typeMetadataOfAnotherType: Fault = {
  name: 'type metadata of another type',
  breaks: 'SDJWTVC-6.3-01',
  profile: 'haip',
  seams: { typeMetadata: (document) => ({ ...document, vct: 'https://types.example/other' }) },
}

import type { Fault } from '../fault.ts'

export const typeMetadataWithADisplayOfNoLanguage: Fault = {
  name: 'type metadata with a display of no language',
  breaks: 'SDJWTVC-8-01',
  seams: { typeMetadata: (document) => ({ ...document, display: [{ name: 'Person' }] }) },
}

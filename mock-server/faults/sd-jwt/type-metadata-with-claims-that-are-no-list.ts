import type { Fault } from '../fault.ts'

export const typeMetadataWithClaimsThatAreNoList: Fault = {
  name: 'type metadata with claims that are no list',
  breaks: 'SDJWTVC-6.2-01',
  seams: { typeMetadata: (document) => ({ ...document, claims: {} }) },
}

import type { Fault } from '../fault.ts'

export const typeMetadataOfATypeThatExtendsItself: Fault = {
  name: 'type metadata of a type that extends itself',
  breaks: 'SDJWTVC-6.4-01',
  seams: { typeMetadata: (document) => ({ ...document, extends: document.vct }) },
}

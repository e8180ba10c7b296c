import { without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const typeMetadataOfNoType: Fault = {
  name: 'type metadata of no type',
  breaks: 'SDJWTVC-6.2-02',
  profile: 'haip',
  seams: { typeMetadata: (document) => without(document, 'vct') },
}

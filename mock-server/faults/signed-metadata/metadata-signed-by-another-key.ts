import type { Fault } from '../fault.ts'
import { foreignKey } from '../foreign-key.ts'

export const metadataSignedByAnotherKey: Fault = {
  name: 'metadata signed by another key',
  breaks: 'VCI-12.2.3-08',
  seams: { signedMetadataKey: () => foreignKey },
}

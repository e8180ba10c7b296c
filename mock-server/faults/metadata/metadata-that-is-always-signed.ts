import type { Fault } from '../fault.ts'

export const metadataThatIsAlwaysSigned: Fault = {
  name: 'metadata that is always signed',
  breaks: 'VCI-12.2.2-04',
  seams: { metadataIsSigned: () => true },
}

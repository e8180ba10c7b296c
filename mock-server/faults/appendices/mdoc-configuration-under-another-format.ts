import { furtherConfiguration } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const mdocConfigurationUnderAnotherFormat: Fault = {
  name: 'mdoc configuration under another format',
  breaks: 'VCI-A.2.1-01',
  seams: furtherConfiguration(() => ({ format: 'mdoc', doctype: 'org.iso.18013.5.1.mDL' })),
}

import { furtherConfiguration } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const credentialMetadataThatIsAText: Fault = {
  name: 'credential metadata that is a text',
  breaks: 'VCI-12.2.4-45',
  seams: furtherConfiguration((it) => ({ ...it, credential_metadata: 'Staff Pass' })),
}

import { member } from '../body.ts'
import { furtherConfiguration } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const claimsAsAnObject: Fault = {
  name: 'claims as an object',
  breaks: 'VCI-12.2.4-53',
  seams: furtherConfiguration((it) =>
    member(it, 'credential_metadata', (metadata) => ({
      ...Object(metadata),
      claims: { given_name: { mandatory: true } },
    })),
  ),
}

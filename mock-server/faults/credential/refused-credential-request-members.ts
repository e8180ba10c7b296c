import { refuseUnknown } from '../answers.ts'
import type { Fault } from '../fault.ts'

const known = [
  'credential_configuration_id',
  'credential_identifier',
  'proofs',
  'credential_response_encryption',
]

export const refusedCredentialRequestMembers: Fault = {
  name: 'refused credential request members',
  breaks: 'VCI-8.2-13',
  seams: {
    'credential reply': (reply, { request }) =>
      refuseUnknown(reply, request, known, 'invalid_credential_request'),
  },
}

import { refuseUnknown } from '../answers.ts'
import type { Fault } from '../fault.ts'

const known = [
  ...['grant_type', 'client_id', 'client_secret', 'pre-authorized_code', 'tx_code'],
  ...['code', 'redirect_uri', 'code_verifier', 'authorization_details', 'resource', 'scope'],
  ...['client_assertion', 'client_assertion_type', 'refresh_token'],
]

export const refusedTokenParameters: Fault = {
  name: 'refused token parameters',
  breaks: 'VCI-6.1-04',
  seams: {
    'token reply': (reply, { request }) => refuseUnknown(reply, request, known, 'invalid_request'),
  },
}

import { refuseUnknown } from '../answers.ts'
import type { Fault } from '../fault.ts'

const known = [
  ...['response_type', 'client_id', 'redirect_uri', 'scope', 'state', 'resource'],
  ...['code_challenge', 'code_challenge_method', 'authorization_details', 'issuer_state'],
  ...['client_secret', 'client_assertion', 'client_assertion_type', 'dpop_jkt'],
  ...['request_uri', 'response_mode', 'request'],
]

export const refusedAuthorizationRequestParameters: Fault = {
  name: 'refused authorization request parameters',
  breaks: 'VCI-5.1.3-02',
  entails: [
    {
      requirement: 'RFC9126-2.2-01',
      reason: 'a push with an unknown parameter is right, and brings nothing',
    },
  ],
  seams: {
    'par reply': (reply, { request }) => refuseUnknown(reply, request, known, 'invalid_request'),
  },
}

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
  entails: [
    {
      requirement: 'VCI-6.1-05',
      reason: 'Right requests are refused beside wrong ones, so that nothing is proven.',
    },
    { requirement: 'RFC6749-4.1.4-01', reason: 'A right request is refused.' },
  ],
  seams: {
    'token reply': (reply, { request }) => refuseUnknown(reply, request, known, 'invalid_request'),
  },
}

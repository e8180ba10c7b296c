import type { Fault } from '../fault.ts'
import { refusal, refuseUnknown } from '../shared/answers.ts'

const known = [
  ...['grant_type', 'client_id', 'client_secret', 'pre-authorized_code', 'tx_code'],
  ...['code', 'redirect_uri', 'code_verifier', 'authorization_details', 'resource', 'scope'],
  ...['client_assertion', 'client_assertion_type', 'refresh_token'],
]

export const faults: readonly Fault[] = [
  {
    name: 'refused anonymous access',
    breaks: 'VCI-6.1-02',
    entails: [{ requirement: 'P1-FLOW-29', reason: 'the code alone brings no token' }],
    seams: {
      'token reply': (reply, { request }) =>
        'pre-authorized_code' in request && !('client_id' in request)
          ? refusal(401, 'invalid_client', { 'www-authenticate': 'Basic realm="token"' })
          : reply,
    },
  },
  {
    name: 'pre-authorized token for every type',
    breaks: 'VCI-6.1-03',
    entails: [
      { requirement: 'P1-OFFER-46', reason: 'an unlisted credential can be had' },
      { requirement: 'VCI-8.2-01', reason: 'the token is for types that nothing is queued of' },
    ],
    seams: {
      preAuthorizedTypeIds: (_offered, { request }) =>
        (request.all as () => Promise<readonly string[]>)(),
    },
  },
  {
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
      'token reply': (reply, { request }) =>
        refuseUnknown(reply, request, known, 'invalid_request'),
    },
  },
]

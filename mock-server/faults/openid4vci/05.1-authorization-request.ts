import type { Fault } from '../fault.ts'
import { refusal, refuseUnknown } from '../shared/answers.ts'

const known = [
  ...['response_type', 'client_id', 'redirect_uri', 'scope', 'state', 'resource'],
  ...['code_challenge', 'code_challenge_method', 'authorization_details', 'issuer_state'],
  ...['client_secret', 'client_assertion', 'client_assertion_type', 'dpop_jkt'],
  ...['request_uri', 'response_mode', 'request'],
]

export const faults: readonly Fault[] = [
  {
    name: 'issuer_state that stands for its user',
    breaks: 'VCI-5.1.3-01',
    seams: {
      userOfCode: (signedIn, { request: { offeredTo } }) =>
        typeof offeredTo === 'string' ? offeredTo : signedIn,
    },
  },
  {
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
  },
  {
    name: 'refused issuer_state',
    breaks: 'VCI-5.1.3-03',
    entails: [
      {
        requirement: 'RFC9126-2.2-01',
        reason: 'a push with the issuer_state of an offer is right, and brings nothing',
      },
    ],
    seams: {
      'par reply': (reply, { request }) =>
        request.issuer_state === undefined
          ? reply
          : refusal(400, 'invalid_request', {}, 'issuer_state is not supported'),
    },
  },
]

import { invalid } from '../../management/pingone-error.ts'
import { refusedAs } from '../body.ts'
import type { Fault } from '../fault.ts'

const refusal = invalid('grantTypes', 'An offer has one grant type')

export const oneGrantAtATime: Fault = {
  name: 'offers API that takes one grant type at a time',
  breaks: 'P1-OFFER-40',
  profile: 'pingone',
  entails: [{ requirement: 'P1-OFFER-47', reason: 'the ids are refused with the grant types' }],
  seams: {
    'offers-api reply': (reply, { request }) =>
      Array.isArray(request.grantTypes) && request.grantTypes.length === 2
        ? refusedAs(reply, refusal)
        : reply,
  },
}

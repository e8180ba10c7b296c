import { invalid } from '../../management/pingone-error.ts'
import { refusedAs } from '../body.ts'
import type { Fault } from '../fault.ts'

const refusal = invalid('credentials', 'These are ids of user credentials')

export const credentialTypeIdsRefused: Fault = {
  name: 'offers API that refuses ids of credential types',
  breaks: 'P1-OFFER-47',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply, { request }) =>
      reply.status === 201 && request.credentials ? refusedAs(reply, refusal) : reply,
  },
}

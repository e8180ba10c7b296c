import { body, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const tokenWithoutTokenType: Fault = {
  name: 'token without token_type',
  breaks: 'RFC6749-5.1-01',
  entails: [
    { requirement: 'RFC6749-5.1-04', reason: 'an absent token_type is neither Bearer nor DPoP' },
  ],
  seams: { 'token reply': (reply) => body(reply, (token) => without(token, 'token_type')) },
}

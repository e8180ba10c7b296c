import { grantTypes } from '../../../protocol/grants.ts'
import type { Fault } from '../fault.ts'
import { refusal } from '../shared/answers.ts'
import { body, without } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'crash on an authorization code',
    breaks: 'RFC6749-4.1.4-01',
    seams: {
      'token reply': (reply, { request }) =>
        request.grant_type === grantTypes.authorizationCode && reply.status === 200
          ? refusal(500, 'server_error')
          : reply,
    },
  },
  {
    name: 'crash on a pre-authorized code',
    breaks: 'RFC6749-5-01',
    seams: {
      'token reply': (reply, { request }) =>
        request.grant_type === grantTypes.preAuthorizedCode && reply.status === 200
          ? refusal(500, 'server_error')
          : reply,
    },
  },
  {
    name: 'token without token_type',
    breaks: 'RFC6749-5.1-01',
    entails: [
      { requirement: 'RFC6749-5.1-04', reason: 'an absent token_type is neither Bearer nor DPoP' },
    ],
    seams: { 'token reply': (reply) => body(reply, (token) => without(token, 'token_type')) },
  },
  {
    name: 'cacheable token response',
    breaks: 'RFC6749-5.1-02',
    seams: {
      'token reply': ({ headers: { 'cache-control': _, pragma: __, ...headers }, ...reply }) => ({
        ...reply,
        headers,
      }),
    },
  },
]

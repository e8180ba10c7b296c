import { refreshTokenGrant } from '../../../protocol/grants.ts'
import type { Fault } from '../fault.ts'
import { refusal } from '../shared/answers.ts'
import { body, member } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'crash on a refresh token',
    breaks: 'RFC6749-6-03',
    seams: {
      'token reply': (reply, { request }) =>
        request.grant_type === refreshTokenGrant && reply.status === 200
          ? refusal(500, 'server_error')
          : reply,
    },
  },
  {
    name: 'refreshing brings a refresh token that is none',
    breaks: 'RFC6749-6-03',
    seams: {
      refreshTokenRotates: () => true,
      'token reply': (reply, { request }) =>
        request.grant_type === refreshTokenGrant
          ? body(reply, (it) => member(it, 'refresh_token', otherEnd))
          : reply,
    },
  },
]

function otherEnd(token: unknown): string {
  const text = String(token)
  return `${text.slice(0, -4)}${[...text.slice(-4)].toReversed().join('')}`
}

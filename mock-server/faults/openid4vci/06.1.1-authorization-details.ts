import type { Fault } from '../fault.ts'
import { refusal } from '../shared/answers.ts'

export const faults: readonly Fault[] = [
  {
    name: 'part of what was authorized refused',
    breaks: 'VCI-6.1.1-02',
    seams: {
      'token reply': (reply, { request }) =>
        request.authorization_details === undefined
          ? reply
          : refusal(400, 'invalid_authorization_details'),
    },
  },
]

import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const partOfWhatWasAuthorizedRefused: Fault = {
  name: 'part of what was authorized refused',
  breaks: 'VCI-6.1.1-02',
  seams: {
    'token reply': (reply, { request }) =>
      request.authorization_details === undefined
        ? reply
        : refusal(400, 'invalid_authorization_details'),
  },
}

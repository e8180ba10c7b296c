import type { Fault } from '../fault.ts'

export const guessableRequestUri: Fault = {
  name: 'guessable request_uri',
  breaks: 'RFC9126-2.2-02',
  seams: { requestUriReference: () => '1' },
}

import type { Fault } from '../fault.ts'

export const requestUriThatWorksAgain: Fault = {
  name: 'request_uri that works again',
  breaks: 'RFC9126-4-02',
  seams: { requestUriUsedUpBy: () => 'nothing' },
}

import type { Fault } from '../fault.ts'

export const requestUriThatOutlivesItsTime: Fault = {
  name: 'request_uri that outlives its time',
  breaks: 'RFC9126-4-01',
  seams: { requestUriHonouredSeconds: (seconds) => seconds + 3600 },
}

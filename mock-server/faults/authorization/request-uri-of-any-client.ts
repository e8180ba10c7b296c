import type { Fault } from '../fault.ts'

export const requestUriOfAnyClient: Fault = {
  name: 'request_uri of any client',
  breaks: 'RFC9126-2.2-03',
  overlooks: ['request-uri-of-client'],
}

import type { Fault } from '../fault.ts'

export const nonceInARedirect: Fault = {
  name: 'nonce in a redirect',
  breaks: 'VCI-7.2-01',
  seams: { 'nonce reply': (reply) => ({ ...reply, status: 303 }) },
}

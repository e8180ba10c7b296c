import type { Fault } from '../fault.ts'

export const protectedNonceEndpoint: Fault = {
  name: 'protected nonce endpoint',
  breaks: 'VCI-7.1-02',
  seams: {
    'nonce reply': () => ({ status: 401, headers: { 'www-authenticate': 'Bearer realm="nonce"' } }),
  },
}

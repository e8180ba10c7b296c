import type { Fault } from '../fault.ts'

export const redirectUriForgottenAtTheTokenEndpoint: Fault = {
  name: 'redirect_uri forgotten at the token endpoint',
  breaks: 'RFC6749-4.1.3-02',
  overlooks: ['redirect-uri-same'],
}

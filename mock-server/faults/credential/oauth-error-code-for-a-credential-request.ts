import type { Fault } from '../fault.ts'

export const oauthErrorCodeForACredentialRequest: Fault = {
  name: 'OAuth error code for a credential request',
  breaks: 'VCI-8.3.1.2-01',
  entails: [
    { requirement: 'VCI-8.3.1.2-04', reason: 'invalid_request is not in the list' },
    { requirement: 'VCI-8.3.1.2-08', reason: 'an unknown configuration has another code' },
    { requirement: 'VCI-8.3.1.2-11', reason: 'a bad proof has another code' },
    { requirement: 'VCI-8.3.1.2-13', reason: 'a wrong nonce has another code' },
    { requirement: 'VCI-F.1-12', reason: 'a bad signature has another code' },
  ],
  refuses: {
    'proof-signature': { error: 'invalid_request' },
    'credential-configuration-known': { error: 'invalid_request' },
    'nonce-known': { error: 'invalid_request' },
  },
}

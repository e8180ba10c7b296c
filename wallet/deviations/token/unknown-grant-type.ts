import type { Deviation } from '../deviation.ts'

export const unknownGrantType: Deviation = {
  name: 'an unknown grant type',
  requirement: 'RFC6749-5.2-02',
  at: 'token',
  tokenRequest: (form) => form.set('grant_type', 'urn:vcispec:params:oauth:grant-type:unknown'),
}

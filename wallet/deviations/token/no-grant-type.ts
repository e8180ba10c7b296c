import type { Deviation } from '../deviation.ts'

export const noGrantType: Deviation = {
  name: 'no grant type',
  requirement: 'RFC6749-5.2-03',
  at: 'token',
  tokenRequest: (form) => form.delete('grant_type'),
}

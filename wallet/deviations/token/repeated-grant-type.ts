import type { Deviation } from '../deviation.ts'

export const repeatedGrantType: Deviation = {
  name: 'a repeated grant type',
  requirement: 'RFC6749-3.2-02',
  at: 'token',
  tokenRequest: (form) => form.append('grant_type', form.get('grant_type') ?? ''),
}

import { basic } from '../../client/basic-credentials.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'a wrong client secret',
    requirement: 'RFC6749-5.2-01',
    at: 'token',
    needs: { client: ['client_secret_basic'] },
    credentials: (right, client) => ({
      ...right,
      headers: { authorization: basic(client.id, madeUp()) },
    }),
  },
  {
    name: 'an unknown grant type',
    requirement: 'RFC6749-5.2-02',
    at: 'token',
    tokenRequest: (form) => form.set('grant_type', 'urn:vcispec:params:oauth:grant-type:unknown'),
  },
  {
    name: 'no grant type',
    requirement: 'RFC6749-5.2-03',
    at: 'token',
    tokenRequest: (form) => form.delete('grant_type'),
  },
]

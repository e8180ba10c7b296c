import { basic } from '../../client/basic-credentials.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'

export const wrongClientSecret: Deviation = {
  name: 'a wrong client secret',
  requirement: 'RFC6749-5.2-01',
  at: 'token',
  needs: { client: ['client_secret_basic'] },
  credentials: (right, client) => ({
    ...right,
    headers: { authorization: basic(client.id, madeUp()) },
  }),
}

import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'

export const passwordGrant: Deviation = {
  name: 'the password grant',
  requirement: 'FAPI2-5.3.2.1-07',
  at: 'token',
  tokenRequest: (form) => {
    form.set('grant_type', 'password')
    form.set('username', 'vcispec')
    form.set('password', madeUp())
  },
}

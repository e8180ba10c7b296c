import { redirected } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const redirectUriWithoutItsQuery: Fault = {
  name: 'redirect URI without its query',
  breaks: 'RFC6749-3.1.2-01',
  seams: {
    'sign-in reply': (reply) =>
      redirected(reply, (url) => {
        for (const name of ['tenant', 'way']) url.searchParams.delete(name)
      }),
  },
}

import type { Fault } from '../fault.ts'
import { redirected } from '../shared/answers.ts'

export const faults: readonly Fault[] = [
  {
    name: 'redirect URI without its query',
    breaks: 'RFC6749-3.1.2-01',
    seams: {
      'sign-in reply': (reply) =>
        redirected(reply, (url) => {
          for (const name of ['tenant', 'way']) url.searchParams.delete(name)
        }),
    },
  },
]

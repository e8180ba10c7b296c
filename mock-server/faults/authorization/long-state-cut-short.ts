import { redirected } from '../answers.ts'
import type { Fault } from '../fault.ts'

/** As by a column that holds 255 characters. */
export const longStateCutShort: Fault = {
  name: 'long state cut short',
  breaks: 'RFC6749-4.1.2-04',
  entails: [{ requirement: 'VCI-5.2-01', reason: 'a response by RFC 6749 brings state back' }],
  seams: {
    'sign-in reply': (reply) =>
      redirected(reply, (url) => {
        const state = url.searchParams.get('state')
        if (state !== null) url.searchParams.set('state', state.slice(0, 255))
      }),
  },
}

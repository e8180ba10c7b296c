import type { Fault } from '../fault.ts'
import { redirected, withoutParameter } from '../shared/answers.ts'

export const faults: readonly Fault[] = [
  {
    name: 'authorization code for two at once',
    breaks: 'RFC6749-4.1.2-01',
    seams: {
      pauseBeforeUseMs: (none, { request }) => (request.of === 'authorizationCodes' ? 200 : none),
    },
  },
  {
    name: 'authorization response without state',
    breaks: 'RFC6749-4.1.2-04',
    entails: [
      { requirement: 'VCI-5.2-01', reason: 'a response by RFC 6749 brings state back' },
      { requirement: 'VCI-5.3-01', reason: 'an error response by RFC 6749 brings state back' },
      { requirement: 'VCI-5.2-01', reason: 'the state of the request is missing' },
      { requirement: 'VCI-5.3-01', reason: 'it is missing beside an error, too' },
    ],
    seams: {
      'authorize reply': (reply) => withoutParameter(reply, 'state'),
      'sign-in reply': (reply) => withoutParameter(reply, 'state'),
    },
  },
  /** As by a column that holds 255 characters. */
  {
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
  },
]

import type { Fault } from '../fault.ts'
import { refusal } from '../shared/answers.ts'

export const faults: readonly Fault[] = [
  {
    name: 'scope that grants nothing',
    breaks: 'VCI-5.1.2-01',
    entails: [{ requirement: 'VCI-8.2-01', reason: 'the token is good for no credential' }],
    seams: { typesOfScope: () => [] },
  },
  {
    name: 'first scope only',
    breaks: 'VCI-5.1.2-02',
    seams: { typesOfScope: (ids) => ids.slice(0, 1) },
  },
  {
    name: 'last scope only',
    breaks: 'VCI-5.1.2-02',
    entails: [
      { requirement: 'VCI-5.1.2-01', reason: 'who asks for the first credential alone gets none' },
    ],
    seams: { typesOfScope: (ids) => ids.slice(-1) },
  },
  {
    name: 'refused unknown scope',
    breaks: 'VCI-5.1.2-03',
    seams: {
      'par reply': (reply, { request }) =>
        /vcispec/.test(String(request.scope)) ? refusal(400, 'invalid_scope') : reply,
    },
  },
  {
    name: 'scope that wins over authorization details',
    breaks: 'VCI-5.1.2-04',
    entails: [
      {
        requirement: 'VCI-6.2-01',
        reason: 'the details that were asked for are not in the answer',
      },
    ],
    seams: { detailsBesideScope: () => [] },
  },
  {
    name: 'authorization details that put the scope aside',
    breaks: 'VCI-5.1.2-04',
    seams: {
      typesOfScope: (ids, { request: { usedAuthorizationDetails } }) =>
        usedAuthorizationDetails ? [] : ids,
    },
  },
]

import type { Fault } from '../fault.ts'
import { refusal } from '../shared/answers.ts'

export const faults: readonly Fault[] = [
  {
    name: 'notification answered 500',
    breaks: 'VCI-11.2-01',
    entails: [
      { requirement: 'VCI-11.1-01', reason: 'the event is not processed' },
      { requirement: 'VCI-11.1-02', reason: 'the event is not processed' },
      { requirement: 'VCI-11.1-03', reason: 'the event is not processed' },
      { requirement: 'VCI-11-02', reason: 'the repetition fails as the first one did' },
      { requirement: 'VCI-11.1-04', reason: 'what has an unknown member fails as everything does' },
    ],
    seams: {
      'notification reply': (reply) =>
        reply.status === 204 ? refusal(500, 'server_error') : reply,
    },
  },
  {
    name: 'notification answered 200 with a body',
    breaks: 'VCI-11.2-02',
    seams: {
      'notification reply': (reply) =>
        reply.status === 204
          ? { status: 200, headers: { 'content-type': 'application/json' }, body: {} }
          : reply,
    },
  },
]

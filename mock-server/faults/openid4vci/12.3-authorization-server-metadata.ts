import type { Fault } from '../fault.ts'
import { body, member } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'anonymous access flag as text',
    breaks: 'VCI-12.3-01',
    entails: [
      {
        requirement: 'VCI-12.3-02',
        reason: 'anonymous access works and is not announced as a boolean',
      },
    ],
    seams: {
      'as-metadata reply': (reply) =>
        body(reply, (metadata) =>
          member(metadata, 'pre-authorized_grant_anonymous_access_supported', String),
        ),
    },
  },
]

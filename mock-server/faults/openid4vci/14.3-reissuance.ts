import type { Fault } from '../fault.ts'

export const faults: readonly Fault[] = [
  {
    name: 'credential revoked by the next one',
    breaks: 'VCI-14.3-02',
    entails: [
      { requirement: 'TSL-7.1-02', reason: 'nobody looked before, and the status is not VALID' },
    ],
    seams: {
      revokedIndexes: (revoked, { request }) => [
        ...revoked,
        ...(request.superseded as readonly number[]),
      ],
    },
  },
]

import type { Fault } from '../fault.ts'

export const faults: readonly Fault[] = [
  {
    name: 'refresh token for two at once',
    breaks: 'RFC9700-2.2.2-01',
    seams: {
      pauseBeforeUseMs: (none, { request }) => (request.of === 'refreshTokens' ? 200 : none),
    },
  },
]

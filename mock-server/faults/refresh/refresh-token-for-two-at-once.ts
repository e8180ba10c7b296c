import type { Fault } from '../fault.ts'

export const refreshTokenForTwoAtOnce: Fault = {
  name: 'refresh token for two at once',
  breaks: 'RFC9700-2.2.2-01',
  seams: { pauseBeforeUseMs: (none, { request }) => (request.of === 'refreshTokens' ? 200 : none) },
}

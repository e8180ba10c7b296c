import type { Deviation } from '../deviation.ts'

export const usedRefreshToken: Deviation = {
  name: 'a used refresh token',
  requirement: 'RFC9700-2.2.2-01',
  at: 'token',
  refreshes: true,
  needs: { client: ['none'] },
  obstacle: ({ token }) =>
    /^dpop$/i.test(token?.tokenType ?? '')
      ? 'The token is bound to a key of the public client, and so is its refresh token.'
      : undefined,
  repeats: true,
}

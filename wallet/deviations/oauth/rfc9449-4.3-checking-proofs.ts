import { byAnotherShownKey } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { tokenNotBound } from '../obstacles.ts'

const withAnotherKey: Deviation = {
  name: 'a refresh token used with another DPoP key',
  requirement: 'RFC9449-5-02',
  at: 'token',
  refreshes: true,
  needs: { client: ['none'] },
  obstacle: tokenNotBound,
  dpopProof: byAnotherShownKey,
}

const { dpopProof: _, ...bound } = withAnotherKey

export const deviations: readonly Deviation[] = [
  withAnotherKey,
  {
    ...bound,
    name: 'a refresh token used without a DPoP proof',
    headers: ({ dpop: _, ...headers }) => ({ headers }),
  },
  /** Whether or not it was exchanged: once used, it is bound as before. */
  {
    ...withAnotherKey,
    name: 'a used refresh token with another DPoP key',
    repeats: true,
  },
  {
    ...withAnotherKey,
    name: 'a refresh token that came of refreshing, with another DPoP key',
    repeats: true,
    tokenRequest: (form, { state }) => form.set('refresh_token', state.refresh?.token ?? ''),
  },
]

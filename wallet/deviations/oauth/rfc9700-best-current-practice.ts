import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'

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

const { repeats: _, ...unbound } = usedRefreshToken

export const deviations: readonly Deviation[] = [
  {
    name: 'a redirect URI below the registered one',
    requirement: 'RFC9700-2.1-01',
    at: 'authorize',
    needs: { grant: grantTypes.authorizationCode },
    authorizationRequest: (parameters) =>
      parameters.set('redirect_uri', `${parameters.get('redirect_uri')}/vcispec`),
  },
  {
    name: 'a code verifier without a code challenge',
    requirement: 'RFC9700-2.1.1-01',
    at: 'token',
    needs: { grant: grantTypes.authorizationCode, withoutChallenge: true },
    tokenRequest: (form) => form.set('code_verifier', madeUp().repeat(2)),
  },
  {
    name: 'the implicit response type',
    requirement: 'RFC9700-2.1.2-01',
    at: 'authorize',
    needs: { grant: grantTypes.authorizationCode },
    authorizationRequest: (parameters) => parameters.set('response_type', 'token'),
  },
  usedRefreshToken,
  {
    ...unbound,
    name: 'a refresh token used twice at once',
    course: 'two-at-once',
  },
]

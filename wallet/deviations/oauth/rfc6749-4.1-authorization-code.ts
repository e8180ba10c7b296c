import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'

export const redeemedAuthorizationCode: Deviation = {
  name: 'a redeemed authorization code',
  requirement: 'RFC6749-4.1.2-01',
  at: 'token',
  needs: { grant: grantTypes.authorizationCode },
  repeats: true,
}

export const authorizationCodeRedeemedTwiceAtOnce = {
  name: 'an authorization code redeemed twice at once',
  requirement: 'RFC6749-4.1.2-01',
  at: 'token',
  needs: { grant: grantTypes.authorizationCode },
  course: 'two-at-once',
} as const satisfies Deviation

export const deviations: readonly Deviation[] = [
  redeemedAuthorizationCode,
  authorizationCodeRedeemedTwiceAtOnce,
  {
    name: 'an access token whose code was replayed',
    requirement: 'RFC6749-4.1.2-02',
    at: 'credential',
    needs: { grant: grantTypes.authorizationCode },
    course: 'replayed-code',
  },
  {
    name: 'an outdated authorization code',
    requirement: 'RFC6749-4.1.2-03',
    at: 'token',
    needs: { grant: grantTypes.authorizationCode },
    course: 'late',
  },
  /** No error: wallets may keep what they know of the user's way there, in a JWT say (FAPI 2.0, Section 5.3.2.2, note 4). */
  {
    name: 'a state of 1,000 characters',
    requirement: 'RFC6749-4.1.2-04',
    at: 'authorize',
    mayPush: true,
    needs: { grant: grantTypes.authorizationCode },
    authorizationRequest: (parameters) =>
      parameters.set('state', `${parameters.get('state') ?? ''}-`.padEnd(1000, 'of-a-wallet.')),
  },
  {
    name: 'another redirect URI at the token endpoint',
    requirement: 'RFC6749-4.1.3-02',
    at: 'token',
    needs: { grant: grantTypes.authorizationCode },
    tokenRequest: (form) => form.set('redirect_uri', `${form.get('redirect_uri')}/other`),
  },
  {
    name: 'no redirect URI at the token endpoint',
    requirement: 'RFC6749-4.1.3-02',
    at: 'token',
    needs: { grant: grantTypes.authorizationCode },
    tokenRequest: (form) => form.delete('redirect_uri'),
  },
  {
    name: 'an unknown authorization code',
    requirement: 'RFC6749-4.1.3-03',
    at: 'token',
    needs: { grant: grantTypes.authorizationCode },
    tokenRequest: (form) => form.set('code', madeUp()),
  },
]

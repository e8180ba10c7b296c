import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { txCodeNotExpected } from '../obstacles.ts'

export const redeemedPreAuthorizedCode: Deviation = {
  name: 'a redeemed pre-authorized code',
  requirement: 'VCI-4.1.1-12',
  at: 'token',
  needs: { grant: grantTypes.preAuthorizedCode },
  repeats: true,
}

export const preAuthorizedCodeRedeemedTwiceAtOnce = {
  name: 'a pre-authorized code redeemed twice at once',
  requirement: 'VCI-4.1.1-12',
  at: 'token',
  needs: { grant: grantTypes.preAuthorizedCode },
  course: 'two-at-once',
} as const satisfies Deviation

export const deviations: readonly Deviation[] = [
  redeemedPreAuthorizedCode,
  preAuthorizedCodeRedeemedTwiceAtOnce,
  {
    name: 'an outdated pre-authorized code',
    requirement: 'VCI-4.1.1-13',
    at: 'token',
    needs: { grant: grantTypes.preAuthorizedCode },
    course: 'late',
  },
  {
    name: 'no tx_code',
    requirement: 'VCI-4.1.1-15',
    at: 'token',
    needs: { grant: grantTypes.preAuthorizedCode, txCode: true },
    obstacle: txCodeNotExpected,
    tokenRequest: (form) => form.delete('tx_code'),
  },
]

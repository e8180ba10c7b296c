import { grantTypes } from '../../../protocol/grants.ts'
import { noCredentials } from '../../client/client-credentials.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import { anonymousAccess, txCodeExpected, txCodeNotExpected } from '../obstacles.ts'

export const wrongTxCode = {
  name: 'a wrong tx_code',
  requirement: 'VCI-6.3-03',
  at: 'token',
  needs: { grant: grantTypes.preAuthorizedCode, txCode: true },
  obstacle: txCodeNotExpected,
  tokenRequest: (form) => form.set('tx_code', altered(form.get('tx_code') ?? '')),
} as const satisfies Deviation

export const deviations: readonly Deviation[] = [
  {
    name: 'an unexpected tx_code',
    requirement: 'VCI-6.3-01',
    at: 'token',
    needs: { grant: grantTypes.preAuthorizedCode, txCode: false },
    obstacle: txCodeExpected,
    tokenRequest: (form) => form.set('tx_code', '493536'),
  },
  wrongTxCode,
  {
    ...wrongTxCode,
    name: 'the tx_code with a character more',
    tokenRequest: (form) => {
      const txCode = form.get('tx_code') ?? ''
      form.set('tx_code', `${txCode}${txCode.slice(-1)}`)
    },
  },
  {
    ...wrongTxCode,
    name: 'the tx_code with a character less',
    tokenRequest: (form) => form.set('tx_code', form.get('tx_code')?.slice(0, -1) ?? ''),
  },
  {
    name: 'an unknown pre-authorized code',
    requirement: 'VCI-6.3-04',
    at: 'token',
    needs: { grant: grantTypes.preAuthorizedCode },
    tokenRequest: (form) => form.set('pre-authorized_code', madeUp()),
  },
  {
    name: 'no client at all',
    requirement: 'VCI-6.3-06',
    at: 'token',
    needs: { grant: grantTypes.preAuthorizedCode },
    obstacle: anonymousAccess,
    credentials: () => noCredentials,
  },
]

/** Same length and characters of the same kind, so that only the value is wrong. */
function altered(txCode: string): string {
  const next = (symbol: string) =>
    /\d/.test(symbol) ? String((Number(symbol) + 1) % 10) : symbol === 'x' ? 'y' : 'x'
  return txCode.replace(/.$/u, next)
}

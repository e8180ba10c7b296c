import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { txCodeNotExpected } from '../obstacles.ts'

export const wrongTxCode: Deviation = {
  name: 'a wrong tx_code',
  requirement: 'VCI-6.3-03',
  at: 'token',
  needs: { grant: grantTypes.preAuthorizedCode, txCode: true },
  obstacle: txCodeNotExpected,
  tokenRequest: (form) => form.set('tx_code', altered(form.get('tx_code') ?? '')),
}

/** Same length and characters of the same kind, so that only the value is wrong. */
function altered(txCode: string): string {
  const next = (symbol: string) =>
    /\d/.test(symbol) ? String((Number(symbol) + 1) % 10) : symbol === 'x' ? 'y' : 'x'
  return txCode.replace(/.$/u, next)
}

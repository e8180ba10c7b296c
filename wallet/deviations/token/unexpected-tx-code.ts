import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { txCodeExpected } from '../obstacles.ts'

export const unexpectedTxCode: Deviation = {
  name: 'an unexpected tx_code',
  requirement: 'VCI-6.3-01',
  at: 'token',
  needs: { grant: grantTypes.preAuthorizedCode, txCode: false },
  obstacle: txCodeExpected,
  tokenRequest: (form) => form.set('tx_code', '493536'),
}

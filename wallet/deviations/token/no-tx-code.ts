import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { txCodeNotExpected } from '../obstacles.ts'

export const noTxCode: Deviation = {
  name: 'no tx_code',
  requirement: 'VCI-4.1.1-15',
  at: 'token',
  needs: { grant: grantTypes.preAuthorizedCode, txCode: true },
  obstacle: txCodeNotExpected,
  tokenRequest: (form) => form.delete('tx_code'),
}

import type { Fault } from '../fault.ts'

export const crashWithoutATransactionId: Fault = {
  name: 'crash without a transaction id',
  breaks: 'VCI-9.1-02',
  refuses: { 'transaction-id-present': { status: 500, error: 'server_error' } },
}

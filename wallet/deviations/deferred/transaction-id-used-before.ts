import type { Deviation } from '../deviation.ts'

export const transactionIdUsedBefore: Deviation = {
  name: 'a transaction id used before',
  requirement: 'VCI-9.3-02',
  at: 'deferred',
  needs: { deferred: true },
  repeats: true,
}

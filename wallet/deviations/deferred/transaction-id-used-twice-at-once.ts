import type { Deviation } from '../deviation.ts'

export const transactionIdUsedTwiceAtOnce: Deviation = {
  name: 'a transaction id used twice at once',
  requirement: 'VCI-9.1-09',
  at: 'deferred',
  needs: { deferred: true },
  goesOn: true,
  course: 'two-at-once',
}

import type { Fault } from '../fault.ts'

export const transactionIdForTwoAtOnce: Fault = {
  name: 'transaction id for two at once',
  breaks: 'VCI-9.1-09',
  seams: { pauseBeforeUseMs: (none, { request }) => (request.of === 'deferrals' ? 200 : none) },
}

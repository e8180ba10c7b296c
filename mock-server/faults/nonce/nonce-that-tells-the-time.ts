import type { Fault } from '../fault.ts'

export const nonceThatTellsTheTime: Fault = {
  name: 'nonce that tells the time',
  breaks: 'VCI-7.2-04',
  seams: { nonce: (_nonce, { now }) => String(now.getTime()) },
}

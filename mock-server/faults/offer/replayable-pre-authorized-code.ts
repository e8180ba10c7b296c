import type { Fault } from '../fault.ts'

export const replayablePreAuthorizedCode: Fault = {
  name: 'replayable pre-authorized code',
  breaks: 'VCI-4.1.1-12',
  overlooks: ['pre-authorized-code-unused'],
}

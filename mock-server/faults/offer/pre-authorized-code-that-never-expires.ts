import type { Fault } from '../fault.ts'

export const preAuthorizedCodeThatNeverExpires: Fault = {
  name: 'pre-authorized code that never expires',
  breaks: 'VCI-4.1.1-13',
  entails: [
    { requirement: 'P1-FLOW-14', reason: 'the code of an expired offer still works' },
    { requirement: 'VCI-6.3-05', reason: 'the refusal that is missing' },
  ],
  seams: { codeHonouredSeconds: () => 365 * 24 * 3600 },
}

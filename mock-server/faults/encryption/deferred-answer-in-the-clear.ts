import type { Fault } from '../fault.ts'

export const deferredAnswerInTheClear: Fault = {
  name: 'deferred answer in the clear',
  breaks: 'VCI-9.2-04',
  entails: [
    { requirement: 'VCI-9.1-04', reason: 'what the deferred request asks for does not count' },
  ],
  seams: { 'deferred reply': ({ encryption: _, ...reply }) => reply },
}

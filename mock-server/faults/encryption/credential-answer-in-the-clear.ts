import type { Fault } from '../fault.ts'

export const credentialAnswerInTheClear: Fault = {
  name: 'credential answer in the clear',
  breaks: 'VCI-8.3-14',
  seams: { 'credential reply': ({ encryption: _, ...reply }) => reply },
}

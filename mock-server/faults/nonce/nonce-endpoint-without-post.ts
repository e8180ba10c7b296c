import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const nonceEndpointWithoutPost: Fault = {
  name: 'nonce endpoint without POST',
  breaks: 'VCI-7.1-01',
  seams: { 'nonce reply': () => refusal(405, 'invalid_request') },
}

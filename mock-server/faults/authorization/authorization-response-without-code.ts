import { withoutParameter } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const authorizationResponseWithoutCode: Fault = {
  name: 'authorization response without code',
  breaks: 'VCI-5.2-01',
  seams: { 'sign-in reply': (reply) => withoutParameter(reply, 'code') },
}

import { body, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const scopeThatNobodyReports: Fault = {
  name: 'scope that nobody reports',
  breaks: 'RFC6749-3.3-01',
  seams: { 'token reply': (reply) => body(reply, (answer) => without(answer, 'scope')) },
}

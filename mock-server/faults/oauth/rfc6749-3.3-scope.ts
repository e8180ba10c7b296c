import type { Fault } from '../fault.ts'
import { body, without } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'scope that nobody reports',
    breaks: 'RFC6749-3.3-01',
    seams: { 'token reply': (reply) => body(reply, (answer) => without(answer, 'scope')) },
  },
]

import type { Fault } from '../fault.ts'
import { withoutParameter } from '../shared/answers.ts'

export const faults: readonly Fault[] = [
  {
    name: 'authorization response without code',
    breaks: 'VCI-5.2-01',
    seams: { 'sign-in reply': (reply) => withoutParameter(reply, 'code') },
  },
]

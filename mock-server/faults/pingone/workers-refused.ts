import { PingOneError } from '../../management/pingone-error.ts'
import { refusedAs } from '../body.ts'
import type { Fault } from '../fault.ts'

const refusal = new PingOneError('ACCESS_FAILED', { demand: 'a user' })

export const workersRefused: Fault = {
  name: 'offers API that refuses its worker',
  breaks: 'P1-FLOW-10',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) => (reply.status === 201 ? refusedAs(reply, refusal) : reply),
  },
}

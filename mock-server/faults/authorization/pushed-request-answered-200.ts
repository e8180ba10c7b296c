import type { Fault } from '../fault.ts'

export const pushedRequestAnswered200: Fault = {
  name: 'pushed request answered 200',
  breaks: 'RFC9126-2.2-01',
  seams: { 'par reply': (reply) => (reply.status === 201 ? { ...reply, status: 200 } : reply) },
}

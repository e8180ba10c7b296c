import type { Fault } from '../fault.ts'

export const notificationAnswered200WithABody: Fault = {
  name: 'notification answered 200 with a body',
  breaks: 'VCI-11.2-02',
  seams: {
    'notification reply': (reply) =>
      reply.status === 204
        ? { status: 200, headers: { 'content-type': 'application/json' }, body: {} }
        : reply,
  },
}

import type { Fault } from '../fault.ts'

export const deferredEndpointWithoutAccessToken: Fault = {
  name: 'deferred endpoint without access token',
  breaks: 'VCI-9-01',
  seams: {
    'deferred reply': (reply, { request }) =>
      reply.status === 401
        ? {
            status: 202,
            headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
            body: { transaction_id: request.transaction_id, interval: 5 },
          }
        : reply,
  },
}

import type { Fault } from '../fault.ts'

export const metadataAnswered203: Fault = {
  name: 'metadata answered 203',
  breaks: 'VCI-12.2.2-03',
  seams: {
    'issuer-metadata reply': (reply) => (reply.status === 200 ? { ...reply, status: 203 } : reply),
  },
}

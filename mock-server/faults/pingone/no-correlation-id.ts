import type { Fault } from '../fault.ts'

export const noCorrelationId: Fault = {
  name: 'offers API without Correlation-Id',
  breaks: 'P1-API-13',
  profile: 'pingone',
  seams: {
    'offers-api reply': ({ headers: { 'correlation-id': _omitted, ...headers }, ...reply }) => ({
      ...reply,
      headers,
    }),
  },
}

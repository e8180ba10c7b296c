import type { Fault } from '../fault.ts'

/** As behind a proxy that ends TLS and does not say for which address. */
export const dpopProofsRefusedWithPushedRequests: Fault = {
  name: 'DPoP proofs refused with pushed requests',
  breaks: 'RFC9449-10.1-01',
  entails: [
    'RFC7519-4.1.4-01',
    'RFC7519-4.1.5-01',
    'RFC7515-4.1.11-01',
    'RFC9449-4.3-01',
    'RFC9449-4.3-02',
    'RFC9449-4.3-03',
    'RFC9449-4.3-04',
    'RFC9449-4.3-05',
    'RFC9449-4.3-06',
    'RFC9449-4.3-07',
    'RFC9449-4.3-08',
  ].map((requirement) => ({
    requirement,
    reason: 'what could be tried with a refresh token is not: none comes of a push that is refused',
  })),
  seams: {
    dpopTarget: (url) => (url.endsWith('/par') ? 'http://10.0.0.1:8080/par' : url),
  },
}

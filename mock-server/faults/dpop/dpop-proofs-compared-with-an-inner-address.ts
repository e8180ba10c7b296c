import type { Fault } from '../fault.ts'

/** As behind a proxy that ends TLS and does not say for which address. */
export const dpopProofsComparedWithAnInnerAddress: Fault = {
  name: 'DPoP proofs compared with an inner address',
  breaks: 'RFC9449-5-03',
  seams: {
    dpopTarget: (url) => (url.endsWith('/token') ? 'http://10.0.0.1:8080/token' : url),
  },
}

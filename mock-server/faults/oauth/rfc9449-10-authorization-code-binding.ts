import type { Fault } from '../fault.ts'
import { refusing } from '../shared/listed-algorithms.ts'

export const faults: readonly Fault[] = [
  /** As behind a proxy that ends TLS and does not say for which address. */
  {
    name: 'DPoP proofs refused with pushed requests',
    breaks: 'RFC9449-10.1-01',
    seams: {
      dpopTarget: (url) => (url.endsWith('/par') ? 'http://10.0.0.1:8080/par' : url),
    },
  },
  {
    name: 'listed DPoP alg refused with pushed requests',
    breaks: 'RFC9449-10.1-01',
    seams: refusing('DPoP proof', 'EdDSA', 'par'),
  },
]

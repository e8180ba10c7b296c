import type { Fault } from '../fault.ts'

export const mAlgorithmInTheUnprotectedHeader: Fault = {
  name: 'mdoc algorithm in the unprotected header',
  breaks: 'MDOC-9.1.2.4-02',
  seams: {
    issuerAuthHeaders: ({ protected: headers, unprotected }) => ({
      protected: new Map(),
      unprotected: new Map([...unprotected, ...headers]),
    }),
  },
}

import type { Fault } from '../fault.ts'

export const dSignerCertificateInTheProtectedHeader: Fault = {
  name: 'document signer certificate in the protected header',
  breaks: 'MDOC-9.1.2.4-03',
  entails: [
    {
      requirement: 'MDOC-9.1.2.4-02',
      reason: 'the algorithm is not alone in the protected header',
    },
  ],
  seams: {
    issuerAuthHeaders: ({ protected: headers, unprotected }) => ({
      protected: new Map([...headers, ...unprotected]),
      unprotected: new Map(),
    }),
  },
}

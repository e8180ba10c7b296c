import type { Fault } from '../fault.ts'

export const answerEncryptedUnasked: Fault = {
  name: 'answer encrypted unasked',
  breaks: 'VCI-8.3-16',
  entails: [
    { requirement: 'P1-OFFER-60', reason: 'the wallet cannot read the credential it was given' },
    { requirement: 'VCI-12.2.4-61', reason: 'a plain request has no plain answer' },
  ],
  seams: {
    'credential reply': (reply, { request }) =>
      reply.status < 300 && request.credential_response_encryption === undefined
        ? {
            ...reply,
            headers: { 'content-type': 'application/jwt' },
            body: 'eyJhbGciOiJkaXIifQ..aXY.Y2lwaGVydGV4dA.dGFn',
          }
        : reply,
  },
}

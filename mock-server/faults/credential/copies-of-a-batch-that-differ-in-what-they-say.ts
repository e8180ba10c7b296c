import type { Fault } from '../fault.ts'

export const copiesOfABatchThatDifferInWhatTheySay: Fault = {
  name: 'copies of a batch that differ in what they say',
  breaks: 'VCI-3.3.2-01',
  entails: [{ requirement: 'VCI-B.2-05', reason: 'the claim that differs is described nowhere' }],
  seams: {
    credentialPayload: (payload) => ({ ...payload, copy: Object(Object(payload.cnf).jwk).x }),
  },
}

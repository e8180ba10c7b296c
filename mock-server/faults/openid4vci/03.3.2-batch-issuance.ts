import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'
import { refusal } from '../shared/answers.ts'
import { member } from '../shared/body.ts'
import { inIssuerMetadata } from '../shared/documents.ts'

export const faults: readonly Fault[] = [
  {
    name: 'copies of a batch that differ in what they say',
    breaks: 'VCI-3.3.2-01',
    entails: [{ requirement: 'VCI-B.2-05', reason: 'the claim that differs is described nowhere' }],
    seams: {
      credentialPayload: (payload) => ({ ...payload, copy: Object(Object(payload.cnf).jwk).x }),
    },
  },
  {
    name: 'batch of one',
    breaks: 'VCI-12.2.4-20',
    seams: inIssuerMetadata((metadata) =>
      member(metadata, 'batch_credential_issuance', () => ({ batch_size: 1 })),
    ),
  },
  {
    name: 'refused batch',
    breaks: 'VCI-12.2.4-21',
    entails: [
      { requirement: 'VCI-F.1-01', reason: 'the proofs were right' },
      { requirement: 'VCI-8.2-01', reason: 'a request without any error is refused' },
    ],
    seams: {
      'credential reply': (reply, { request }) =>
        isObject(request.proofs) && Object.values(request.proofs).flat().length > 1
          ? refusal(400, 'invalid_proof')
          : reply,
    },
  },
]
